import { hostname } from './applets/hostname.ts';
import { notSimulated } from './applets/not-simulated.ts';
import { sleep } from './applets/sleep.ts';
import { busyboxPrograms } from './busybox.ts';
import { later } from './later.ts';
import { configurationPath } from './nginx-server.ts';
import { welcomePage } from './nginx-text.ts';
import type { Program, Programs } from './program.ts';
import type { ImageContent } from './shell-image.ts';

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
  const site = { version, configuration, addressInUse: addressInUse(base) };
  const program = later(async () => (await import('./nginx-files.ts')).fileServer(site, root));
  return nginxContent(program, base, { [configurationPath]: configuration, [`${root}/index.html`]: welcomePage });
}

/** An image whose program is this nginx. */
export function nginxContent(nginx: Program, base: NginxBase, files: Readonly<Record<string, string>>): ImageContent {
  const curl = notSimulated('curl', 'use wget in a Pod of busybox');
  const others: Programs = base === 'alpine' ? busyboxPrograms : { sleep, hostname };
  return {
    entrypoint: [],
    command: ['nginx', '-g', 'daemon off;'],
    shells: base === 'alpine' ? ['sh', 'ash'] : ['sh', 'bash'],
    programs: { ...others, curl, nginx },
    files,
  };
}

/** strerror(EADDRINUSE) of musl, which Alpine has, and of glibc. */
export function addressInUse(base: NginxBase): string {
  return base === 'alpine' ? 'Address in use' : 'Address already in use';
}
