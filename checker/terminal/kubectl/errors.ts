import type { V1Status, V1StatusCause } from '@kubernetes/client-node';
import { CommandError } from '../command.ts';

/** The API server said no. */
export class Refused extends Error {
  override name = 'Refused';
  readonly status: V1Status;

  constructor(status: V1Status) {
    super(status.message ?? 'the server refused');
    this.status = status;
  }

  /** The same refusal, and what was being done. */
  when(what: string): Refused {
    return new Refused({ ...this.status, message: `${what}${this.message}` });
  }
}

/** An error of kubectl's own. */
export function complaint(message: string): CommandError {
  return new CommandError(`error: ${message}`);
}

/** What kubectl prints in the end: several errors stand one below the other, without the care a single one gets. */
export function errorTexts(errors: readonly unknown[]): string[] {
  const [only] = errors;
  return errors.length === 1 ? [errorText(only)] : errors.map(plainText);
}

/** Source: kubectl pkg/cmd/util/helpers.go, checkErr. */
function errorText(error: unknown): string {
  if (!(error instanceof Refused) || error.status.reason !== 'Invalid') return plainText(error);
  const { details } = error.status;
  if (!details) return `The request is invalid: ${error.message}`;
  const subject = `The ${details.kind ?? ''} "${details.name ?? ''}" is invalid`;
  const causes = causeTexts(details.causes ?? []);
  if (causes.length === 0) return subject;
  return causes.length === 1
    ? `${subject}: ${causes[0]}`
    : [`${subject}: `, ...causes.map((cause) => `* ${cause}`)].join('\n');
}

function plainText(error: unknown): string {
  if (!(error instanceof Refused)) return error instanceof Error ? error.message : String(error);
  const { reason } = error.status;
  return `Error from server${reason ? ` (${reason})` : ''}: ${error.message}`;
}

function causeTexts(causes: readonly V1StatusCause[]): string[] {
  return [...new Set(causes.map(({ field, message }) => `${field}: ${message}`))];
}
