/** What the size of a course is reckoned from. */
export interface Figures {
  /** Measured: how many answers to a lab a machine with two cores judges in a second. */
  readonly runsPerSecond: number;
  /** Assumed: minutes that a job takes for the checkout and `npm ci` before it judges. */
  readonly setupMinutes: number;
  /** Assumed: US dollars for a minute of a machine with two cores; the reader puts theirs here. */
  readonly dollarsPerMinute: number;
}

/** A course in which every student hands in every lab once. */
export interface Course {
  readonly students: number;
  readonly labs: number;
  /** Jobs side by side: as many as the matrix has numbers. */
  readonly parts: number;
}

export interface CourseSize {
  readonly runs: number;
  /** From the first job's start to the last part's end. */
  readonly minutes: number;
  /** Of all parts and of the job that puts them together, each rounded up to whole minutes as they are billed. */
  readonly billedMinutes: number;
  readonly dollars: number;
}

/** By calculation; waiting for a free machine and collecting the submissions come on top. */
export function courseSize({ students, labs, parts }: Course, figures: Figures): CourseSize {
  const { runsPerSecond, setupMinutes, dollarsPerMinute } = figures;
  const inLargestPart = Math.ceil(students / parts) * labs;
  const minutes = setupMinutes + inLargestPart / runsPerSecond / 60;
  const billedMinutes = parts * Math.ceil(minutes) + Math.ceil(setupMinutes);
  return { runs: students * labs, minutes, billedMinutes, dollars: billedMinutes * dollarsPerMinute };
}

/** The table of `grading/README.md`, with what it is reckoned from above it. */
export function courseTable(courses: readonly Course[], figures: Figures): string {
  const { runsPerSecond, setupMinutes, dollarsPerMinute } = figures;
  const rows = courses.map((course) => {
    const { runs, minutes, billedMinutes, dollars } = courseSize(course, figures);
    const cells = [course.students, course.labs, runs, course.parts, Math.ceil(minutes), billedMinutes];
    return `| ${[...cells.map((cell) => cell.toLocaleString('en')), dollars.toFixed(2)].join(' | ')} |`;
  });
  return [
    `Measured: ${runsPerSecond} answers a second on two cores. Assumed: ${setupMinutes} minutes of checkout and \`npm ci\``,
    `a job, and ${dollarsPerMinute} US dollars a minute; put your own price in its place.`,
    '',
    '| Students | Labs | Answers | Parts | Minutes | Billed minutes | US dollars |',
    '| ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}
