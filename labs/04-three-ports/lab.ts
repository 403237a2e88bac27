import { nodePort } from '../../checker/checks/node-port.ts';
import { nodePortAnswers } from '../../checker/checks/node-port-answers.ts';
import { plainService } from '../../checker/checks/plain-service.ts';
import { targetPortByName } from '../../checker/checks/target-port-by-name.ts';
import { allDiagnoses } from '../../checker/diagnoses/all.ts';
import { drawLab, oneOf, portBetween } from '../../checker/lab/draw.ts';
import { defineLab } from '../../checker/lab/lab.ts';
import { hints, why } from './words.ts';

const image = 'nginxdemos/hello:plain-text';

/** One Service of the lab: its three ports, and the name of the third. */
interface Ports {
  readonly service: string;
  readonly port: number;
  readonly gate: number;
  readonly targetPort: string;
}

function checksOf({ service, port, gate, targetPort }: Ports) {
  const id = (name: string): string => `${service}-${name}`;
  return [
    ...plainService({ service, type: 'NodePort', port, replicas: 2, image }),
    nodePort({ id: id('node-port'), service, nodePort: gate, buildsOn: [id('type')] }),
    nodePortAnswers({
      id: id('gate-answers'),
      claim: `Port ${gate} of the node leads to the Pods of Service ${service}`,
      service,
      port,
      points: 2,
      buildsOn: [id('node-port'), id('answers')],
    }),
    targetPortByName({ id: id('target-port-by-name'), service, name: targetPort, buildsOn: [id('answers')] }),
  ];
}

export default drawLab(
  {
    webGate: portBetween(30_100, 30_199, 30_104),
    apiGate: portBetween(30_200, 30_299, 30_204),
    apiPort: oneOf(9090, 8081, 8082, 8090, 9000, 9100),
  },
  ({ webGate, apiGate, apiPort }) =>
    defineLab({
      id: '04-three-ports',
      title: 'Three ports: the gate, the desk, the flat',
      lesson: 'lessons/three-ports',
      minutes: 20,
      needs: ['nodePort'],
      namespace: 'three-ports',
      hostPorts: [],
      images: [image],
      visitor: true,
      checks: [
        ...checksOf({ service: 'web', port: 80, gate: webGate, targetPort: 'http' }),
        ...checksOf({ service: 'api', port: apiPort, gate: apiGate, targetPort: 'rest' }),
      ],
      hints,
      why,
      diagnoses: allDiagnoses,
    }),
);
