import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ADMISSION_RULES } from '../../checker/grade/admission/rules.ts';
import { REPORTERS } from '../../checker/grade/reporters/reporters.ts';
import { README, withCourseSizes } from '../../scripts/make-course-sizes.ts';
import { exampleGrades } from './example-grades.ts';
import { faultOf, npmCommandsIn } from './npm-commands.ts';

const MAIN = new URL('../../README.md', import.meta.url);
const text = await readFile(README, 'utf8');

describe.each([
  ['README.md', MAIN],
  ['grading/README.md', README],
])('%s', (_, file) => {
  it('shows commands that there are, with options that they take', async () => {
    const commands = npmCommandsIn(await readFile(file, 'utf8'));
    const faults = (await Promise.all(commands.map(faultOf))).filter((fault) => fault !== undefined);
    expect(commands.length).toBeGreaterThan(10);
    expect(faults).toEqual([]);
  });

  it('leads to files that there are', async () => {
    const links = [...(await readFile(file, 'utf8')).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, to = '']) => to);
    const inside = links.filter((link) => !link.startsWith('https://'));
    expect(inside.filter((link) => !existsSync(fileURLToPath(new URL(link, file))))).toEqual([]);
  });
});

describe('what instructors read', () => {
  it('names every format, its files and what it is, in the order they are written', () => {
    const names = new Set(exampleGrades().students.map(({ id }) => id));
    const rows = REPORTERS.map((reporter) => {
      const { name, description } = reporter;
      const written = reporter.files(exampleGrades()).map((file) => file.name);
      const anyStudent = written.map((one) =>
        one.replace(/(\w+)(?=\.json$)/, (id) => (names.has(id) ? 'STUDENT' : id)),
      );
      return `| \`${name}\` | ${[...new Set(anyStudent)].map((one) => `\`${one}\``).join(', ')} | ${description}`;
    });
    const table = rowsUnder('| Format |').map((row, index) => row.slice(0, rows[index]?.length));
    expect(table).toEqual(rows);
  });

  it('names every rule of the admission, the gravest first', () => {
    const rules = rowsUnder('| Rule |').map((row) => /^\| `([\w-]+)` \| .+ \|$/.exec(row)?.[1]);
    expect(rules).toEqual(ADMISSION_RULES.map(({ name }) => name));
  });

  it('has the course sizes that the measured figures make (else run `node scripts/make-course-sizes.ts`)', () => {
    expect(text).toContain('| US dollars |');
    expect(text).toBe(withCourseSizes(text));
  });
});

/** The body of a table, from its head's first cell. */
function rowsUnder(head: string): string[] {
  const lines = text.split('\n');
  const body = lines.slice(lines.findIndex((line) => line.startsWith(head)) + 2);
  return body.slice(
    0,
    body.findIndex((line) => !line.startsWith('|')),
  );
}
