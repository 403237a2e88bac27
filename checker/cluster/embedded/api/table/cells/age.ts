/** A Kubernetes Time or MicroTime: a Date by its type, RFC 3339 text where it came over the wire. */
export type Timestamp = Date | string | null | undefined;

const SECOND = 1_000;
/** Go's zero time, 0001-01-01T00:00:00Z, means "not set". */
const GO_ZERO_MS = -62_135_596_800_000;

/** Milliseconds since the epoch, or nothing where no time is set. */
export function timeOf(timestamp: Timestamp): number | undefined {
  const ms = timestamp instanceof Date ? timestamp.getTime() : Date.parse(timestamp ?? '');
  return Number.isNaN(ms) || ms === GO_ZERO_MS ? undefined : ms;
}

/** As `translateTimestampSince` of Kubernetes pkg/printers/internalversion/printers.go. */
export function age(since: Timestamp, now: number): string {
  const time = timeOf(since);
  return time === undefined ? '<unknown>' : humanDuration(now - time);
}

/**
 * Two units while the smaller one still matters: to 10m, to 8h, to 8d, to 8y (a year is 365 days).
 * Source: `HumanDuration` of k8s.io/apimachinery pkg/util/duration/duration.go.
 */
export function humanDuration(ms: number): string {
  const seconds = Math.trunc(ms / SECOND);
  // Clocks that differ by less than two seconds count as the same.
  if (seconds < -1) return '<invalid>';
  if (seconds < 120) return `${Math.max(seconds, 0)}s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 10) return inTwoUnits(minutes, 'm', seconds % 60, 's');
  if (minutes < 3 * 60) return `${minutes}m`;
  const hours = Math.floor(minutes / 60);
  if (hours < 8) return inTwoUnits(hours, 'h', minutes % 60, 'm');
  if (hours < 48) return `${hours}h`;
  const days = Math.floor(hours / 24);
  if (days < 8) return inTwoUnits(days, 'd', hours % 24, 'h');
  if (days < 2 * 365) return `${days}d`;
  const years = Math.floor(days / 365);
  return years < 8 ? inTwoUnits(years, 'y', days % 365, 'd') : `${years}y`;
}

function inTwoUnits(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large}${largeUnit}` : `${large}${largeUnit}${small}${smallUnit}`;
}
