import { gate } from './gate.ts';
import { noSuchHost } from './no-such-host.ts';
import type { Question } from './question.ts';
import { refused } from './refused.ts';
import { timedOut } from './timed-out.ts';
import { wrongAnswer } from './wrong-answer.ts';

/** The whole tree, from what one sees. */
export const TREE: Question = {
  ask: { en: 'What exactly do you see?', hi: 'Aapko theek-theek kya dikhta hai?' },
  answers: [
    noSuchHost,
    refused,
    {
      text: {
        en: '“Empty reply”, “connection reset”, on localhost',
        hi: '“Empty reply”, “connection reset”, localhost par',
      },
      next: gate,
    },
    timedOut,
    {
      text: { en: 'EXTERNAL-IP stays <pending>', hi: 'EXTERNAL-IP <pending> hi rehta hai' },
      next: {
        cause: { en: 'Nobody is there who hands out addresses.', hi: 'Address dene waala koi hai hi nahi.' },
        mend: {
          en: 'Run a controller, like cloud-provider-kind. Inside, all works meanwhile.',
          hi: 'Koi controller chalao, jaise cloud-provider-kind. Tab tak andar sab chalta hai.',
        },
        lesson: 'load-balancer',
      },
    },
    wrongAnswer,
  ],
};
