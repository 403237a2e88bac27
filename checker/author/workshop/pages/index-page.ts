import { frontMatterText, plain } from '../mdx/escape.ts';
import type { Plan } from '../plan.ts';

/** The first page: what there is to read and to do. */
export function indexPage({ title, lessons, labs }: Plan): string {
  const [first] = lessons;
  return `---
title: ${frontMatterText(title)}
description: ${frontMatterText(`${title}: lessons from the notes, and labs that tell which mistake was made`)}
template: splash
tableOfContents: false
---

## Read

${lessons.map((lesson) => `- [${plain(lesson.title)}](lessons/${lesson.slug}/)`).join('\n')}

${first ? `[Begin](lessons/${first.slug}/), or look something up: [the glossary](glossary/), [the cheat sheet](cheat-sheet/), [the whole course to print](print/).\n` : ''}
## Do

${labs.map(({ id, spec }) => `- [Lab ${spec.number}. ${plain(spec.title)}](labs/${id}/)`).join('\n')}
`;
}

/** The page for what is not there. */
export const NOT_FOUND_PAGE = `---
title: Not here
description: This page does not exist
template: splash
tableOfContents: false
editUrl: false
lastUpdated: false
head:
  - tag: meta
    attrs: { name: robots, content: noindex }
---

There is no page at this address. The search above (Ctrl K) finds the others. Offline, only pages that you have opened
before are here.
`;

/** What a reader has read. */
export const PROGRESS_PAGE = `---
title: Your progress
description: Which lessons you have read, and which questions you got right
tableOfContents: false
---

A lesson counts as read when you scroll to its end, or mark it there. All of this stays in your browser: nothing is sent
anywhere.

<ProgressBoard />
`;
