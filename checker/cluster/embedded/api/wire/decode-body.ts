import { ApiError, badRequest } from '../../admission/status.ts';
import { decodeProtobuf, isProtobuf } from '../protobuf/decode.ts';

/** What an API server takes at most (k8s.io/apiserver, MaxRequestBodyBytes). */
export const LARGEST_BODY_BYTES = 3 * 1024 * 1024;
/** Deeper than any object of Kubernetes, and well within what a recursion over it can take. */
const DEEPEST = 500;
/** As many as a body of the largest size can hold. */
const MOST_VALUES = LARGEST_BODY_BYTES / 2;

/**
 * A request's body as JSON would have it, whatever form it came in; undefined for an empty one.
 * @throws {ApiError} 400 for what cannot be read, 413 for what is too large, 415 for another form.
 */
export async function decodeBody(body: Uint8Array, contentType: string, expectedKind: string): Promise<unknown> {
  if (body.length > LARGEST_BODY_BYTES) throw tooLarge();
  if (body.length === 0) return undefined;
  const decoded = await decodeAs(body, contentType, expectedKind);
  if (isTooDeep(decoded)) throw badRequest('error decoding the body: exceeded max depth');
  return decoded;
}

async function decodeAs(body: Uint8Array, contentType: string, expectedKind: string): Promise<unknown> {
  if (isProtobuf(contentType)) return decodeProtobuf(body);
  const text = decodeText(body);
  if (/^application\/([\w.-]+\+)?json$/.test(contentType)) return readJson(text, expectedKind);
  if (/^application\/([\w.-]+\+)?yaml$/.test(contentType)) return readYaml(text, expectedKind);
  const accepted = 'application/json, application/yaml, application/vnd.kubernetes.protobuf';
  const message = `the body of the request was in an unknown format - accepted media types include: ${accepted}`;
  throw new ApiError({ code: 415, reason: 'UnsupportedMediaType', message, details: {} });
}

function decodeText(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw badRequest('error decoding the body: invalid UTF-8');
  }
}

function readJson(text: string, expectedKind: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadable('json', expectedKind, error);
  }
}

async function readYaml(text: string, expectedKind: string): Promise<unknown> {
  // Few clients send it, and it takes its time to load.
  const { parse } = await import('yaml');
  try {
    return parse(text, { maxAliasCount: 100 });
  } catch (error) {
    throw unreadable('yaml', expectedKind, error);
  }
}

function unreadable(form: string, expectedKind: string, error: unknown): ApiError {
  const [first] = (error as Error).message.split('\n');
  const why = `couldn't get version/kind; ${form} parse error: ${first}`;
  return badRequest(`the object provided is unrecognized (must be of type ${expectedKind}): ${why}`);
}

/** Without a recursion of its own, so that no nesting can exhaust the stack, and an end where YAML's aliases go round. */
function isTooDeep(value: unknown): boolean {
  let level = [value];
  let seen = 0;
  for (let depth = 0; level.length > 0; depth++) {
    seen += level.length;
    if (depth > DEEPEST || seen > MOST_VALUES) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}

function tooLarge(): ApiError {
  const message = `Request entity too large: limit is ${LARGEST_BODY_BYTES}`;
  return new ApiError({ code: 413, reason: 'RequestEntityTooLarge', message, details: {} });
}
