import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { V1Status } from '@kubernetes/client-node';
import { ApiError } from '../../admission/status.ts';

/**
 * Why a request is turned away before anything looks at it; undefined for one that may come in. A page of some other
 * origin, or one whose name was bound to 127.0.0.1 (DNS rebinding), must not reach a cluster of this machine.
 */
export function refusalOf(request: IncomingMessage, token: string, port: number): V1Status | undefined {
  const { host, origin, authorization } = request.headers;
  const isOurs = host === `127.0.0.1:${port}` || host === `localhost:${port}`;
  if (!isOurs || origin !== undefined) {
    const message = 'forbidden: this API is for programs on this machine, not for pages in a browser';
    return new ApiError({ code: 403, reason: 'Forbidden', message, details: {} }).status;
  }
  if (isToken(authorization, token)) return undefined;
  return new ApiError({ code: 401, reason: 'Unauthorized', message: 'Unauthorized' }).status;
}

function isToken(authorization: string | undefined, token: string): boolean {
  const given = Buffer.from(authorization?.replace(/^Bearer /i, '') ?? '');
  const wanted = Buffer.from(token);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
