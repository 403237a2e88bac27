import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import { UserError } from '../../errors.ts';
import type { SourceFile } from '../../manifests/manifest.ts';

/**
 * A lab's wrong answer with the mistake of `examples/diagnosis.ts` in it: a container that lists no port.
 * @throws {UserError} where the lab's solution has no Deployment whose containers list one.
 */
export async function wrongAnswer(
  workshop: string,
  lab: string,
  { slug, check }: { slug: string; check: string },
): Promise<SourceFile[]> {
  const folder = `labs/${lab}/wrong/${slug}`;
  const expect = [
    "import type { Expected } from 'gatehouse/lab/expect';",
    '',
    `export default { check: '${check}', diagnosis: '${slug}' } satisfies Expected;`,
    '',
  ];
  const { name, text } = await withoutPorts(workshop, `labs/${lab}/solution`);
  return [
    { name: `${folder}/expect.ts`, text: expect.join('\n') },
    { name: `${folder}/${name}`, text },
  ];
}

async function withoutPorts(workshop: string, solution: string): Promise<SourceFile> {
  const names = await readdir(path.join(workshop, solution)).catch((): string[] => []);
  for (const name of names.filter((name) => /\.ya?ml$/.test(name)).toSorted()) {
    const document = parseDocument(await readFile(path.join(workshop, solution, name), 'utf8'));
    const containers = document.getIn(['spec', 'template', 'spec', 'containers']);
    const [first] = isSeq(containers) ? containers.items : [];
    if (isMap(first) && first.delete('ports')) return { name, text: String(document) };
  }
  throw new UserError(
    `${solution}/ has no Deployment whose first container lists ports, which the example takes away`,
    {
      hint: '--lab NUMBER names another lab',
    },
  );
}
