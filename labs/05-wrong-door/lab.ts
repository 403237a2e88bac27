import { deploymentReady } from '../../checker/checks/deployment-ready.ts';
import { everyPodAnswers } from '../../checker/checks/every-pod-answers.ts';
import { hostPortAnswers } from '../../checker/checks/host-port-answers.ts';
import { prediction } from '../../checker/checks/prediction.ts';
import { serviceEndpoints } from '../../checker/checks/service-endpoints.ts';
import { serviceType } from '../../checker/checks/service-type.ts';
import { allDiagnoses } from '../../checker/diagnoses/all.ts';
import { defineLab } from '../../checker/lab/lab.ts';
import { hints, why } from './words.ts';

const service = 'web';
const deployment = 'web';
const image = 'nginxdemos/hello:plain-text';
const gate = 30_001;

const doors = [
  { host: 'POD_IP', port: gate },
  { host: 'POD_IP', port: 80 },
  { host: 'NODE_IP', port: gate },
  { host: 'CLUSTER_IP', port: 80 },
  { host: 'CLUSTER_IP', port: gate },
  { host: 'localhost', port: gate },
] as const;

/** Differ from machine to machine (docs of kind and of kube-proxy), so that nobody is marked for them. */
const UNMARKED = new Set(['host NODE_IP', 'node localhost']);

export default defineLab({
  id: '05-wrong-door',
  title: 'The wrong door: predict, then see',
  lesson: 'lessons/node-port-on-kind',
  minutes: 15,
  needs: ['hostPorts', 'nodeVantage'],
  namespace: 'wrong-door',
  sheets: ['gatehouse.dev/v1 Predictions'],
  hostPorts: [{ hostPort: gate, nodePort: gate }],
  images: [image],
  visitor: true,
  checks: [
    deploymentReady({ deployment, replicas: 3, image }),
    serviceType({ service, type: 'NodePort' }),
    serviceEndpoints({ service, deployment, buildsOn: ['deployment-ready', 'service-type'] }),
    hostPortAnswers({ service, port: gate, buildsOn: ['endpoints'] }),
    everyPodAnswers({ service, url: `http://localhost:${gate}`, from: 'host', buildsOn: ['host-port-answers'] }),
    ...doors.flatMap((door) =>
      (['host', 'node', 'pod'] as const)
        .filter((from) => !UNMARKED.has(`${from} ${door.host}`))
        .map((from) => prediction({ ...door, service, from, buildsOn: ['every-pod-answers'] })),
    ),
  ],
  hints,
  why,
  diagnoses: allDiagnoses,
});
