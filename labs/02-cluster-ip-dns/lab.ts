import { clusterIpIsNoHostDoor } from '../../checker/checks/cluster-ip-is-no-host-door.ts';
import { deploymentReady } from '../../checker/checks/deployment-ready.ts';
import { everyPodAnswers } from '../../checker/checks/every-pod-answers.ts';
import { nameResolves } from '../../checker/checks/name-resolves.ts';
import { podReady } from '../../checker/checks/pod-ready.ts';
import { serviceEndpoints } from '../../checker/checks/service-endpoints.ts';
import { servicePort } from '../../checker/checks/service-port.ts';
import { serviceSelects } from '../../checker/checks/service-selects.ts';
import { serviceType } from '../../checker/checks/service-type.ts';
import { survivesPodDeletion } from '../../checker/checks/survives-pod-deletion.ts';
import { allDiagnoses } from '../../checker/diagnoses/all.ts';
import { defineLab } from '../../checker/lab/lab.ts';
import { hints, why } from './words.ts';

const namespace = 'cluster-ip-dns';
const service = 'backend';
const client = 'client';
const image = 'nginxdemos/hello:plain-text';
const full = `${service}.${namespace}.svc.cluster.local`;

export default defineLab({
  id: '02-cluster-ip-dns',
  title: 'A name that never changes: ClusterIP and DNS',
  lesson: 'lessons/dns',
  minutes: 15,
  needs: [],
  namespace,
  hostPorts: [],
  images: [image, 'busybox:1.37'],
  visitor: true,
  checks: [
    deploymentReady({ deployment: service, replicas: 3, image }),
    podReady({ pod: client, image: 'busybox:1.37' }),
    serviceType({ service, type: 'ClusterIP' }),
    servicePort({ service, port: 80, buildsOn: ['service-type'] }),
    serviceSelects({ service, deployment: service, buildsOn: ['service-type'] }),
    serviceEndpoints({ service, deployment: service, buildsOn: ['deployment-ready', 'selects'] }),
    nameResolves({
      id: 'short-name-resolves',
      claim: `In its own namespace the short name ${service} leads to the ClusterIP`,
      service,
      names: [service],
      from: { pod: client },
      leadTo: 'cluster-ip',
      buildsOn: ['client-ready', 'service-type'],
    }),
    nameResolves({
      id: 'full-name-resolves',
      claim: `From another namespace ${service}.${namespace} and ${full} lead to the ClusterIP`,
      service,
      names: [`${service}.${namespace}`, full],
      from: 'visitor',
      leadTo: 'cluster-ip',
      buildsOn: ['service-type'],
    }),
    nameResolves({
      id: 'short-name-stays-home',
      claim: `From another namespace the bare name ${service} leads nowhere`,
      service,
      names: [service],
      from: 'visitor',
      leadTo: 'nothing',
      buildsOn: ['full-name-resolves'],
    }),
    everyPodAnswers({
      service,
      url: `http://${service}`,
      from: { pod: client },
      points: 2,
      buildsOn: ['service-port', 'endpoints', 'short-name-resolves'],
    }),
    clusterIpIsNoHostDoor({ service, buildsOn: ['every-pod-answers'] }),
    survivesPodDeletion({
      service,
      from: client,
      url: `http://${service}`,
      points: 2,
      buildsOn: ['every-pod-answers'],
    }),
  ],
  hints,
  why,
  diagnoses: allDiagnoses,
});
