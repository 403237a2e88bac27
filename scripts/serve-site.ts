import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** A served site; `url` is its start page, without a slash at the end. */
export interface ServedSite {
  readonly url: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};

const COMPRESSES = /^(text|application\/(json|javascript|xml|manifest))|svg/;

/** Serves a built site as GitHub Pages does: under its base, gzipped, and with `404.html` for what is not there. */
export async function serveSite(folder: string, base: string): Promise<ServedSite> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    void answer(response, folder, fileOf(decodeURIComponent(pathname), base));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The file that a path means, or undefined outside the base. */
function fileOf(pathname: string, base: string): string | undefined {
  if (pathname.includes('..') || !pathname.startsWith(`${base}/`)) return undefined;
  const file = pathname.slice(base.length);
  return file.endsWith('/') ? `${file}index.html` : file;
}

async function answer(response: ServerResponse, folder: string, file: string | undefined): Promise<void> {
  const found = file === undefined ? undefined : await contentOf(folder, file);
  const [status, name, content] = found
    ? ([200, file ?? '', found] as const)
    : ([404, '404.html', (await contentOf(folder, '404.html')) ?? Buffer.from('not found')] as const);
  const type = TYPES[path.extname(name)] ?? 'application/octet-stream';
  const headers = { 'content-type': type, 'cache-control': 'max-age=600' };
  if (!COMPRESSES.test(type)) response.writeHead(status, headers).end(content);
  else response.writeHead(status, { ...headers, 'content-encoding': 'gzip' }).end(gzipSync(content));
}

function contentOf(folder: string, file: string): Promise<Buffer | undefined> {
  return readFile(path.join(folder, file)).catch(() => undefined);
}
