import { example } from './example.ts';
import { placeOf } from './place.ts';
import type { Scaffold } from './scaffold.ts';

/** A format of the workshop's own in which grades leave. */
export async function newReporter(name: string): Promise<Scaffold> {
  const file = { name: `reporters/${name}.ts`, text: await example('reporter.ts', name) };
  return {
    files: [file],
    steps: [
      `Say whom it is for, ${placeOf(file, 'description:')}, and what it writes, ${placeOf(file, 'files:')}`,
      `See what it writes of a class: npx gatehouse grade SUBMISSIONS --formats ${name} --out grades && cat grades/${name}.txt`,
    ],
  };
}
