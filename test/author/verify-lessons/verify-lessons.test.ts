import { describe, expect, it } from 'vitest';
import type { Course } from '../../../checker/author/verify-lessons/course.ts';
import { readCourse } from '../../../checker/author/verify-lessons/read-course.ts';
import { lessonProblems } from '../../../checker/author/verify-lessons/verify-lessons.ts';
import { WORKSHOP } from '../../../checker/lab/workshop.ts';

const HEAD = '---\ntitle: Ports\ndescription: Three of them\nminutes: 8\n---\n';
const LESSON = 'content/docs/lessons/ports.mdx';
const QUIZ = `<Quiz id="q" question="?" answers={[{ text: 'a', why: 'b', right: true }, { text: 'c', why: 'd' }]} />`;

const record = JSON.stringify({
  provider: 'kind',
  kubernetes: 'v1.36.2',
  date: '2026-01-02',
  fingerprint: 'f',
  steps: [{ name: 'get', run: 'kubectl get pod web-1', output: '', exit: 0 }],
});

/** A course of one lesson, with something of everything in it. */
function course(lesson: string, more: Partial<Course> = {}): Course {
  return {
    pages: [{ name: LESSON, text: `${HEAD}${lesson}` }],
    locales: [],
    briefs: new Map([['01-gate', [{ name: 'labs/01-gate/brief.mdx', text: '## Your task\n' }]]]),
    figures: new Map([
      ['ports', 'export default {\n  title: 1,\n  caption: 2,\n};\n'],
      ['bare', 'export default {\n  title: 1,\n};\n'],
    ]),
    captures: new Map([
      [
        'ports',
        {
          written: 'steps: [{ name: get, run: "kubectl get pod {pod}" }]\nvars: { pod: {} }',
          records: [{ name: 'kind.json', text: record }],
        },
      ],
      [
        'old',
        { written: 'steps: [{ name: get, run: kubectl get pods }]', records: [{ name: 'kind.json', text: record }] },
      ],
    ]),
    publicFiles: new Set(['favicon.svg']),
    ...more,
  };
}

const told = (of: Course): string[] => lessonProblems(of).map(({ file, line, wrong }) => `${file}:${line} ${wrong}`);

describe('the pages of a course', () => {
  it('are as they should be in this one', async () => {
    const own = await readCourse(WORKSHOP);
    expect(own.pages.length).toBeGreaterThan(60);
    expect(lessonProblems(own)).toEqual([]);
  });

  it('may link, show and ask what is there', () => {
    const text = [
      '## Who *uses* `port`',
      '[up](../ports/#who-uses-port) [icon](/favicon.svg) [print](../../print/) [out](https://kubernetes.io/)',
      '`[not](../a-link/)`',
      '```md\n![](not-shown.png) <Scene of="nor-this" />\n```',
      '{/* [nor](../this/) */}',
      '<Scene of="ports" /> <LabHere lab="01-gate" /> <LabCommands lab={1} /> <Captured of="ports" step="get" />',
      '<img src="a.png" alt="" /> ![a gate](gate.png)',
      QUIZ,
    ];
    expect(told(course(text.join('\n\n')))).toEqual([]);
  });

  it.each([
    ['[a](../gone/)', '6 the link ../gone/ leads to no page'],
    ['[a](../ports/#gone)', '6 the link ../ports/#gone leads to no heading of its page'],
    ['\n<a href="/nowhere/">a</a>', '7 the link /nowhere/ leads to no page'],
    ['![](gate.png)', '6 the image gate.png has no text for those who do not see it'],
    ['<img src="gate.png" />', '6 <img> has no alt'],
    ['<Scene of="gone" />', '6 <Scene of="gone" /> has no content/figures/gone.ts'],
    ['<LabNext lab="02-gone" />', '6 <LabNext> is about lab "02-gone", and there is none'],
    ['<LabCommands lab={2} />', '6 <LabCommands> is about lab "2", and there is none'],
    ['<Captured of="gone" step="get" />', '6 there is no content/captures/gone'],
    ['<Captured of="ports" step="gone" />', '6 content/captures/ports has no record of a step "gone"'],
    ['<Captured of="old" step="get" />', '6 the step "get" was recorded as `kubectl get pod web-1`'],
    [`${QUIZ}\n${QUIZ}`, `7 Quiz "q" is at ${LESSON}:6 already`],
    [
      QUIZ.replace('"q"', '"Q 1"'),
      '6 A Quiz needs an id of small letters, digits and hyphens, like id="ports-1"; this one has "Q 1"',
    ],
    [
      QUIZ.replace(', right: true', ''),
      '6 Quiz "q" has 2 answers, 0 of them right; it needs two or more, and exactly one right',
    ],
    [QUIZ.replace(", why: 'd'", ''), '6 Quiz "q" does not ask, or an answer of it does not say why'],
  ])('are told of by place where that is not so: %s', (text, problem) => {
    expect(told(course(text))).toEqual([`${LESSON}:${problem}`]);
  });

  it('need figures with a title and a caption', () => {
    expect(told(course('<Scene of="bare" />'))).toEqual(['content/figures/bare.ts:1 the scene has no caption']);
  });

  it('say what they are called, what they are about, and how long they take', () => {
    const page = (name: string, text: string): Course => course('', { pages: [{ name, text }] });
    expect(told(page(LESSON, 'words'))).toEqual([`${LESSON}:1 the page has no front matter`]);
    expect(told(page(LESSON, '---\ntitle: a\ndescription:\n---\n'))).toEqual([
      `${LESSON}:2 the front matter has no description`,
      `${LESSON}:2 the front matter has no minutes`,
    ]);
    expect(told(page(LESSON, '---\ntitle: a: b\n---\n'))).toEqual([`${LESSON}:2 the front matter is no YAML`]);
    expect(told(page('content/docs/labs/01-gate.mdx', '---\ntitle: a\n---\n'))).toEqual([]);
  });
});

describe('twins', () => {
  const twin = LESSON.replace('docs/', 'docs/hi/');
  const inBoth = (english: string, hinglish: string): Course =>
    course('', {
      locales: ['hi'],
      pages: [
        { name: LESSON, text: `${HEAD}${english}` },
        { name: twin, text: `${HEAD}${hinglish}` },
      ],
    });

  it('say the same, each in its own words', () => {
    expect(told(inBoth('## One\n```sh\nls # all\n```\n', '## Ek\n```sh\nls # sab\n```\n'))).toEqual([]);
  });

  it.each([
    ['## One\n\n### Two', '## Ek\n\n## Do', `8 here is \`##\`, and ${LESSON}:8 has \`###\``],
    ['## One', 'Ek', `6 here is the end, and ${LESSON}:6 has \`##\``],
    ['One', 'Ek\n\n<Doors />', `8 here is \`<Doors\`, and ${LESSON}:6 has the end`],
    [
      '[a](https://a.org/)',
      '[a](https://b.org/)',
      `6 here is \`https://b.org/\`, and ${LESSON}:6 has \`https://a.org/\``,
    ],
  ])('are told of where they part: %s', (english, hinglish, problem) => {
    expect(told(inBoth(english, hinglish))).toEqual([`${twin}:${problem}`]);
  });

  it('are missed, whichever is missing', () => {
    const alone = (name: string): string[] => told(course('', { locales: ['hi'], pages: [{ name, text: HEAD }] }));
    expect(alone(LESSON)).toEqual([`${LESSON}:1 the page is not there in every language`]);
    expect(alone(twin)).toEqual([`${twin}:1 there is no such page in the first language`]);
    expect(alone('content/docs/404.mdx')).toEqual([]);
  });
});
