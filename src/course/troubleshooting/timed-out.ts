import type { Answer } from './question.ts';

/** Nobody says anything. */
export const timedOut: Answer = {
  text: { en: 'Nothing, until it times out', hi: 'Kuchh nahi, jab tak timeout na ho' },
  next: {
    ask: { en: 'From where to which address?', hi: 'Kahan se kis address par?' },
    answers: [
      {
        text: { en: 'From the laptop to a Node', hi: 'Laptop se Node par' },
        next: {
          cause: {
            en: 'There is no road from the laptop to the node, as with Docker Desktop.',
            hi: 'Laptop se Node tak raasta nahi, jaise Docker Desktop ke saath.',
          },
          mend: { en: 'Map the port with extraPortMappings.', hi: 'extraPortMappings se port map karo.' },
          lesson: 'extra-port-mappings',
        },
      },
      {
        text: { en: 'From the laptop to a Pod or Service', hi: 'Laptop se Pod ya Service par' },
        next: {
          cause: {
            en: 'These addresses exist inside the cluster only.',
            hi: 'Yeh addresses sirf cluster ke andar hote hain.',
          },
          mend: {
            en: 'Call from a Pod, or through a door: nodePort, load balancer.',
            hi: 'Pod se call karo, ya kisi darwaze se: nodePort, load balancer.',
          },
          lesson: 'three-addresses',
        },
      },
      {
        text: { en: 'From a Pod to a Service', hi: 'Pod se Service par' },
        next: {
          cause: {
            en: 'The Service does not have this port, or its rules are still being written.',
            hi: 'Service mein yeh port nahi, ya uske rules abhi likhe ja rahe hain.',
          },
          mend: {
            en: 'Compare with PORT(S) in `kubectl get services`, then ask again.',
            hi: '`kubectl get services` ke PORT(S) se milao, phir dobara poocho.',
          },
          lesson: 'cluster-ip',
        },
      },
      {
        text: { en: 'From a Pod to a Pod', hi: 'Pod se Pod par' },
        next: {
          cause: {
            en: 'The Pod is gone, or the road between two nodes is missing.',
            hi: 'Pod ja chuka hai, ya do Nodes ke beech ka raasta nahi hai.',
          },
          mend: {
            en: 'Is the address still in `kubectl get pods -o wide`? If so, look at the CNI plugin.',
            hi: 'Kya address ab bhi `kubectl get pods -o wide` mein hai? Ho, to CNI plugin dekho.',
          },
          lesson: 'roads',
        },
      },
    ],
  },
};
