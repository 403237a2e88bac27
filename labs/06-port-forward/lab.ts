import { deploymentReady } from '../../checker/checks/deployment-ready.ts';
import { serviceEndpoints } from '../../checker/checks/service-endpoints.ts';
import { serviceType } from '../../checker/checks/service-type.ts';
import { tunnelAnswers } from '../../checker/checks/tunnel-answers.ts';
import { tunnelEndsWithPod } from '../../checker/checks/tunnel-ends-with-pod.ts';
import { tunnelKeepsToOnePod } from '../../checker/checks/tunnel-keeps-to-one-pod.ts';
import { tunnelNeedsNoService } from '../../checker/checks/tunnel-needs-no-service.ts';
import { allDiagnoses } from '../../checker/diagnoses/all.ts';
import { drawLab, portBetween } from '../../checker/lab/draw.ts';
import { defineLab } from '../../checker/lab/lab.ts';
import { hints, why } from './words.ts';

const service = 'nodeport-svc';
const deployment = 'web';
const image = 'nginxdemos/hello:plain-text';
const namespace = 'port-forward';

// Nothing is drawn for readers, as every lesson says 8080; a machine where that port is taken may bind another.
export default drawLab({ door: portBetween(8080, 8080, 8080) }, ({ door: port }) =>
  defineLab({
    id: '06-port-forward',
    title: 'A tunnel, not a door: port-forward',
    lesson: 'lessons/port-forward',
    minutes: 15,
    needs: [],
    namespace,
    sheets: ['gatehouse.dev/v1 Answers'],
    hostPorts: [],
    images: [image],
    visitor: false,
    wantsQuiet: true,
    beside: [`-n ${namespace} port-forward service/${service} ${port}:80`],
    checks: [
      deploymentReady({ deployment, replicas: 3, image }),
      serviceType({ service, type: 'NodePort' }),
      serviceEndpoints({ service, deployment, buildsOn: ['deployment-ready', 'service-type'] }),
      tunnelAnswers({ service, port, points: 2, buildsOn: ['endpoints'] }),
      tunnelKeepsToOnePod({ service, port, buildsOn: ['tunnel-answers'] }),
      tunnelNeedsNoService({ service, port, buildsOn: ['tunnel-keeps-to-one-pod'] }),
      tunnelEndsWithPod({ service, port, points: 2, buildsOn: ['tunnel-needs-no-service'] }),
    ],
    hints,
    why,
    diagnoses: allDiagnoses,
  }),
);
