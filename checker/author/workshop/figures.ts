import type { Block } from '../notes/notes.ts';
import type { PlannedLesson } from './plan.ts';

type Flow = Extract<Block, { kind: 'flow' }>;

/** A flow of the notes as a figure. */
export interface Figure {
  /** Its file's name in `content/figures/`. */
  readonly name: string;
  readonly flow: Flow;
}

/** What fits: four in a row, three rows, and a name as wide as its picture. */
const ROW = 4;
const MOST_STEPS = 12;
const LONGEST_NAME = 18;

/** The flows that can be drawn; the others are shown as the notes draw them. */
export function figuresOf(lessons: readonly PlannedLesson[]): Figure[] {
  return lessons.flatMap(({ slug, sections }) =>
    sections
      .flatMap(({ blocks }) => blocks.flatMap(flowsIn))
      .filter(isDrawable)
      // No lesson's name has a dot, so no two figures have one name.
      .map((flow, index) => ({ name: index === 0 ? slug : `${slug}.${index + 1}`, flow })),
  );
}

function flowsIn(block: Block): Flow[] {
  if (block.kind === 'question') return block.answer.flatMap(flowsIn);
  return block.kind === 'flow' ? [block] : [];
}

function isDrawable({ steps }: Flow): boolean {
  return steps.length >= 2 && steps.length <= MOST_STEPS && steps.every(({ length }) => length <= LONGEST_NAME);
}

/** The text of `content/figures/NAME.ts`. */
export function figureModule({ flow: { steps, labels } }: Figure): string {
  const places = Object.fromEntries(
    steps.map((name, index) => [`p${index + 1}`, { kind: kindOf(name), at: cell(index), name }]),
  );
  const roads = steps.slice(1).map((_, index) => ({
    from: `p${index + 1}`,
    to: `p${index + 2}`,
    state: 'taken',
    ...(labels[index] && { label: labels[index] }),
  }));
  const told = steps.join(', then ');
  const scene = { title: `${steps[0]} to ${steps.at(-1)}`, caption: `From the notes: ${told}.`, places, roads };
  return `import type { Scene } from 'gatehouse/figures';\n\nexport default ${literal(scene)} satisfies Scene;\n`;
}

/** As a person writes it: names of fields without quotes. */
function literal(value: object): string {
  return JSON.stringify(value, undefined, 2).replaceAll(/^(\s*)"(\w+)":/gm, '$1$2:');
}

/** Row by row, to and fro, so that a road is never longer than one step. */
function cell(index: number): readonly [number, number] {
  const row = Math.floor(index / ROW);
  const column = index % ROW;
  return [row % 2 === 0 ? column : ROW - 1 - column, row];
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/ingress|gateway/i, 'reception'],
  [/load ?balancer/i, 'address'],
  [/node ?port|\bnode\b/i, 'gate'],
  [/endpoint/i, 'list'],
  [/dns|name/i, 'directory'],
  [/service|svc|cluster ?ip/i, 'desk'],
  [/\bpods?\b|container|app\b|backend|frontend|nginx/i, 'flat'],
  [/user|browser|client|internet|request/i, 'visitor'],
  [/laptop|localhost|host\b|machine/i, 'laptop'],
  [/forward|tunnel/i, 'tunnel'],
  [/api|proxy|controller|scheduler|kubelet|etcd/i, 'office'],
];

/** By its words; what says nothing is a place where roads meet. */
function kindOf(name: string): string {
  return KINDS.find(([words]) => words.test(name))?.[1] ?? 'junction';
}
