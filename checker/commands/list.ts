import { labIds, loadLab } from '../lab/find-lab.ts';
import { labNumber } from '../lab/lab.ts';

export async function list(options: { json?: boolean }): Promise<void> {
  const labs = await Promise.all((await labIds()).map((id) => loadLab(id)));
  if (options.json) {
    const rows = labs.map((lab) => ({
      number: labNumber(lab),
      id: lab.id,
      title: lab.title,
      minutes: lab.minutes,
      lesson: lab.lesson,
      needs: lab.needs,
    }));
    console.log(JSON.stringify(rows, undefined, 2));
    return;
  }
  const width = Math.max(...labs.map(({ id }) => id.length));
  for (const lab of labs)
    console.log(
      `${String(labNumber(lab)).padStart(3)}  ${lab.id.slice(3).padEnd(width)}  ${lab.title} (${lab.minutes} min)`,
    );
  console.log('\nStart with: npm run lab:start 1');
}
