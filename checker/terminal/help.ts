import type { Command } from './command.ts';

const TEXT = `This terminal speaks to the cluster of this page, and stands outside of it, as your machine does.

  kubectl (or k)   get, describe, apply, delete, scale, logs, exec, port-forward, rollout, create, api-resources
  curl             to the doors on localhost: those of the cluster, and your port-forwards
  ls, cat          the files of the editor
  kill             ends what runs in the background

Examples:
  kubectl apply -f .
  kubectl get pods -o wide
  kubectl describe service web
  kubectl exec client -- sh -c 'wget -qO- web'
  kubectl port-forward service/web 8080:80 &
  curl -i localhost:8080
  kill %1

A command with --help tells more. Ctrl-C ends what runs. There are no pipes, and one command a line.
`;

export const help: Command = async (_words, _host, { stdout }) => {
  stdout(TEXT);
  return 0;
};
