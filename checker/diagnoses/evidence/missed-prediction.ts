import type { Evidence, Failure, Place } from '../diagnosis.ts';

/** A prediction that did not come true. */
export interface Miss {
  /** `POD_IP` of `POD_IP:80`. */
  readonly host: string;
  readonly port: number;
  readonly door: string;
  /** `host`, `node`, `pod`, or a Pod of the lab. */
  readonly from: string;
  /** Undefined where nothing was written that can be understood. */
  readonly predicted: string | undefined;
  /** Whether the port is the Service's nodePort. */
  readonly isNodePort: boolean;
  /** The word in the reader's sheet. */
  readonly at: readonly Place[];
}

export function missOf(failure: Failure, evidence: Evidence): Miss | undefined {
  const { door, from, predicted } = failure.look.facts ?? {};
  if (door === undefined || from === undefined) return undefined;
  const [host = '', number] = door.split(':');
  const sheet = evidence.sheets.find(({ kind }) => kind === 'gatehouse.dev/v1 Predictions');
  const port = Number(number);
  const isNodePort = evidence.services.some(
    ({ metadata, spec }) =>
      metadata?.name === failure.check.about.service &&
      metadata?.namespace === evidence.namespace &&
      spec?.ports?.some(({ nodePort }) => nodePort === port),
  );
  const at = sheet ? [{ file: sheet.file, ...sheet.position(['predictions', door, from]) }] : [];
  return { host, port, door, from, predicted, isNodePort, at };
}
