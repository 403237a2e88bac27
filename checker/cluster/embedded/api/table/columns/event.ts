import type { CoreV1Event } from '@kubernetes/client-node';
import { age, timeOf } from '../cells/age.ts';
import { type Column, NAME, text, wide } from '../column.ts';

/**
 * Source: `printEvent` of Kubernetes pkg/printers/internalversion/printers.go. "10s (x3 over 2m)" is not among its
 * cells: `kubectl describe` and `kubectl events` put that together themselves.
 */
export const EVENT: readonly Column<CoreV1Event>[] = [
  text('Last Seen', 'Time since it last happened', lastSeen),
  text('Type', 'Normal or Warning', ({ type }) => type ?? ''),
  text('Reason', 'Why, in one word', ({ reason }) => reason ?? ''),
  text('Object', 'What it is about', objectOf),
  wide(
    text('Subobject', 'The part of the object it is about', ({ involvedObject }) => involvedObject?.fieldPath ?? ''),
  ),
  wide(text('Source', 'Who reports it', sourceOf)),
  text('Message', 'What happened', ({ message }) => (message ?? '').trim()),
  wide(text('First Seen', 'Time since it first happened', firstSeen)),
  wide(text('Count', 'How often it happened', ({ series, count }) => (series ? (series.count ?? 0) : count || 1))),
  wide(NAME),
];

function firstSeen({ firstTimestamp, eventTime }: CoreV1Event, now: number): string {
  return age(timeOf(firstTimestamp) === undefined ? eventTime : firstTimestamp, now);
}

function lastSeen(event: CoreV1Event, now: number): string {
  if (event.series) return age(event.series.lastObservedTime, now);
  return timeOf(event.lastTimestamp) === undefined ? firstSeen(event, now) : age(event.lastTimestamp, now);
}

function objectOf({ involvedObject }: CoreV1Event): string {
  const kind = (involvedObject?.kind ?? '').toLowerCase();
  return involvedObject?.name ? `${kind}/${involvedObject.name}` : kind;
}

function sourceOf({ source, reportingComponent, reportingInstance }: CoreV1Event): string {
  const component = source?.component || reportingComponent || '';
  const instance = source?.host || reportingInstance;
  return instance ? `${component}, ${instance}` : component;
}
