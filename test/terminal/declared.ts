/** Where the terminal's kubectl prints something else than the machine's, with the reason. */
export const DECLARED: Readonly<Record<string, string>> = {
  'exec -it client -- echo hello': 'the terminal of a page is one; that of a test is none, of which kubectl warns',
  'apply -f no-kind.yaml': 'kubectl asks the server’s OpenAPI first where it validates; the sentence is the same',
};
