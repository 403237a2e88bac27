import type { V1Status } from '@kubernetes/client-node';
import { ApiError, conflict } from '../admission/status.ts';
import type { Route } from './route.ts';
import { groupOf, qualifiedName } from './served.ts';

const REASONS: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  409: 'Conflict',
  415: 'UnsupportedMediaType',
  422: 'Invalid',
};

/** Whatever was thrown, as the Status a real API server answers with. */
export function asStatus(error: unknown, route: Route | undefined): V1Status {
  if (error instanceof ApiError) return error.status;
  const { code, body, message } = error as { code?: number; body?: V1Status; message?: string };
  const text = body?.message ?? message ?? String(error);
  if (route && / was modified; please apply/.test(text))
    return conflict(route.served.plural, route.name ?? '', groupOf(route.served)).status;
  const exists = /already exists/.test(text);
  const number = exists ? 409 : isBadSelector(text) ? 400 : (code ?? 500);
  const reason = exists ? 'AlreadyExists' : (REASONS[number] ?? 'InternalError');
  return {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message: wording(text, number, reason, route),
    reason,
    details: { name: route?.name, kind: route?.served.plural },
    code: number,
  };
}

function isBadSelector(text: string): boolean {
  return /^unable to parse requirement|^invalid (label|field) selector/.test(text);
}

/** webernetes' own sentences, in the words of Kubernetes. */
function wording(text: string, code: number, reason: string, route: Route | undefined): string {
  const namespace = /^"([^"]+)" does not exist$/.exec(text)?.[1];
  if (namespace) return `namespaces "${namespace}" not found`;
  if (reason === 'AlreadyExists' && route)
    return `${qualifiedName(route.served)} "${/name (\S+) already/.exec(text)?.[1] ?? route.name}" already exists`;
  if (code === 404 && route?.name) return `${qualifiedName(route.served)} "${route.name}" not found`;
  return text;
}
