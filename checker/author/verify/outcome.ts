import type { Report } from '../../report/report.ts';

/** What a report comes to, for comparing: the verdict of each check, and the first diagnosis of each that failed. */
export function outcomeOf({ checks }: Report): string[] {
  return checks.map(({ id, result, diagnoses }) =>
    result === 'fail' ? `${id}: fail, ${diagnoses[0]?.id ?? 'no diagnosis'}` : `${id}: ${result}`,
  );
}

/** The checks that failed, with the mistake named first; or what kept them from being judged. */
export function failuresOf({ checks }: Report): string[] {
  return checks
    .filter(({ result }) => result === 'fail' || result === 'error')
    .map(({ id, diagnoses, reason }) => `${id}: ${diagnoses[0]?.id ?? reason ?? 'no diagnosis'}`);
}
