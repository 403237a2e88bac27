import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { WORKSHOP } from '../../checker/lab/workshop.ts';
import {
  AgnhostImage,
  BusyBoxImage,
  CoreDNS,
  HelloWorldImage,
  HttpEchoImage,
} from '../../src/lab/worker/unused-webernetes.ts';

it.for([
  [AgnhostImage, 'agnhost'],
  [BusyBoxImage, 'busybox'],
  [CoreDNS, 'coredns'],
  [HelloWorldImage, 'hello-world'],
  [HttpEchoImage, 'http-echo'],
] as const)('%o has the name and the version that webernetes gives it', ([image, file]) => {
  const images = 'node_modules/@ngrok/webernetes/dist/cluster/images';
  const source = readFileSync(path.join(WORKSHOP, images, `${file}.js`), 'utf8');
  expect(source).toContain(`export class ${image.name} `);
  expect(source).toContain(`static imageName = "${image.imageName}";`);
  expect(source).toContain(`static imageVersion = "${image.imageVersion}";`);
});
