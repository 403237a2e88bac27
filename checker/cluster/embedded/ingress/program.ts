import { getClock, type HttpRequest, type HttpResponse } from '@ngrok/webernetes';
import { clientAddress } from '../images/client-address.ts';
import { listen } from '../images/listen.ts';
import { localTime } from '../images/nginx-text.ts';
import type { Call, Program } from '../images/program.ts';
import { proxy } from './proxy.ts';

const PORT = 80;

/** A proxy that follows the cluster's Ingresses. */
export const controller: Program = async (call) => {
  if (!listen(call, PORT, (_context, request) => proxyAndLog(call, request))) {
    call.stderr(`ingress: port ${PORT} is taken already\n`);
    return 1;
  }
  return call.process.waitUntilKilled();
};

/** One line a request, so that `kubectl logs` tells which rule it went by. */
async function proxyAndLog(call: Call, request: HttpRequest): Promise<HttpResponse> {
  const now = getClock(call.process).now();
  const { response, from } = await proxy(call, request);
  const client = await clientAddress(call.process, request);
  const { method, url, host } = request;
  const asked = `${method} ${host || url.host}${url.pathname}${url.search}`;
  call.process.writeStdout(`${client} [${localTime(now)}] "${asked}" ${response.status} ${from}\n`);
  return request.method === 'HEAD' ? { ...response, body: '' } : response;
}
