import { badRequest } from '../../../admission/status.ts';
import { portOf } from './stream-pairs.ts';

/** More than anybody forwards in one WebSocket: two channels each, in one byte, of which 255 has another use. */
const MOST_PORTS = 127;

/**
 * The ports that a WebSocket names in its query, several parameters or a list. Texts: kubelet
 * pkg/cri/streaming/portforward/websocket.go, NewV4Options.
 * @throws {ApiError} 400
 */
export function portsIn(query: URLSearchParams): number[] {
  const values = query.getAll('ports');
  if (values.length === 0) throw badRequest('query parameter "port" is required');
  const ports = values.flatMap((value) => value.split(',')).map(parsePort);
  if (ports.length > MOST_PORTS) throw badRequest(`at most ${MOST_PORTS} ports can be forwarded at once`);
  return ports;
}

function parsePort(text: string): number {
  if (text === '') throw badRequest('query parameter "port" cannot be empty');
  const port = portOf(text);
  if (port !== undefined) return port;
  if (/^0+$/.test(text)) throw badRequest(`port "${text}" must be > 0`);
  const why = /^\d+$/.test(text) ? 'value out of range' : 'invalid syntax';
  throw badRequest(`unable to parse "${text}" as a port: strconv.ParseUint: parsing "${text}": ${why}`);
}
