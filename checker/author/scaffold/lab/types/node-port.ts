import type { TaughtType } from './taught-type.ts';
import { selectorNearMiss } from './wrong-answers.ts';

/** A port of the node, joined to one of the reader's machine; what is taught is the type. */
export const nodePort: TaughtType = {
  needs: ['hostPorts'],
  visitor: false,
  checks: () => [
    { name: 'nodePort', file: 'node-port', options: "service, nodePort: gate, buildsOn: ['service-type']" },
    {
      name: 'hostPortAnswers',
      file: 'host-port-answers',
      options: "service, port: gate, points: 2, buildsOn: ['node-port', 'endpoints']",
      asks: true,
    },
    {
      name: 'everyPodAnswers',
      file: 'every-pod-answers',
      options: "service, url, from: 'host', points: 2, buildsOn: ['host-port-answers']",
      asks: true,
    },
  ],
  start: ({ nodePort: _gate, ...service }) => ({ ...service, type: 'ClusterIP' }),
  wrong: [
    selectorNearMiss,
    {
      slug: 'type-left-out',
      check: 'manifests-accepted',
      diagnosis: 'node-port-on-cluster-ip',
      service: (right) => ({ ...right, type: 'ClusterIP' }),
    },
  ],
  told: ({ deployment, service }) => ({
    task: {
      en: `Nobody outside reaches the Pods of Deployment **${deployment.name}**. Change **service.yaml** so that \`http://localhost:${service.nodePort}\` answers.`,
      hi: `Bahar se koi Deployment **${deployment.name}** ke Pods tak nahi pahunchta. **service.yaml** badlo, taaki \`http://localhost:${service.nodePort}\` jawaab de.`,
    },
    points: [
      {
        en: `The Service **${service.name}** is of the type that opens a port on the node.`,
        hi: `Service **${service.name}** ka type woh ho jo Node par port kholta hai.`,
      },
      {
        en: `nodePort **${service.nodePort}**, port **${service.port}**, targetPort **${service.targetPort}**.`,
        hi: `nodePort **${service.nodePort}**, port **${service.port}**, targetPort **${service.targetPort}**.`,
      },
    ],
    how: {
      en: `The checker reads the Service, compares its EndpointSlices with the Pods, and tries the door from your machine: port ${service.nodePort} of it leads to port ${service.nodePort} of the node.`,
      hi: `Checker Service ko padhta hai, uske EndpointSlices ko Pods se milata hai, aur aapki machine se darwaza try karta hai: uska port ${service.nodePort} Node ke port ${service.nodePort} tak jaata hai.`,
    },
    hints: [
      {
        en: 'Left out, `type` is ClusterIP, and that one opens no port on the node.',
        hi: '`type` na likho to ClusterIP milta hai, aur woh Node par koi port nahi kholta.',
      },
      {
        en: 'The type that opens a port on every node is NodePort; which port, `nodePort` says.',
        hi: 'Har Node par port kholne wala type NodePort hai; kaunsa port, yeh `nodePort` kehta hai.',
      },
      {
        en: `In service.yaml write \`type: NodePort\`, and \`nodePort: ${service.nodePort}\` beside \`port\` and \`targetPort\`.`,
        hi: `service.yaml mein \`type: NodePort\` likho, aur \`port\` aur \`targetPort\` ke saath \`nodePort: ${service.nodePort}\`.`,
      },
    ],
    why: {
      en: 'The nodePort is a rule on the node that sends a connection on to one of the ready Pods; the kind config joins a port of your machine to it.',
      hi: 'nodePort Node par ek rule hai jo connection ko kisi ek ready Pod tak bhejta hai; kind config aapki machine ka ek port usse jodta hai.',
    },
  }),
};
