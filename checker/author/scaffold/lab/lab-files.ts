import type { SourceFile } from '../../../manifests/manifest.ts';
import { briefMdx, pageMdx } from './brief.ts';
import { labModule } from './lab-module.ts';
import { type LabSpec, labId } from './lab-spec.ts';
import { deploymentYaml, serviceYaml } from './manifests.ts';
import type { WrongAnswer } from './types/taught-type.ts';
import { TYPES } from './types/types.ts';
import { wordsModule } from './words-module.ts';

/**
 * Everything that a lab consists of, by names relative to the workshop: `labs/NN-slug/` and its page in `content/docs`
 * for every language. It proves itself: the start fails for one reason, which the lab teaches; the solution passes; and
 * two wrong answers earn their mistakes.
 */
export function labFiles(asked: LabSpec): SourceFile[] {
  const spec = withGate(asked);
  const type = TYPES[spec.service.type];
  const told = type.told(spec);
  const folder = `labs/${labId(spec)}`;
  const pages = [undefined, ...spec.locales];
  return [
    { name: `${folder}/lab.ts`, text: labModule(spec) },
    { name: `${folder}/words.ts`, text: wordsModule(told) },
    { name: `${folder}/brief.mdx`, text: briefMdx(spec, told, 'en') },
    { name: `${folder}/brief.hi.mdx`, text: briefMdx(spec, told, 'hi') },
    { name: `${folder}/start/deployment.yaml`, text: `${RIGHT}${deploymentYaml(spec)}` },
    { name: `${folder}/start/service.yaml`, text: `${YOURS}${serviceYaml(type.start(spec.service))}` },
    { name: `${folder}/solution/deployment.yaml`, text: deploymentYaml(spec) },
    { name: `${folder}/solution/service.yaml`, text: serviceYaml(spec.service) },
    ...type.wrong.flatMap((answer) => wrongFiles(`${folder}/wrong/${answer.slug}`, answer, spec)),
    ...pages.map((locale) => ({
      name: ['content/docs', locale, `labs/${labId(spec)}.mdx`].filter(Boolean).join('/'),
      text: pageMdx(spec, locale),
    })),
  ];
}

const RIGHT = '# This file is right as it is.\n';
const YOURS = '# Your turn: this is the file to change.\n';

function withGate(spec: LabSpec): LabSpec {
  const { type, nodePort = 30_000 + spec.number } = spec.service;
  return type === 'NodePort' ? { ...spec, service: { ...spec.service, nodePort } } : spec;
}

function wrongFiles(folder: string, { check, diagnosis, service }: WrongAnswer, spec: LabSpec): SourceFile[] {
  const expected = [
    "import type { Expected } from 'gatehouse/lab/expect';",
    '',
    `export default { check: '${check}', diagnosis: '${diagnosis}' } satisfies Expected;`,
    '',
  ];
  return [
    { name: `${folder}/expect.ts`, text: expected.join('\n') },
    { name: `${folder}/service.yaml`, text: serviceYaml(service(spec.service)) },
  ];
}
