import { aliasOf } from '../../checker/checks/alias-of.ts';
import { deploymentReady } from '../../checker/checks/deployment-ready.ts';
import { dnsShowsPods } from '../../checker/checks/dns-shows-pods.ts';
import { everyPodAnswers } from '../../checker/checks/every-pod-answers.ts';
import { headlessService } from '../../checker/checks/headless-service.ts';
import { podNameLeadsToPod } from '../../checker/checks/pod-name-leads-to-pod.ts';
import { podReady } from '../../checker/checks/pod-ready.ts';
import { prediction } from '../../checker/checks/prediction.ts';
import { serviceEndpoints } from '../../checker/checks/service-endpoints.ts';
import { allDiagnoses } from '../../checker/diagnoses/all.ts';
import { drawLab, oneOf } from '../../checker/lab/draw.ts';
import { defineLab } from '../../checker/lab/lab.ts';
import { hints, why } from './words.ts';

const namespace = 'headless';
const shopNamespace = 'headless-shop';
const image = 'nginxdemos/hello:plain-text';
const shop = `web.${shopNamespace}.svc.cluster.local`;
const client = 'client';

export default drawLab({ alias: oneOf('shop', 'store', 'market', 'bazaar', 'kiosk', 'mall') }, ({ alias }) =>
  defineLab({
    id: '10-headless-and-external-name',
    title: 'Names without a door: headless and ExternalName',
    lesson: 'lessons/external-name-and-headless',
    minutes: 25,
    needs: [],
    namespace,
    alsoNamespaces: [shopNamespace],
    sheets: ['gatehouse.dev/v1 Predictions'],
    hostPorts: [],
    images: [image, 'busybox:1.37'],
    visitor: true,
    checks: [
      podReady({ pod: 'peer-0', image }),
      podReady({ pod: 'peer-1', image }),
      podReady({ pod: client, image: 'busybox:1.37' }),
      deploymentReady({ id: 'web-ready', deployment: 'web', replicas: 2, image, namespace: shopNamespace }),
      serviceEndpoints({
        id: 'web-endpoints',
        service: 'web',
        deployment: 'web',
        namespace: shopNamespace,
        buildsOn: ['web-ready'],
      }),
      headlessService({ service: 'peers' }),
      dnsShowsPods({
        service: 'peers',
        pods: ['peer-0', 'peer-1'],
        points: 2,
        buildsOn: ['headless', 'peer-0-ready', 'peer-1-ready'],
      }),
      podNameLeadsToPod({ service: 'peers', pod: 'peer-0', port: 80, buildsOn: ['dns-shows-pods'] }),
      podNameLeadsToPod({ service: 'peers', pod: 'peer-1', port: 80, buildsOn: ['dns-shows-pods'] }),
      aliasOf({ service: alias, of: shop, points: 2, buildsOn: ['web-endpoints'] }),
      everyPodAnswers({
        id: 'alias-answers',
        claim: `By the name ${alias}, on port 8080, every Pod of the other namespace's web answers`,
        service: 'web',
        namespace: shopNamespace,
        url: `http://${alias}:8080`,
        from: { pod: client, namespace },
        buildsOn: ['alias', 'client-ready'],
      }),
      ...[
        { host: 'peers', port: 80 },
        { host: 'peers', port: 8080 },
        { host: alias, port: 8080 },
        { host: alias, port: 80 },
      ].map((door) =>
        prediction({
          ...door,
          service: 'peers',
          from: { pod: client },
          buildsOn: ['dns-shows-pods', 'alias-answers'],
        }),
      ),
    ],
    hints,
    why,
    diagnoses: allDiagnoses,
  }),
);
