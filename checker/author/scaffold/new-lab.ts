import { UserError } from '../../errors.ts';
import type { SourceFile } from '../../manifests/manifest.ts';
import type { GrowingWorkshop } from './growing-workshop.ts';
import { labFiles } from './lab/lab-files.ts';
import { TELLING_IMAGE } from './lab/lab-module.ts';
import { type LabSpec, labId, type ServiceSpec } from './lab/lab-spec.ts';
import { MOST_LABS } from './lab-names.ts';
import { sentenceCase } from './name.ts';
import { placeOf } from './place.ts';
import type { Scaffold } from './scaffold.ts';

/** As the command line gives them. */
export interface NewLabOptions {
  readonly type?: ServiceSpec['type'];
  readonly title?: string;
  /** A path below the site's root. */
  readonly lesson?: string;
}

/**
 * A lab with the next free number.
 * @throws {UserError} where there is no number left.
 */
export async function newLab(workshop: GrowingWorkshop, name: string, options: NewLabOptions): Promise<Scaffold> {
  const number = Number.parseInt(workshop.labs.at(-1) ?? '0', 10) + 1;
  if (number > MOST_LABS) throw new UserError(`a workshop has ${MOST_LABS} labs at most, and this one has them`);
  const spec = specOf(workshop, name, number, options);
  const files = labFiles(spec);
  return { files, steps: steps(workshop, spec, files) };
}

function specOf(
  { locales }: GrowingWorkshop,
  slug: string,
  number: number,
  { type = 'ClusterIP', title = sentenceCase(slug), lesson = `lessons/${slug}` }: NewLabOptions,
): LabSpec {
  const labels = { app: 'web' };
  return {
    number,
    slug,
    title,
    lesson,
    namespace: slug,
    deployment: { name: 'web', labels, image: TELLING_IMAGE, replicas: 3, containerPort: 80 },
    service: { name: 'web', type, selector: labels, port: type === 'LoadBalancer' ? 8080 : 80, targetPort: 80 },
    locales,
  };
}

function steps(workshop: GrowingWorkshop, spec: LabSpec, files: readonly SourceFile[]): string[] {
  const { command, lessons } = workshop;
  const folder = `labs/${labId(spec)}`;
  const at = (name: string, part: string): string =>
    placeOf(files.find((file) => file.name === `${folder}/${name}`) ?? { name: `${folder}/${name}`, text: '' }, part);
  const lesson = /^lessons\/([^/]+)$/.exec(spec.lesson)?.[1];
  return [
    `See it prove itself: ${command('verify', `${spec.number} --provider embedded`)}`,
    `Say what the reader is to do: ${at('brief.mdx', '## ')}, in Hinglish ${at('brief.hi.mdx', '## ')}; its title: ${at('lab.ts', 'title:')}`,
    `Write what they begin with, ${at('start/service.yaml', 'spec:')}, and a right answer, ${at('solution/service.yaml', 'spec:')}`,
    `Write three hints, from gentle to plain: ${at('words.ts', 'hints')}; and why the answer is right: ${at('words.ts', 'why')}`,
    `Add a check of your own: ${command('new', 'check NAME')}`,
    `Then a mistake that it finds, and a wrong answer that makes it: ${command('new', 'diagnosis NAME')}`,
    ...(lesson !== undefined && !lessons.includes(lesson)
      ? [`Write the lesson that its reports send readers to: ${command('new', `lesson ${lesson}`)}`]
      : []),
  ];
}
