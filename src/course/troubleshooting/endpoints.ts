import { noAddresses } from './no-addresses.ts';
import { podsNotReady } from './pods-not-ready.ts';
import type { Question } from './question.ts';

const inner: Question = {
  ask: {
    en: 'From another Pod: does POD_IP with the targetPort answer?',
    hi: 'Doosre Pod se: kya POD_IP aur targetPort par jawaab aata hai?',
  },
  command: 'kubectl exec client -- wget -qO- -T 2 http://POD_IP:80',
  answers: [
    {
      text: { en: 'No, refused', hi: 'Nahi, refused' },
      next: {
        cause: { en: 'Nothing in the Pod listens on the targetPort.', hi: 'Pod mein targetPort par koi nahi sunta.' },
        mend: {
          en: 'Write the port where the program really listens. Perhaps port and targetPort are swapped.',
          hi: 'Woh port likho jahan program sach mein sunta hai. Shayad port aur targetPort ulat gaye hain.',
        },
        lesson: 'three-ports',
      },
    },
    {
      text: { en: 'Yes', hi: 'Haan' },
      next: {
        cause: {
          en: 'The rules on the node are late, or kube-proxy does not run.',
          hi: 'Node ke rules abhi nahi aaye, ya kube-proxy nahi chal raha.',
        },
        mend: {
          en: 'Ask again after two seconds. Then look at the Pods of kube-proxy in kube-system.',
          hi: 'Do second baad phir poocho. Phir kube-system mein kube-proxy ke Pods dekho.',
        },
        lesson: 'kube-proxy',
      },
    },
  ],
};

/** Who is behind the desk? */
export const endpoints: Question = {
  ask: { en: 'What does the Service’s EndpointSlice show?', hi: 'Service ka EndpointSlice kya dikhata hai?' },
  command: 'kubectl get endpointslices -l kubernetes.io/service-name=web',
  answers: [
    { text: { en: 'No addresses', hi: 'Koi address nahi' }, next: noAddresses },
    {
      text: { en: 'Addresses, but the Pods are not ready', hi: 'Addresses hain, par Pods ready nahi' },
      next: podsNotReady,
    },
    {
      text: { en: 'Addresses, and no port', hi: 'Addresses hain, par port nahi' },
      next: {
        cause: {
          en: 'targetPort is a name that no container port has.',
          hi: 'targetPort ek naam hai jo kisi container port ka nahi.',
        },
        mend: {
          en: 'Give the container’s port this name, or write the number.',
          hi: 'Container ke port ko yeh naam do, ya number likho.',
        },
        lesson: 'endpoints',
      },
    },
    { text: { en: 'Addresses of ready Pods, with a port', hi: 'Ready Pods ke addresses, port ke saath' }, next: inner },
  ],
};
