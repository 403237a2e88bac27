import type { HttpRequest, HttpResponse } from '@ngrok/webernetes';
import { hostname } from './applets/hostname.ts';
import { notSimulated } from './applets/not-simulated.ts';
import { sleep } from './applets/sleep.ts';
import { busyboxPrograms } from './busybox.ts';
import { mimeType } from './mime-types.ts';
import { configurationPath, type NginxSite, nginx } from './nginx-server.ts';
import { statusPage, welcomePage } from './nginx-text.ts';
import type { Call, Programs } from './program.ts';
import type { ImageContent } from './shell-image.ts';
import { findFile } from './static-files.ts';

const root = '/usr/share/nginx/html';

const configuration = `server {
    listen       80;
    listen  [::]:80;
    server_name  localhost;

    location / {
        root   ${root};
        index  index.html index.htm;
    }
}
`;

/** Alpine brings BusyBox's wget and nslookup, Debian does not; both bring curl, which is not simulated. */
export type NginxBase = 'alpine' | 'debian';

/** The nginx image of a version: static files from the container's own disk. */
export function nginxImage(version: string, base: NginxBase): ImageContent {
  const respond: NginxSite['respond'] = (call, request) => respondWithFile(call, request, version);
  const files = { [`${root}/index.html`]: welcomePage };
  return nginxContent({ version, configuration, addressInUse: addressInUse(base), respond }, base, files);
}

/** An image whose program is nginx with that site. */
export function nginxContent(site: NginxSite, base: NginxBase, files: Readonly<Record<string, string>>): ImageContent {
  const curl = notSimulated('curl', 'use wget in a Pod of busybox');
  const others: Programs = base === 'alpine' ? busyboxPrograms : { sleep, hostname };
  return {
    entrypoint: [],
    command: ['nginx', '-g', 'daemon off;'],
    shells: base === 'alpine' ? ['sh', 'ash'] : ['sh', 'bash'],
    programs: { ...others, curl, nginx: nginx(site) },
    files: { ...files, [configurationPath]: site.configuration },
  };
}

/** strerror(EADDRINUSE) of musl, which Alpine has, and of glibc. */
export function addressInUse(base: NginxBase): string {
  return base === 'alpine' ? 'Address in use' : 'Address already in use';
}

async function respondWithFile(call: Call, request: HttpRequest, version: string): Promise<HttpResponse> {
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
