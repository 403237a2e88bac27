import { expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { htmlOf, LESSONS, urlOf } from './pages.ts';
import { firstQuestion } from './quiz.ts';

const { open } = useBrowser();

it.for([
  { path: '/lessons/three-ports/', verdict: 'Not this one.' },
  { path: '/hi/lessons/three-ports/', verdict: 'Yeh nahi.' },
])('a wrong answer on $path says that it is wrong, and why, to eyes and to ears', async ({ path, verdict }) => {
  const page = await open();
  await page.goto(urlOf(path));
  const question = firstQuestion(page);
  expect(await question.said.filter({ visible: true }).count()).toBe(0);

  await question.wrong.click();
  const explanations = question.said.filter({ visible: true });
  expect(await explanations.count()).toBe(1);
  const explanation = await explanations.innerText();
  expect(explanation).toContain(verdict);
  expect(explanation.length).toBeGreaterThan(verdict.length + 20);
  expect((await question.status.textContent())?.replaceAll(/\s+/g, ' ')).toContain(verdict);
});

it.each(LESSONS)('%s asks two to four questions', (lesson) => {
  const asked = htmlOf(lesson).match(/<gh-quiz\b/g) ?? [];
  expect([2, 3, 4]).toContain(asked.length);
});
