import type { TerminalFile } from '../../checker/terminal/host.ts';

/** Deployment `web` with two Pods, Services of every type for it, a Pod to ask from, and one that cannot start. */
const WEB = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, labels: {app: web, tier: front}}
spec:
  replicas: 2
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}, annotations: {note: "hello: x", z: 'true'}}
    spec:
      terminationGracePeriodSeconds: 1
      containers:
        - name: hello
          image: nginxdemos/hello:plain-text
          ports: [{containerPort: 80, name: http}]
          env: [{name: A, value: b}, {name: ME, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]
          readinessProbe: {httpGet: {path: /, port: 80}, periodSeconds: 2}
          livenessProbe: {tcpSocket: {port: 80}}
---
apiVersion: v1
kind: Service
metadata: {name: web, labels: {app: web}}
spec: {type: NodePort, selector: {app: web}, ports: [{name: http, port: 80, targetPort: http, nodePort: 30017}]}
---
apiVersion: v1
kind: Service
metadata: {name: headless}
spec: {clusterIP: None, selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: v1
kind: Service
metadata: {name: alias}
spec: {type: ExternalName, externalName: web.lab.svc.cluster.local}
---
apiVersion: v1
kind: Service
metadata: {name: lb}
spec: {type: LoadBalancer, selector: {app: nobody}, ports: [{name: a, port: 80}, {name: b, port: 81, targetPort: 8081}]}
---
apiVersion: v1
kind: Pod
metadata: {name: client, labels: {app: client}}
spec: {terminationGracePeriodSeconds: 1, containers: [{name: client, image: "busybox:1.37", command: [sleep, infinity]}]}
---
apiVersion: v1
kind: Pod
metadata: {name: broken}
spec: {containers: [{name: client, image: "nginx:none"}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: shop}
spec: {rules: [{host: shop.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {name: http}}}}, {path: /no, pathType: Exact, backend: {service: {name: nobody, port: {number: 80}}}}]}}]}
`;

/** Strings that YAML could take for something else, or that have to be folded. */
const ODD_STRINGS: readonly string[] = [
  ...`true|hello: x|80|2026-11-24T18:01:32Z|it's: "x"|a\tb||yes|0x1f|1e3|a\nb|m\n|- x|*|null|~|@x|1_000|12:30:45`.split(
    '|',
  ),
  ...` lead|é☃|on|#c|a #c|{x}|%|'q'|=|2026-11-24|1.5|.5|+1|0o7|08|trail |a: |:a|-|---|10.0.0.1|1:2|25%|0B1|NaN`.split(
    '|',
  ),
  `${'x'.repeat(200)} y ${'z z '.repeat(40)}`,
  'many plain words '.repeat(12).trim(),
  'a\n\nb\n\n',
];
const ODD = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'odd' },
  data: Object.fromEntries(ODD_STRINGS.map((text, index) => [`k${String(index).padStart(2, '0')}`, text])),
};

const CHANGED = `apiVersion: v1
kind: Service
metadata: {name: changing, labels: {a: b}, annotations: {note: one}}
spec: {type: NodePort, selector: {app: web}, ports: [{name: a, port: 80}, {name: b, port: 81}]}
`;
const WORKLOAD = `apiVersion: apps/v1
kind: Deployment
metadata: {name: work}
spec:
  replicas: 1
  selector: {matchLabels: {app: work}}
  template:
    metadata: {labels: {app: work}}
    spec:
      terminationGracePeriodSeconds: 1
      containers: [{name: one, image: "busybox:1.37", command: [sleep, "100"], env: [{name: A, value: a}, {name: B, value: b}]}]
`;

export const FILES: readonly TerminalFile[] = [
  { name: 'web.yaml', text: WEB },
  { name: 'odd.json', text: JSON.stringify(ODD) },
  { name: 'changing.yaml', text: CHANGED },
  {
    name: 'changing-2.yaml',
    text: CHANGED.replace('labels: {a: b}, annotations: {note: one}', 'labels: {c: d}').replace(
      '{name: a, port: 80}, ',
      '',
    ),
  },
  { name: 'work.yaml', text: WORKLOAD },
  {
    name: 'work-2.yaml',
    text: WORKLOAD.replace('  replicas: 1\n', '  strategy: {type: Recreate}\n').replace('{name: A, value: a}, ', ''),
  },
  { name: 'unknown-field.yaml', text: CHANGED.replace('port: 80}', 'prt: 80}').replace('changing', 'bad') },
  { name: 'bad-port.yaml', text: CHANGED.replace('port: 80}', 'port: 80, nodePort: 80}').replace('changing', 'bad') },
  {
    name: 'two-faults.yaml',
    text: CHANGED.replace('port: 80', 'port: 0').replace('port: 81', 'port: 99999').replace('changing', 'bad'),
  },
  { name: 'other-selector.yaml', text: WORKLOAD.replace('matchLabels: {app: work}', 'matchLabels: {app: other}') },
  { name: 'empty.yaml', text: '# nothing yet\n' },
  { name: 'broken.yaml', text: 'a: b: c\n' },
  { name: 'no-kind.yaml', text: 'apiVersion: v1\nkind: Gate\nmetadata: {name: x}\n' },
];
