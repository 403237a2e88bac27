import { stringify } from 'yaml';
import type { Language, Words } from '../../../lab/words.ts';
import { type LabSpec, labId } from './lab-spec.ts';
import type { Told } from './types/taught-type.ts';

/** The text of a lab's brief in a language. */
export function briefMdx(spec: LabSpec, { task, points, how }: Told, language: Language): string {
  return [
    ...frontMatter(spec),
    '',
    `## ${TASK[language]}`,
    '',
    task[language],
    '',
    ...[...points, DEPLOYMENT].map((point) => `- ${point[language]}`),
    '',
    `## ${HOW[language]}`,
    '',
    how[language],
    '',
  ].join('\n');
}

/** The text of the lab's page; `locale` is its folder in `content/docs`, none for the first language. */
export function pageMdx(spec: LabSpec, locale: string | undefined): string {
  const id = labId(spec);
  const brief = locale === 'hi' ? 'brief.hi.mdx' : 'brief.mdx';
  return [
    ...frontMatter(spec, `sidebar:\n  order: ${spec.number}`),
    `import Brief from '${locale === undefined ? '' : '../'}../../../labs/${id}/${brief}';`,
    '',
    '<Brief />',
    '',
    `<LabHere lab="${id}" />`,
    '',
    `<LabCommands lab={${spec.number}} />`,
    '',
  ].join('\n');
}

function frontMatter({ number, title }: LabSpec, ...more: readonly string[]): string[] {
  const whole = stringify(`Lab ${number}. ${title}`, { lineWidth: 0, defaultStringType: 'QUOTE_SINGLE' }).trim();
  return ['---', `title: ${whole}`, ...more, '---'];
}

const TASK: Words = { en: 'Your task', hi: 'Aapka kaam' };
const HOW: Words = { en: 'How you know', hi: 'Kaise pata chalega' };
const DEPLOYMENT: Words = { en: 'Leave deployment.yaml as it is.', hi: 'deployment.yaml ko waisa hi rehne do.' };
