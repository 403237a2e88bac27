/** One command of the transcript. */
export interface KubectlCommand {
  /** As a student types it, without `kubectl`. */
  readonly args: string;
  readonly stdin?: string;
  /** What tells it from others with the same arguments. */
  readonly about?: string;
  /** Used by a lesson or a lab: there it has to be the same on both clusters. */
  readonly taught?: boolean;
  /** Given again until its output matches, as its outcome takes a moment; at most 90 s. */
  readonly until?: RegExp;
}

const CONTAINER = 'containers: [{name: hello, image: "nginxdemos/hello:plain-text", ports: [{containerPort: 80}]}]';
const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 2
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {terminationGracePeriodSeconds: 1, ${CONTAINER}}
`;
const SERVICE = `apiVersion: v1
kind: Service
metadata: {name: web, labels: {app: web}}
spec: {type: NodePort, selector: {app: web}, ports: [{port: 80, targetPort: 80, nodePort: 30017}]}
`;
const CLIENT = `apiVersion: v1
kind: Pod
metadata: {name: client, labels: {app: client}}
spec: {terminationGracePeriodSeconds: 1, containers: [{name: client, image: "busybox:1.37", command: [sleep, infinity]}]}
`;
const bad = (spec: string): string => SERVICE.replace('name: web,', 'name: bad,').replace(/spec: .*/, `spec: ${spec}`);

const taught = (args: string, more: Partial<KubectlCommand> = {}): KubectlCommand => ({ args, taught: true, ...more });
const also = (args: string, more: Partial<KubectlCommand> = {}): KubectlCommand => ({ args, ...more });

/** In the namespace `transcript`, in this order: each stands on those before it. */
export const COMMANDS: readonly KubectlCommand[] = [
  taught('apply -f -', { stdin: DEPLOYMENT }),
  taught('apply -f -', { stdin: SERVICE }),
  taught('apply -f -', { stdin: CLIENT }),
  taught('rollout status deployment web --timeout=60s', { until: /successfully rolled out/ }),
  taught('wait --for=condition=Ready pod client --timeout=60s'),
  taught('apply -f -', { stdin: SERVICE }),
  taught('get service web'),
  taught('get services'),
  also('get service web -o wide'),
  taught('get deployment web'),
  also('get deployment web -o wide'),
  also('get replicasets'),
  taught('get pods'),
  taught('get pods -o wide'),
  taught('get pods --show-labels'),
  also('get pods -l app=web -o name'),
  taught('get pods -l app=wbe'),
  also('get pods -o custom-columns=NAME:.metadata.name,PHASE:.status.phase'),
  taught("get pods -l app=web -o jsonpath='{.items[*].status.phase}'"),
  also('get pods --field-selector status.phase=Pending'),
  also('get pods --field-selector spec.nope=1'),
  also('get pods --no-headers -l app=client'),
  also('get pods --sort-by=.metadata.name -l app=client'),
  taught('get endpoints web'),
  taught('get endpointslices -l kubernetes.io/service-name=web'),
  taught('get namespace transcript'),
  also('get all -l app=web'),
  also('get nodes'),
  taught('describe service web'),
  taught('describe deployment web'),
  also('describe pod client'),
  taught('explain service.spec.type'),
  taught('explain service.spec.ports.nodePort'),
  taught('explain deployment.spec.selector'),
  also('explain pod.spec.nope'),
  taught('exec client -- wget -qO- -T 2 web', { until: /Server name/ }),
  taught('exec client -- cat /etc/resolv.conf'),
  taught('exec client -- wget -qO- -T 2 wbe'),
  also('exec client -- sh -c "exit 3"'),
  also('exec client -- sh -c "echo out; echo err >&2"'),
  also('exec -i client -- cat', { stdin: 'typed in\n' }),
  also('exec client -- nothere'),
  also('exec nobody -- true'),
  also('exec client -c nobody -- true'),
  also('logs -l app=web --tail=1 --prefix=false', { until: /GET/ }),
  also('logs client'),
  also('logs client --previous'),
  also('logs nobody'),
  taught('scale deployment web --replicas 3'),
  also('rollout status deployment web --timeout=60s', { until: /successfully rolled out/ }),
  also('scale deployment web --replicas=-1'),
  also('scale deployment nobody --replicas=1'),
  also('set image deployment/web hello=nginx:1.29-alpine'),
  also('rollout status deployment web --timeout=60s', { until: /successfully rolled out/ }),
  also('rollout history deployment web'),
  also('rollout undo deployment web'),
  also('rollout status deployment web --timeout=60s', { until: /successfully rolled out/ }),
  also('label service web tier=front'),
  also('label service web tier=back'),
  also('annotate service web note=read'),
  also('patch service web -p \'{"spec":{"sessionAffinity":"ClientIP"}}\''),
  also('patch service web --type=merge -p \'{"spec":{"sessionAffinity":"None"}}\''),
  also('patch service web --type=json -p \'[{"op":"remove","path":"/metadata/labels/tier"}]\''),
  also('patch service web --type=json -p \'[{"op":"test","path":"/spec/type","value":"Nope"}]\''),
  also('diff -f -', { stdin: SERVICE }),
  also('apply -f - --dry-run=server', { stdin: SERVICE }),
  also('apply -f - --server-side', { stdin: SERVICE }),
  also('apply -f - --server-side --field-manager=other', {
    stdin: SERVICE.replace('type: NodePort', 'type: LoadBalancer'),
  }),
  taught('apply -f -', { stdin: bad('{type: NodePort, selector: {app: web}, ports: [{port: 80, nodePort: 80}]}') }),
  taught('apply -f -', { stdin: bad('{type: NodePort, selector: {app: web}, ports: [{port: 80, nodePort: 30017}]}') }),
  also('apply -f -', { stdin: bad('{type: Nodeport, ports: [{port: 80}]}') }),
  also('apply -f -', { stdin: bad('{ports: [{port: 0}, {port: 80}]}') }),
  also('apply -f -', {
    about: 'another selector',
    stdin: DEPLOYMENT.replace('matchLabels: {app: web}', 'matchLabels: {app: other}'),
  }),
  also('expose deployment web --port=8080 --target-port=80 --name=exposed'),
  also('get service exposed -o jsonpath="{.spec.ports[0].port} {.spec.ports[0].targetPort} {.spec.selector}"'),
  also('create deployment made --image=nginx:1.29-alpine --replicas=1'),
  also('create service clusterip made --tcp=80:80'),
  also('create configmap page --from-literal=a=b'),
  also('create configmap page --from-literal=a=b'),
  also('get configmap page'),
  also('describe configmap page'),
  also('create secret generic pass --from-literal=word=secret'),
  also('get secret pass'),
  also('run once --image=busybox:1.37 --restart=Never -- echo hello'),
  also('wait --for=jsonpath={.status.phase}=Succeeded pod once --timeout=60s'),
  also('logs once'),
  also('get pod once'),
  also('run -i --rm --quiet asked --image=busybox:1.37 --restart=Never -- cat', { stdin: 'come back\n' }),
  also('run broken --image=nginx:none --restart=Never'),
  also('get pod broken', { until: /ImagePullBackOff/ }),
  also('get service nobody'),
  also('get nothings'),
  also('delete service nobody'),
  taught('delete pod client'),
  also('delete pod once broken --grace-period=0 --force'),
  also('delete deployment made'),
  also('delete service exposed made'),
  also('auth can-i create services'),
  also('cluster-info'),
  also('delete deployment web --cascade=orphan'),
  also('get replicasets -l app=web --sort-by=.spec.replicas'),
];
