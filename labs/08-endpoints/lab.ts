import { deploymentReady } from '../../checker/checks/deployment-ready.ts';
import { plainService } from '../../checker/checks/plain-service.ts';
import { slicesFollowScale } from '../../checker/checks/slices-follow-scale.ts';
import { allDiagnoses } from '../../checker/diagnoses/all.ts';
import { defineLab } from '../../checker/lab/lab.ts';
import { hints, why } from './words.ts';

const image = 'nginxdemos/hello:plain-text';
const other = 'nginx:1.27-alpine';

const checksOf = (service: string) => plainService({ service, port: 80, replicas: 2, image });

export default defineLab({
  id: '08-endpoints',
  title: 'Who is behind the door: endpoints',
  lesson: 'lessons/endpoints',
  minutes: 25,
  needs: [],
  namespace: 'endpoints',
  hostPorts: [],
  images: [image, other],
  visitor: true,
  checks: [
    ...checksOf('orders'),
    ...checksOf('stock'),
    ...checksOf('front'),
    deploymentReady({ id: 'debug-still-there', deployment: 'debug', replicas: 1, image: other }),
    slicesFollowScale({
      service: 'front',
      deployment: 'front',
      to: 4,
      points: 2,
      buildsOn: ['orders-answers', 'stock-answers', 'front-answers', 'debug-still-there'],
    }),
  ],
  hints,
  why,
  diagnoses: allDiagnoses,
});
