import { getClock, type HttpRequest, type HttpResponse } from '@ngrok/webernetes';
import { clientAddress } from './client-address.ts';
import { listen } from './listen.ts';
import { errorLogTime, localTime } from './nginx-text.ts';
import type { Call, Program } from './program.ts';

/** What makes one nginx image differ from another. */
export interface NginxSite {
  /** Of nginx, e.g. `1.29.3`. */
  readonly version: string;
  /** The text of /etc/nginx/conf.d/default.conf in the image; of a changed one only other `listen` ports are read. */
  readonly configuration: string;
  /** How the C library of the image words EADDRINUSE. */
  readonly addressInUse: string;
  respond(call: Call, request: HttpRequest, port: number): Promise<HttpResponse>;
}

export const configurationPath = '/etc/nginx/conf.d/default.conf';
const bindAttempts = 5;
const bindPauseMs = 500;
const listenDirective = /^(\s*listen\s+(?:\[::\]:)?)(\d+)/gm;

/** The `nginx` program: in the foreground with `-g "daemon off;"`, else for as long as the shell around it. */
export function nginx(site: NginxSite): Program {
  return async (call) => {
    const { args, disk } = call;
    if (args.includes('-v')) return say(call, `nginx version: nginx/${site.version}`, 0);
    const configuration = (await disk.read(configurationPath)) ?? '';
    if (withoutPorts(configuration) !== withoutPorts(site.configuration)) {
      return say(call, `nginx: [emerg] the embedded cluster reads only "listen" ports from ${configurationPath}`, 1);
    }
    if (args.includes('-t')) return say(call, 'nginx: configuration file /etc/nginx/nginx.conf test is successful', 0);
    if (args.includes('-s')) return 0;
    const ports = new Set(Array.from(configuration.matchAll(listenDirective), ([, , port]) => Number(port)));
    for (const port of ports) if (!(await bind(call, site, port))) return 1;
    return args.some((arg) => /daemon\s+off;/.test(arg)) ? endsWell(call) : 0;
  };
}

function withoutPorts(configuration: string): string {
  return configuration.replace(listenDirective, '$1');
}

function say(call: Call, line: string, exitCode: number): number {
  call.stderr(`${line}\n`);
  return exitCode;
}

/** nginx ends with 0 when it is told to end. */
async function endsWell(call: Call): Promise<number> {
  await call.process.waitUntilKilled();
  return 0;
}

async function bind(call: Call, site: NginxSite, port: number): Promise<boolean> {
  for (let attempt = 0; attempt < bindAttempts; attempt++) {
    if (listen(call, port, (_context, request) => respondAndLog(call, site, request, port))) return true;
    emergency(call, `bind() to 0.0.0.0:${port} failed (98: ${site.addressInUse})`);
    await call.process.sleep(bindPauseMs);
  }
  emergency(call, 'still could not bind()');
  return false;
}

/** As nginx does before it has opened its error log: on its own stderr, and in that log, which is stderr too. */
function emergency(call: Call, message: string): void {
  call.process.writeStderr(`${errorLogTime(getClock(call.process).now())} [emerg] 1#1: ${message}\n`);
  call.process.writeStderr(`nginx: [emerg] ${message}\n`);
}

async function respondAndLog(call: Call, site: NginxSite, request: HttpRequest, port: number): Promise<HttpResponse> {
  const now = getClock(call.process).now();
  const response = await site.respond(call, request, port);
  const client = await clientAddress(call.process, request);
  const size = new TextEncoder().encode(response.body).length;
  const body = request.method === 'HEAD' ? '' : response.body;
  const requestLine = `${request.method} ${request.url.pathname}${request.url.search} HTTP/1.1`;
  const sent = `${response.status} ${body === '' ? 0 : size}`;
  const quotedHeaders = ['referer', 'user-agent', 'x-forwarded-for']
    .map((name) => `"${header(request, name)}"`)
    .join(' ');
  call.process.writeStdout(`${client} - - [${localTime(now)}] "${requestLine}" ${sent} ${quotedHeaders}\n`);
  const common = { Server: [`nginx/${site.version}`], Date: [now.toUTCString()], 'Content-Length': [String(size)] };
  return { status: response.status, header: { ...common, ...response.header }, body };
}

function header(request: HttpRequest, name: string): string {
  return (
    Object.entries(request.header)
      .find(([key]) => key.toLowerCase() === name)?.[1]
      .join(', ') ?? '-'
  );
}
