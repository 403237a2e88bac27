import { getClock, type HttpRequest, type HttpResponse } from '@ngrok/webernetes';
import { cameByLoopback } from './client-address.ts';
import { addressInUse, nginxContent } from './nginx.ts';
import { configurationPath, nginx } from './nginx-server.ts';
import { localTime } from './nginx-text.ts';
import type { Call } from './program.ts';
import type { ImageContent } from './shell-image.ts';

const text = [
  'Server address: $server_addr:$server_port',
  'Server name: $hostname',
  'Date: $time_local',
  'URI: $request_uri',
  'Request ID: $request_id',
];

const configuration = `server {
    listen 80;
    listen [::]:80;

    location / {
        default_type text/plain;
        expires -1;
        return 200 '${text.map((line) => `${line}\\n`).join('')}';
    }
}
`;

/** nginxdemos/hello:plain-text: every path answers with the Pod that it reached. */
export const helloImage: ImageContent = nginxContent(
  nginx({ version: '1.29.3', configuration, addressInUse: addressInUse('alpine'), respond: greet }),
  'alpine',
  { [configurationPath]: configuration },
);

async function greet({ process }: Call, request: HttpRequest, port: number): Promise<HttpResponse> {
  const { url } = request;
  const now = getClock(process).now();
  const lines = [
    `Server address: ${cameByLoopback(process, request) ? '127.0.0.1' : process.pod.ip}:${port}`,
    `Server name: ${process.pod.config.hostname || process.pod.name}`,
    `Date: ${localTime(now)}`,
    `URI: ${url.pathname}${url.search}`,
    `Request ID: ${crypto.randomUUID().replaceAll('-', '')}`,
  ];
  const header = {
    'Content-Type': ['text/plain'],
    Expires: [new Date(now.getTime() - 1_000).toUTCString()],
    'Cache-Control': ['no-cache'],
  };
  return { status: 200, header, body: lines.map((line) => `${line}\n`).join('') };
}
