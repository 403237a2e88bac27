import type { Claim } from './course.ts';
import { tagsOf } from './page.ts';

/** What shows a lab names one that is there: by its folder, or by its number. */
export const labs: Claim = ({ pages, briefs }) => {
  const ids = [...briefs.keys()];
  const numbers = ids.map((id) => String(Number.parseInt(id, 10)));
  return pages.flatMap(({ name: file, text }) =>
    ['LabHere', 'LabNext', 'RoadHere', 'LabCommands'].flatMap((tag) => {
      const known = tag === 'LabCommands' ? numbers : ids;
      const strangers = tagsOf(text, tag).filter(({ attributes: { lab = '' } }) => !known.includes(lab));
      return strangers.map(({ attributes: { lab = '' }, line }) => ({
        file,
        line,
        wrong: `<${tag}> is about lab "${lab}", and there is none`,
        write: known.length > 0 ? `lab=…, one of ${known.join(', ')}` : 'a lab: gatehouse new lab NAME',
      }));
    }),
  );
};
