import type { Hop, HopKind } from '../../checker/probes/path/path.ts';
import { makeSvg } from '../figures/in-page/make.ts';
import { outline } from '../figures/in-page/outline.ts';
import type { PlaceKind } from '../figures/scene.ts';

const PLACES: Readonly<Record<Exclude<HopKind, 'node' | 'container-port'>, PlaceKind>> = {
  vantage: 'visitor',
  name: 'directory',
  'host-door': 'laptop',
  'load-balancer': 'address',
  rule: 'office',
  service: 'desk',
  'endpoint-slice': 'list',
  pod: 'flat',
};

/** A house with its windows, and the one door of a flat: in the figures a frame and a number. */
const OWN = {
  node: 'M8 84V14L66 0L124 14V84zM28 30h20v16h-20zM84 30h20v16h-20zM56 84V60h20V84',
  'container-port': 'M40 84V18q0 -12 26 -12t26 12V84zM80 50v4',
};

/** What is met, in the shapes of the lessons' figures. */
export function hopIcon({ kind, decidedBy }: Hop): SVGSVGElement {
  if (kind === 'node' || kind === 'container-port') {
    const path = makeSvg('path', { class: 'gh-shape', d: OWN[kind], 'vector-effect': 'non-scaling-stroke' });
    return iconOf(makeSvg('svg', { viewBox: '0 0 132 84', 'aria-hidden': 'true', focusable: 'false' }, path));
  }
  // The rule of a nodePort is its gate.
  const gate = kind === 'rule' && decidedBy?.field.endsWith('nodePort');
  return iconOf(outline(gate ? 'gate' : PLACES[kind]));
}

function iconOf(svg: SVGSVGElement): SVGSVGElement {
  svg.setAttribute('class', 'gh-icon');
  return svg;
}
