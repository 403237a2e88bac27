import { aliasOf } from '../../checker/checks/alias-of.ts';
import type { Check } from '../../checker/checks/check.ts';
import { everyPodAnswers } from '../../checker/checks/every-pod-answers.ts';
import { nodePort } from '../../checker/checks/node-port.ts';
import { nodePortAnswers } from '../../checker/checks/node-port-answers.ts';
import { plainService } from '../../checker/checks/plain-service.ts';
import { podReady } from '../../checker/checks/pod-ready.ts';
import { allDiagnoses } from '../../checker/diagnoses/all.ts';
import { drawLab, oneOf } from '../../checker/lab/draw.ts';
import { defineLab } from '../../checker/lab/lab.ts';
import { faultAt, slugsOf } from './faults.ts';
import { hints, why } from './words.ts';

const shop = 'on-call';
const warehouse = 'on-call-warehouse';
const image = 'nginxdemos/hello:plain-text';
const gate = 30_012;

interface Part {
  readonly service: string;
  readonly namespace: string;
  readonly type: 'ClusterIP' | 'NodePort';
  readonly port: number;
  /** What a customer types. */
  readonly url: string;
}

const parts: readonly Part[] = [
  { service: 'front', namespace: shop, type: 'NodePort', port: 80, url: 'http://front' },
  { service: 'cart', namespace: shop, type: 'ClusterIP', port: 80, url: 'http://cart' },
  { service: 'stock', namespace: warehouse, type: 'ClusterIP', port: 8080, url: `http://stock.${warehouse}:8080` },
  { service: 'ship', namespace: warehouse, type: 'ClusterIP', port: 80, url: `http://ship.${warehouse}` },
];

function checksOf({ service, namespace, type, port, url }: Part): Check[] {
  return [
    ...plainService({ service, namespace, type, port, replicas: 2, image }),
    everyPodAnswers({
      service,
      namespace,
      id: `${service}-serves-customers`,
      claim: `A customer gets an answer from each Pod at ${url.replace('http://', '')}`,
      url,
      from: { pod: 'customer', namespace: shop },
      buildsOn: ['customer-ready', `${service}-answers`],
    }),
  ];
}

export default drawLab(
  {
    front: oneOf(...slugsOf('front')),
    cart: oneOf(...slugsOf('cart')),
    stockPods: oneOf(...slugsOf('stockPods')),
    stockPort: oneOf(...slugsOf('stockPort')),
    ship: oneOf(...slugsOf('ship')),
    alias: oneOf(...slugsOf('alias')),
  },
  (drawn) =>
    defineLab({
      id: '12-on-call',
      title: 'On call: six faults in a broken shop',
      lesson: 'troubleshooting',
      minutes: 45,
      needs: ['nodePort'],
      namespace: shop,
      alsoNamespaces: [warehouse],
      hostPorts: [],
      images: [image, 'busybox:1.37'],
      visitor: true,
      checks: [
        podReady({ pod: 'customer', image: 'busybox:1.37' }),
        ...parts.flatMap(checksOf),
        nodePort({ id: 'front-node-port', service: 'front', nodePort: gate, buildsOn: ['front-type'] }),
        nodePortAnswers({
          id: 'front-gate-answers',
          claim: `The shop's gate answers: port ${gate} of the node`,
          service: 'front',
          port: 80,
          points: 2,
          buildsOn: ['front-node-port', 'front-answers'],
        }),
        aliasOf({ id: 'stock-alias', service: 'stock', of: `stock.${warehouse}.svc.cluster.local`, points: 2 }),
        everyPodAnswers({
          id: 'alias-serves-customers',
          claim: 'A customer gets the warehouse’s stock at stock:8080, by its name at home',
          service: 'stock',
          namespace: warehouse,
          url: 'http://stock:8080',
          from: { pod: 'customer', namespace: shop },
          buildsOn: ['stock-alias', 'stock-serves-customers'],
        }),
      ],
      hints,
      why,
      faults: [
        faultAt('front', drawn.front),
        faultAt('cart', drawn.cart),
        faultAt('stockPods', drawn.stockPods),
        faultAt('stockPort', drawn.stockPort),
        faultAt('ship', drawn.ship),
        faultAt('alias', drawn.alias),
      ],
      diagnoses: allDiagnoses,
    }),
);
