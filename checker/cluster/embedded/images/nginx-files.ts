import type { HttpRequest, HttpResponse } from '@ngrok/webernetes';
import { reasonPhrase } from './http-status.ts';
import { mimeType } from './mime-types.ts';
import { type NginxSite, nginx } from './nginx-server.ts';
import type { Call, Program } from './program.ts';
import { findFile } from './static-files.ts';

/** nginx as its image has it: static files from a folder of the container's own disk. */
export function fileServer(site: Omit<NginxSite, 'respond'>, root: string): Program {
  return nginx({ ...site, respond: (call, request) => respondWithFile(call, request, root, site.version) });
}

async function respondWithFile(call: Call, request: HttpRequest, root: string, version: string): Promise<HttpResponse> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return page(405, version);
  const found = await findFile(call.disk, root, request.url);
  if (found.kind === 'missing') return page(404, version);
  if (found.kind === 'no-index') return page(403, version);
  if (found.kind === 'directory') {
    const { header, ...rest } = page(301, version);
    return {
      ...rest,
      header: { ...header, Location: [`http://${request.host || call.process.pod.ip}${request.url.pathname}/`] },
    };
  }
  return {
    status: 200,
    header: { 'Content-Type': [mimeType(found.path) ?? 'application/octet-stream'] },
    body: found.text,
  };
}

function page(status: number, version: string): HttpResponse {
  return { status, header: { 'Content-Type': ['text/html'] }, body: statusPage(status, version) };
}

/** The page nginx makes for a status, with its Windows line ends. */
function statusPage(status: number, version: string): string {
  const title = `${status} ${reasonPhrase(status)}`;
  const lines = [
    '<html>',
    `<head><title>${title}</title></head>`,
    '<body>',
    `<center><h1>${title}</h1></center>`,
    `<hr><center>nginx/${version}</center>`,
    '</body>',
    '</html>',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}
