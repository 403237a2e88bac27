import { validate } from 'ctrf';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { z } from 'zod';
import { gradesSchema } from '../../../checker/grade/grades.ts';
import { REPORTERS } from '../../../checker/grade/reporters/reporters.ts';
import { EVIL, hostileGrades } from '../hostile-grades.ts';
import { codeQualitySchema } from './code-quality.ts';
import { resultsSchema } from './gradescope-results.ts';
import { notJunit } from './junit-shape.ts';
import { renderedHtml, renderedMarkdown } from './rendered.ts';

const files = REPORTERS.flatMap((reporter) =>
  reporter.files(hostileGrades()).map((file) => ({ ...file, format: reporter.name })),
);

/** Proves of a format that nothing in it means more than its words. */
const PROOFS: Readonly<Record<string, (text: string, name: string) => void>> = {
  json: (text) => expect(gradesSchema.safeParse(JSON.parse(text)).error).toBeUndefined(),
  ctrf: (text) => expect(validate(JSON.parse(text))).toEqual({ valid: true, errors: [] }),
  gitlab(text) {
    const issues = codeQualitySchema.parse(JSON.parse(text));
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  },
  gradescope(text) {
    const { output_format, tests } = resultsSchema
      .extend({ tests: z.array(z.looseObject({})) })
      .parse(JSON.parse(text));
    expect(output_format).toBe('text');
    expect(tests.filter((test) => test['output_format'] !== 'text' || test['name_format'] !== 'text')).toEqual([]);
  },
  gradebook(text) {
    const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data.map((row) => row.length)).toEqual([10, 10, 10]);
    expect(data.flat().filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
  },
  junit(text) {
    const document = fromXml(text);
    expect(notJunit(document)).toEqual([]);
    expect(JSON.stringify(document)).toContain('<script>alert(1)</script><img src=x onerror=alert(1)>');
  },
  html(text) {
    const { names, attributes, text: words } = renderedHtml(text);
    expect(names.filter((name) => /^(script|img|iframe|object|embed|base|form)$/.test(name))).toEqual([]);
    expect(attributes.filter((name) => /^(on|src|style|action)/i.test(name))).toEqual([]);
    expect(words).toContain('<script>alert(1)</script><img src=x onerror=alert(1)>');
  },
  github: (text, name) => (name.endsWith('.md') ? proveMarkdown(text) : proveCommands(text)),
};

function proveMarkdown(markdown: string): void {
  const { names, attributes, text, count } = renderedMarkdown(markdown);
  expect(names).toEqual(['h1', 'h2', 'p', 'table', 'tbody', 'td', 'th', 'thead', 'tr']);
  expect(attributes).toEqual(['align']);
  expect(text).not.toMatch(/[@#]\w/);
  expect(text).toContain('<script>alert(1)</script><img src=x onerror=alert(1)>');
  expect([count('table'), count('tr'), count('td')]).toEqual([2, 5, 3 + 2 * 6]);
}

function proveCommands(commands: string): void {
  const lines = commands.split(/\r\n|\r|\n/).slice(0, -1);
  expect(lines.length).toBe(6);
  for (const line of lines) {
    const [, properties = '', message = ''] = /^::error (.*?)::(.*)$/.exec(line) ?? [];
    const keys = properties.split(',').map((property) => property.split('=')[0]);
    expect(['file line title', 'title']).toContain(keys.join(' '));
    expect(message).not.toMatch(/%(?!25|0A|0D)/);
  }
  expect(decodeURIComponent(/title=(.*?)::/.exec(lines[0] ?? '')?.[1] ?? '')).toContain(EVIL.slice(0, 20));
}

describe.for(files.map((file) => [file.format, file.name.slice(0, 60), file] as const))(
  '%s: %s',
  ([format, , file]) => {
    it('says what a submission writes, and does nothing of it', () => {
      PROOFS[format]?.(file.text, file.name);
      expect(Object.keys(PROOFS)).toContain(format);
    });

    it('is a file of its own, below the folder that was asked for, and the same again', () => {
      expect(file.name).toMatch(/^(?:[\w-][\w.-]*\/)?[\w-][\w.-]{0,110}$/);
      expect(files.filter(({ name }) => name.toLowerCase() === file.name.toLowerCase())).toHaveLength(1);
      const again = REPORTERS.find(({ name }) => name === format)?.files(hostileGrades());
      expect(again?.find(({ name }) => name === file.name)?.text).toBe(file.text);
    });
  },
);
