import { endpoints } from './endpoints.ts';
import { gate } from './gate.ts';
import type { Answer } from './question.ts';

/** Somebody was reached, and nobody opens. */
export const refused: Answer = {
  text: { en: '“Connection refused”', hi: '“Connection refused”' },
  next: {
    ask: { en: 'Which address did you call?', hi: 'Aapne kaun sa address call kiya?' },
    command: 'kubectl get nodes,pods,services -o wide',
    answers: [
      {
        text: { en: 'localhost, from the laptop', hi: 'laptop se localhost' },
        next: {
          ask: { en: 'Is the port in this list?', hi: 'Kya port is list mein hai?' },
          command: 'docker port gatehouse-control-plane',
          answers: [
            {
              text: { en: 'No', hi: 'Nahi' },
              next: {
                cause: { en: 'The port is not mapped to your laptop.', hi: 'Port laptop par map nahi hai.' },
                mend: {
                  en: 'Add it to extraPortMappings, delete the cluster and create it again.',
                  hi: 'extraPortMappings mein jodo, cluster delete karo aur dobara banao.',
                },
                lesson: 'extra-port-mappings',
              },
            },
            {
              text: { en: 'Yes', hi: 'Haan' },
              next: {
                cause: {
                  en: 'Docker should have taken the call: you are asking another port, or the list is of another cluster.',
                  hi: 'Docker ko call lena chahiye tha: aap doosra port pooch rahe ho, ya list doosre cluster ki hai.',
                },
                mend: {
                  en: 'Compare what you type with the right-hand side of the list.',
                  hi: 'Jo type kar rahe ho, usko list ke daayein hisse se milao.',
                },
                lesson: 'extra-port-mappings',
              },
            },
          ],
        },
      },
      { text: { en: 'A Node’s', hi: 'Node ka' }, next: gate },
      {
        text: { en: 'A Pod’s', hi: 'Pod ka' },
        next: {
          cause: {
            en: 'The wrong door: nothing in this Pod listens on this port.',
            hi: 'Galat darwaza: is Pod mein is port par koi nahi sunta.',
          },
          mend: {
            en: 'A nodePort belongs to nodes. On a Pod only the port of the program answers.',
            hi: 'nodePort Nodes ka hota hai. Pod par sirf program ka port jawaab deta hai.',
          },
          lesson: 'node-port-on-kind',
        },
      },
      {
        text: { en: 'A Service’s, by name or ClusterIP', hi: 'Service ka, naam se ya ClusterIP se' },
        next: endpoints,
      },
    ],
  },
};
