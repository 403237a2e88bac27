const listOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const KUBECTL = listOf(`
  get describe apply create delete edit logs exec expose run scale rollout set label annotate port-forward proxy explain
  config cluster-info top cp patch replace drain cordon uncordon taint api-resources api-versions auth debug diff wait
  version attach autoscale certificate completion events kustomize options plugin
`);

const ENGINE = listOf(`
  run build ps exec pull push images image logs inspect network rm rmi stop start restart tag login compose container
  version info volume system cp save load
`);

/** A word after a program's name says whether it is called or talked about. */
export const SUBCOMMANDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    kubectl: KUBECTL,
    k: KUBECTL,
    oc: KUBECTL,
    docker: ENGINE,
    podman: ENGINE,
    nerdctl: ENGINE,
    kind: listOf('create delete get load export version build'),
    minikube: listOf('start stop delete status service ip tunnel dashboard addons ssh image kubectl profile node'),
    k3d: listOf('cluster node image kubeconfig version'),
    helm: listOf(
      'install upgrade repo list ls uninstall template create rollback search pull package lint history status',
    ),
    kubeadm: listOf('init join reset token config upgrade version'),
    kustomize: listOf('build create edit'),
    git: listOf('clone add commit push pull status checkout init diff log switch branch'),
    systemctl: listOf('status start stop restart enable disable daemon-reload'),
    npm: listOf('install run start test init ci'),
    apt: listOf('install update upgrade remove'),
    'apt-get': listOf('install update upgrade remove'),
  }),
);

/** Called with an address, a file or an option; without one they are words of a sentence. */
export const SMALL_PROGRAMS = listOf(`
  curl wget ping nslookup dig nc telnet ssh scp traceroute ip iptables ss netstat cat echo printf export cd ls mkdir rm
  cp mv touch vi vim nano grep awk sed tail head less chmod chown tar openssl base64 jq yq watch crictl ctr etcdctl sh
  bash source alias python python3 node java
`);
