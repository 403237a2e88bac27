/** Where the terminal's kubectl prints something else than the machine's, with the reason. */
export const DECLARED: Readonly<Record<string, string>> = {
  'exec -it client -- echo hello': 'the terminal of a page is one; that of a test is none, of which kubectl warns',
  'apply -f no-kind.yaml':
    'kubectl 1.32 asks for OpenAPI v2 where it does not know a kind, and the embedded cluster has v3: the sentence is the one that kubectl has where it is served',
  'apply -f broken.yaml': 'what is wrong in a file is said in the words of the lab’s own check, with its place',
  'describe sa': 'ServiceAccounts are not described: the terminal says so, and what shows all of one',
  'get pods -o nope': 'the terminal names the formats it has, which are fewer',
  'get pods --nope': 'the terminal names the flags it has, which are fewer',
};
