import type { TaughtType } from './taught-type.ts';
import { selectorNearMiss, servicePortDiffers } from './wrong-answers.ts';

/** An address of its own, as a cloud gives it; what is taught is the type. */
export const loadBalancer: TaughtType = {
  needs: ['nodePort', 'loadBalancer'],
  visitor: true,
  checks: () => [
    {
      name: 'clusterIpAnswers',
      file: 'cluster-ip-answers',
      options: "service, port, buildsOn: ['service-port', 'endpoints']",
      asks: true,
    },
    {
      name: 'nodePortAnswers',
      file: 'node-port-answers',
      options: "service, port, buildsOn: ['cluster-ip-answers']",
      asks: true,
    },
    {
      name: 'loadBalancerAnswers',
      file: 'load-balancer-answers',
      options: "service, port, points: 2, buildsOn: ['cluster-ip-answers']",
      asks: true,
    },
  ],
  start: ({ nodePort: _gate, ...service }) => ({ ...service, type: 'NodePort' }),
  wrong: [selectorNearMiss, servicePortDiffers],
  told: ({ deployment, service }) => ({
    task: {
      en: `Change **service.yaml** so that the Pods of Deployment **${deployment.name}** are reached from outside under an address of their own, as a cloud would give it.`,
      hi: `**service.yaml** badlo, taaki Deployment **${deployment.name}** ke Pods bahar se apne khud ke pate par milein, jaisa ek cloud deta.`,
    },
    points: [
      {
        en: `The Service **${service.name}** is of type **LoadBalancer**. Callers use port **${service.port}**, which leads to **${service.targetPort}** in the containers.`,
        hi: `Service **${service.name}** ka type **LoadBalancer** ho. Bulane wale port **${service.port}** use karte hain, jo containers ke **${service.targetPort}** tak jaata hai.`,
      },
    ],
    how: {
      en: 'Three layers are asked, each for itself: the ClusterIP from a Pod, the nodePort at a node, and the EXTERNAL-IP from your machine.',
      hi: 'Teen layers se alag-alag poocha jaata hai: ClusterIP se ek Pod se, nodePort se Node par, aur EXTERNAL-IP se aapki machine se.',
    },
    hints: [
      {
        en: 'A nodePort opens a door on every node, and gives the Service no address of its own. Another type does.',
        hi: 'nodePort har Node par darwaza kholta hai, par Service ko apna pata nahi deta. Ek doosra type deta hai.',
      },
      {
        en: 'One word in service.yaml asks for an address from outside the cluster: it is the `type`.',
        hi: 'service.yaml ka ek shabd cluster ke bahar se pata maangta hai: woh `type` hai.',
      },
      {
        en: 'In service.yaml write `type: LoadBalancer`, and leave the rest as it is.',
        hi: 'service.yaml mein `type: LoadBalancer` likho, aur baaki waisa hi rehne do.',
      },
    ],
    why: {
      en: 'One word gave three layers: a ClusterIP for Pods, a nodePort on every node, and an address from a controller that somebody has to run.',
      hi: 'Ek shabd se teen layers mili: Pods ke liye ClusterIP, har Node par ek nodePort, aur ek pata us controller se jise kisi ko chalana padta hai.',
    },
  }),
};
