import { describe } from 'vitest';
import { labAnswers } from '../../checker/author/verify/lab-answers.ts';
import { isOnPath } from '../../checker/process/run.ts';
import { freePort } from '../cluster/host/free-port.ts';
import { proveLabs } from './prove.ts';

/** Its readers run a kubectl, and need a port that nobody else here has. */
const LAB = '06-port-forward';
const answers = await labAnswers([LAB], { [LAB]: { door: await freePort() } });

describe.runIf(await isOnPath('kubectl'))('with a kubectl of the reader’s', () => {
  proveLabs(answers, 1);
});
