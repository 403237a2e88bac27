import type { Answer } from './question.ts';

/** The directory knows no such name. */
export const noSuchHost: Answer = {
  text: {
    en: '“No such host”, “bad address”, “could not resolve”',
    hi: '“No such host”, “bad address”, “could not resolve”',
  },
  next: {
    ask: { en: 'Where do you call from?', hi: 'Aap kahan se call kar rahe ho?' },
    answers: [
      {
        text: { en: 'A Pod in the same namespace', hi: 'Usi namespace ke ek Pod se' },
        next: {
          cause: { en: 'There is no Service of this name.', hi: 'Is naam ki koi Service nahi hai.' },
          mend: {
            en: 'Compare with `kubectl get services`, letter by letter.',
            hi: '`kubectl get services` se ek-ek akshar milao.',
          },
          lesson: 'dns',
        },
      },
      {
        text: { en: 'A Pod in another namespace', hi: 'Doosre namespace ke ek Pod se' },
        next: {
          cause: {
            en: 'The short name is completed with the caller’s own namespace.',
            hi: 'Short name caller ke apne namespace se poora hota hai.',
          },
          mend: { en: 'Call NAME.NAMESPACE, or the full name.', hi: 'NAME.NAMESPACE call karo, ya poora naam.' },
          lesson: 'dns',
        },
      },
      {
        text: { en: 'My laptop', hi: 'Apne laptop se' },
        next: {
          cause: {
            en: 'The cluster’s directory is known inside the cluster only.',
            hi: 'Cluster ki directory sirf cluster ke andar jaani jaati hai.',
          },
          mend: {
            en: 'Use a mapped nodePort, or a tunnel to look.',
            hi: 'Map kiya hua nodePort use karo, ya dekhne ke liye tunnel.',
          },
          lesson: 'extra-port-mappings',
        },
      },
    ],
  },
};
