import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Program } from '../../../../checker/cluster/embedded/images/program.ts';
import { type ImageContent, ShellImage } from '../../../../checker/cluster/embedded/images/shell-image.ts';
import { type SmallCluster, smallCluster } from './small-cluster.ts';

let small: SmallCluster;
beforeAll(async () => {
  small = await smallCluster();
});
afterAll(() => small.close());

/** An image whose programs `server` and `tool` take their time to be loaded. */
function imageNamed(name: string, server: Program, tool: Program): void {
  const content: ImageContent = {
    entrypoint: [],
    command: ['server'],
    shells: ['sh'],
    programs: { server, tool },
    files: {},
  };
  small.cluster.registerImage(
    class extends ShellImage {
      static readonly imageName = name;
      static readonly imageVersion = '1';
      constructor() {
        super(content);
      }
    },
  );
}

const serving: Program = (call) => call.process.waitUntilKilled();

it.for<[string, string[] | undefined]>([
  ['by-default', undefined],
  ['by-command', ['/bin/server']],
  ['in-a-script', ['sh', '-c', 'exec server']],
])('a container begins when the program it starts %s has arrived, and waits for no other', async ([name, command]) => {
  let arrived: (() => void) | undefined;
  const asked: string[] = [];
  const server: Program = Object.assign((call: Parameters<Program>[0]) => serving(call), {
    arrive: () => new Promise<void>((resolve) => (arrived = resolve)),
  });
  const tool: Program = Object.assign((call: Parameters<Program>[0]) => serving(call), {
    arrive: async () => void asked.push('tool'),
  });
  imageNamed(name, server, tool);
  await small.create(name, { containers: [{ name: 'main', image: `${name}:1`, ...(command && { command }) }] });
  await small.until(() => arrived);
  for (let turn = 0; turn < 20; turn++) await small.step();
  expect((await small.container(name))?.state?.running).toBeUndefined();
  arrived?.();
  await small.until(async () => (await small.container(name))?.state?.running);
  expect(asked).toEqual([]);
});
