import type { HttpRequest, HttpResponse } from '@ngrok/webernetes';
import { clientAddress } from '../client-address.ts';
import { absolutePath } from '../disk.ts';
import { reasonPhrase } from '../http-status.ts';
import { listen } from '../listen.ts';
import { mimeType } from '../mime-types.ts';
import type { Call, Program } from '../program.ts';
import { findFile } from '../static-files.ts';
import { OptionError, type OptionNames, readOptions } from './options.ts';
import { usage } from './usage.ts';

const optionNames: OptionNames = {
  foreground: { letter: 'f' },
  verbose: { letter: 'v' },
  port: { letter: 'p', value: true },
  home: { letter: 'h', value: true },
};

/** BusyBox's httpd for static files: in the foreground with `-f`, else for as long as the shell around it. */
export const httpd: Program = async (call) => {
  try {
    const { given } = readOptions(call.args, optionNames);
    const port = Number((given.get('port')?.at(-1) ?? '80').split(':').at(-1));
    const home = absolutePath(call.workingDirectory, given.get('home')?.at(-1) ?? '.');
    return await serve(call, { port, home, isVerbose: given.has('verbose'), inForeground: given.has('foreground') });
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    call.stderr(`httpd: ${error.message}\n`);
    return usage(call, 'httpd [-fv] [-p [IP:]PORT] [-h HOME]');
  }
};

interface Site {
  readonly port: number;
  readonly home: string;
  readonly isVerbose: boolean;
  readonly inForeground: boolean;
}

async function serve(call: Call, { port, home, isVerbose, inForeground }: Site): Promise<number> {
  const isFree = listen(call, port, async (_context, request) => {
    const response = await answer(call, home, request);
    if (isVerbose)
      call.process.writeStderr(`${await clientAddress(call.process, request)}: response:${response.status}\n`);
    return response;
  });
  if (!isFree) {
    call.stderr('httpd: bind: Address already in use\n');
    return 1;
  }
  return inForeground ? call.process.waitUntilKilled() : 0;
}

async function answer(call: Call, home: string, request: HttpRequest): Promise<HttpResponse> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return page(501, 'The requested method is not recognized');
  const found = await findFile(call.disk, home, request.url);
  if (found.kind === 'directory') return { ...page(302, ''), header: { Location: [`${request.url.pathname}/`] } };
  if (found.kind !== 'file') return page(404, 'The requested URL was not found');
  const type = mimeType(found.path) ?? 'application/octet-stream';
  return { status: 200, header: { 'Content-type': [type] }, body: request.method === 'HEAD' ? '' : found.text };
}

function page(status: number, text: string): HttpResponse {
  const title = `${status} ${reasonPhrase(status)}`;
  const body = `<HTML><HEAD><TITLE>${title}</TITLE></HEAD>\n<BODY><H1>${title}</H1>\n${text}\n</BODY></HTML>\n`;
  return { status, header: { 'Content-type': ['text/html'] }, body };
}
