import { labelsText, nearMiss } from '../near-miss.ts';
import type { TaughtType } from './taught-type.ts';
import { servicePortDiffers } from './wrong-answers.ts';

/** A name and an address inside the cluster; what is taught is how the Service finds its Pods. */
export const clusterIp: TaughtType = {
  needs: [],
  visitor: true,
  checks: () => [
    {
      name: 'nameResolves',
      file: 'name-resolves',
      options: "service, names: [name], from: 'visitor', leadTo: 'cluster-ip', buildsOn: ['service-type']",
    },
    {
      name: 'clusterIpAnswers',
      file: 'cluster-ip-answers',
      options: "claim, service, port, points: 2, buildsOn: ['service-port', 'endpoints']",
      asks: true,
    },
  ],
  start: (service) => ({ ...service, selector: nearMiss(service.selector) }),
  wrong: [
    servicePortDiffers,
    {
      slug: 'type-node-port',
      check: 'service-type',
      diagnosis: 'service-of-other-type',
      service: (right) => ({ ...right, type: 'NodePort' }),
    },
  ],
  told: ({ namespace, deployment, service }) => ({
    task: {
      en: `The Service **${service.name}** leads to nobody. Change **service.yaml** so that the Pods of Deployment **${deployment.name}** stand behind it.`,
      hi: `Service **${service.name}** kisi tak nahi le jaati. **service.yaml** badlo, taaki Deployment **${deployment.name}** ke Pods uske peeche khade hon.`,
    },
    points: [
      {
        en: `It stays of type ClusterIP, and offers port **${service.port}**, which leads to **${service.targetPort}** in the containers.`,
        hi: `Uska type ClusterIP hi rahe, aur woh port **${service.port}** de, jo containers ke **${service.targetPort}** tak jaata hai.`,
      },
    ],
    how: {
      en: `The checker resolves \`${service.name}.${namespace}\` inside the cluster, compares the Service's EndpointSlices with the Pods, and asks the ClusterIP.`,
      hi: `Checker cluster ke andar \`${service.name}.${namespace}\` resolve karta hai, Service ke EndpointSlices ko Pods se milata hai, aur ClusterIP se poochta hai.`,
    },
    hints: [
      {
        en: 'A Service finds its Pods by their labels, and by nothing else. Which labels do the Pods carry?',
        hi: 'Service apne Pods ko labels se dhoondhti hai, aur kisi cheez se nahi. Pods par kaunse labels hain?',
      },
      {
        en: 'Compare `selector` in service.yaml with the labels of the Pod template in deployment.yaml, letter by letter.',
        hi: 'service.yaml ke `selector` ko deployment.yaml ke Pod template ke labels se ek-ek akshar milao.',
      },
      {
        en: `In service.yaml the selector has to say \`${labelsText(service.selector)}\`.`,
        hi: `service.yaml mein selector ko \`${labelsText(service.selector)}\` kehna hai.`,
      },
    ],
    why: {
      en: 'The selector means Pods by their labels; the ready ones are listed in the EndpointSlices, and only who is listed there is sent a request.',
      hi: 'Selector Pods ko unke labels se pehchanta hai; jo ready hain woh EndpointSlices mein likhe jaate hain, aur request sirf unhi ko jaati hai.',
    },
  }),
};
