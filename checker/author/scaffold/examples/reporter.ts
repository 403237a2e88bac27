import type { Reporter } from 'gatehouse/reporter';

/** Who has not passed everything yet, a line each: whom to ask how it goes. */
export default {
  name: 'example-reporter',
  description: 'who has not passed everything yet',
  files: ({ students }) => {
    const behind = students.filter(({ points, of }) => points < of);
    const lines = behind.map(({ id, points, of }) => `${id}\t${points} of ${of}\n`);
    return [{ name: 'example-reporter.txt', text: lines.join('') }];
  },
} satisfies Reporter;
