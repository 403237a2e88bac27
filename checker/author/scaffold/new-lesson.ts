import { example } from './example.ts';
import type { GrowingWorkshop } from './growing-workshop.ts';
import { placeOf } from './place.ts';
import type { Scaffold } from './scaffold.ts';

/** A lesson with a question, and its twin in every language of the workshop, in English where we speak no other. */
export async function newLesson({ locales, lessons, command }: GrowingWorkshop, name: string): Promise<Scaffold> {
  const order = `order: ${lessons.length + 1}`;
  const pages = [undefined, ...locales].map(async (locale) => {
    const text = await example(locale === 'hi' ? 'lesson.hi.mdx' : 'lesson.mdx', name);
    const file = ['content/docs', locale, `lessons/${name}.mdx`].filter(Boolean).join('/');
    return { name: file, text: text.replace('order: 1', order) };
  });
  const files = await Promise.all(pages);
  const [page, ...twins] = files;
  if (!page) return { files, steps: [] };
  return {
    files,
    steps: [
      `Say what it is called and what it teaches: ${placeOf(page, 'title:')}`,
      `Write it: ${placeOf(page, '## ')}, and ask about it: ${placeOf(page, '<Quiz')}`,
      ...twins.map((twin) => `Say the same in the other language: ${placeOf(twin, 'title:')}`),
      `See whether all is well: ${command('verify', '--lessons')}`,
    ],
  };
}
