import { type Cluster, getCluster, type HttpRequest, type HttpResponse } from '@ngrok/webernetes';
import { servedKind } from '../api/served.ts';
import { clientAddress } from '../images/client-address.ts';
import type { Call } from '../images/program.ts';
import { storeOf } from '../storage/store.ts';
import { type Choice, chooseBackend } from './routing.ts';
import { servedIngresses } from './served-ingresses.ts';
import { upstreamOf } from './upstream.ts';

/** Belong to one connection, or are the proxy's own to say (RFC 9110, 7.6.1). */
const NOT_PASSED_ON =
  /^(connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|content-length|host|x-forwarded-(for|host|proto)|x-webernetes-.*)$/i;

/** An answer, and a word on where it comes from, for the log. */
export interface Proxied {
  readonly response: HttpResponse;
  readonly from: string;
}

/** Sends a request on to the backend of the rule that it matches, as the rules are now. */
export async function proxy(call: Call, request: HttpRequest): Promise<Proxied> {
  const cluster = getCluster(call.process);
  const host = request.host || request.url.host;
  const choice = chooseBackend(await currentIngresses(cluster), host, request.url.pathname);
  if (!choice) return own(404, `no Ingress has a rule for ${host}${request.url.pathname}`);
  const upstream = await upstreamOf(cluster, choice);
  if ('unavailable' in upstream) return own(503, upstream.unavailable);
  try {
    const response = await forward(call, request, host, upstream.authority);
    return { response: passedOn(response), from: shown(choice) };
  } catch (error) {
    if (call.process.err()) throw error;
    return own(502, `${shown(choice)} at ${upstream.authority} did not answer: ${reason(error)}`);
  }
}

async function currentIngresses(cluster: Cluster) {
  const all = async (kind: string) => (await storeOf(cluster, servedKind(kind)).list(undefined)).items;
  const [ingresses, classes] = await Promise.all([all('Ingress'), all('IngressClass')]);
  return servedIngresses(ingresses, classes);
}

/** What a client says of those before it is not believed: the address that the Pod behind reads is one that was seen here. */
async function forward(call: Call, request: HttpRequest, host: string, authority: string): Promise<HttpResponse> {
  const { method, url, header, body } = request;
  const passed = Object.entries(header).flatMap(([name, values]) =>
    NOT_PASSED_ON.test(name) ? [] : values.map((value): [string, string] => [name, value]),
  );
  const headers: [string, string][] = [
    ['Host', host],
    ['X-Forwarded-For', await clientAddress(call.process, request)],
    ['X-Forwarded-Host', host],
    ['X-Forwarded-Proto', 'http'],
    ...passed,
  ];
  const init = { method, headers, ...(body !== undefined && { body }) };
  return call.process.fetch(`http://${authority}${url.pathname}${url.search}`, init);
}

function passedOn({ status, header = {}, body }: HttpResponse): HttpResponse {
  const kept = Object.entries(header).filter(([name]) => !/^(connection|keep-alive|x-webernetes-.*)$/i.test(name));
  return { status, header: Object.fromEntries(kept), body };
}

/** An answer of the controller's own: in a word what is missing, so that whoever asked need not guess who answered. */
function own(status: number, why: string): Proxied {
  const header = { 'Content-Type': ['text/plain'] };
  return { response: { status, header, body: `Ingress controller: ${status}: ${why}\n` }, from: `- (${why})` };
}

function shown({ namespace, backend: { service } }: Choice): string {
  return `${namespace}/${service?.name}:${service?.port?.name ?? service?.port?.number}`;
}

function reason(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { message?: string } };
  return cause?.message ?? message ?? String(error);
}
