import type { Answer } from './question.ts';

/** Somebody else answers. */
export const wrongAnswer: Answer = {
  text: { en: 'An answer, but from the wrong place', hi: 'Jawaab aata hai, par galat jagah se' },
  next: {
    ask: {
      en: 'Is a port-forward running on the same port?',
      hi: 'Kya usi port par koi port-forward chal raha hai?',
    },
    answers: [
      {
        text: { en: 'Yes', hi: 'Haan' },
        next: {
          cause: { en: 'The tunnel answers, not the Service.', hi: 'Tunnel jawaab de raha hai, Service nahi.' },
          mend: { en: 'End the port-forward and ask again.', hi: 'port-forward band karo aur phir poocho.' },
          lesson: 'port-forward',
        },
      },
      {
        text: { en: 'No', hi: 'Nahi' },
        next: {
          cause: {
            en: 'The selector matches more Pods than you meant.',
            hi: 'Selector aapke socha se zyada Pods se match karta hai.',
          },
          mend: {
            en: 'Compare the slice’s addresses with `kubectl get pods -o wide --show-labels`.',
            hi: 'Slice ke addresses ko `kubectl get pods -o wide --show-labels` se milao.',
          },
          lesson: 'what-a-service-does',
        },
      },
    ],
  },
};
