import type { HttpRequest, HttpResponse, ProcessContext } from '@ngrok/webernetes';
import { OptionError, readOptions } from './applets/options.ts';
import { clientAddress } from './client-address.ts';
import { listen } from './listen.ts';
import type { Call, Program } from './program.ts';

/** Its commands `netexec` and `pause`. */
export const agnhost: Program = async (call) => {
  const [command = '', ...args] = call.args;
  if (command === 'pause') return call.process.waitUntilKilled();
  if (command === 'netexec') return netexec({ ...call, args });
  call.stderr(`agnhost: "${command}" is not simulated on the embedded cluster: only netexec and pause are\n`);
  return 1;
};

async function netexec(call: Call): Promise<number> {
  const port = netexecPort(call);
  if (port === undefined) return 1;
  if (!listen(call, port, (_context, request) => respond(call.process, request))) {
    call.stderr(`listen tcp :${port}: bind: address already in use\n`);
    return 1;
  }
  call.stderr(`Started HTTP server on port ${port}\n`);
  return call.process.waitUntilKilled();
}

function netexecPort(call: Call): number | undefined {
  try {
    const { given } = readOptions(call.args, { 'http-port': { value: true }, 'udp-port': { value: true } });
    return Number(given.get('http-port')?.at(-1) ?? 8_080);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    call.stderr(`Error: ${error.message}\n`);
    return undefined;
  }
}

async function respond(process: ProcessContext, request: HttpRequest): Promise<HttpResponse> {
  const { pathname, searchParams } = request.url;
  switch (pathname) {
    case '/':
      return { status: 200, body: `NOW: ${new Date().toISOString()}` };
    case '/hostname':
    case '/hostName':
      return { status: 200, body: process.pod.config.hostname || process.pod.name };
    case '/clientip':
      return { status: 200, body: `${await clientAddress(process, request)}:${ephemeralPort()}` };
    case '/echo':
      return { status: Number(searchParams.get('code') ?? 200), body: searchParams.get('msg') ?? '' };
    case '/healthz':
      return { status: 200, body: '' };
    default:
      return { status: 404, body: '404 page not found\n' };
  }
}

/** One of Linux' default range: the simulated network has no source ports. */
function ephemeralPort(): number {
  return 32_768 + Math.floor(Math.random() * 28_232);
}
