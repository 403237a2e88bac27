import type { Path } from '../../checker/probes/path/path.ts';
import { make } from '../figures/in-page/make.ts';
import type { Say } from './words.ts';

/** Who asks for which address. */
export function asked({ from, url }: Path, say: Say): HTMLElement {
  const pod = from.from === 'pod' ? from.pod : '';
  // A mark that no address has, so that the address can be set as code wherever the sentence wants it.
  const [before = '', after = ''] = say(`asked.${from.from}`, { pod, url: '\u0000' }).split('\u0000');
  return make('p', { class: 'gh-asked' }, before, make('code', {}, url), after);
}
