import { endpoints } from './endpoints.ts';
import type { Question } from './question.ts';

/** Is there a gate with this code? */
export const gate: Question = {
  ask: {
    en: 'Does the Service show this nodePort, as in 80:30001/TCP?',
    hi: 'Kya Service mein yeh nodePort dikhta hai, jaise 80:30001/TCP?',
  },
  command: 'kubectl get service web',
  answers: [
    {
      text: { en: 'No', hi: 'Nahi' },
      next: {
        cause: {
          en: 'The gate has another code, or the type is ClusterIP and there is no gate.',
          hi: 'Gate ka code doosra hai, ya type ClusterIP hai aur gate hai hi nahi.',
        },
        mend: { en: 'Write `type: NodePort` and this nodePort.', hi: '`type: NodePort` aur yahi nodePort likho.' },
        lesson: 'three-ports',
      },
    },
    { text: { en: 'Yes', hi: 'Haan' }, next: endpoints },
  ],
};
