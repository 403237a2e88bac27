import type { V1Status } from '@kubernetes/client-node';

/** A refusal on a connection that asked to leave HTTP: written by hand, as Node has handed the socket over. */
export function plainResponse(status: V1Status): string {
  const body = JSON.stringify(status);
  const head = [
    `HTTP/1.1 ${status.code} ${status.reason}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}
