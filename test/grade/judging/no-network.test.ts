import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const GUARD = path.resolve('checker/grade/judging/no-network.ts');

/** Ways out of a process, each as it would be tried. */
const WAYS: Readonly<Record<string, string>> = {
  fetch: "fetch('http://127.0.0.1:8080/').catch((error) => { throw error.cause ?? error; })",
  http: "new Promise((_, reject) => require('node:http').get('http://127.0.0.1:8080/').on('error', reject))",
  tls: "new Promise((_, reject) => require('node:tls').connect(9, '127.0.0.1').on('error', reject))",
  socket: "require('node:net').connect(9, '127.0.0.1')",
  server: "require('node:net').createServer().listen(0)",
  datagram: "require('node:dgram').createSocket('udp4')",
  name: "require('node:dns').promises.lookup('example.invalid')",
  question: "new (require('node:dns').promises.Resolver)().resolve4('example.invalid')",
};

describe('a process that judges', () => {
  it('has no way out, whichever is tried', () => {
    const tried = Object.entries(WAYS).map(([name, way]) => `[${JSON.stringify(name)}, async () => ${way}]`);
    const script = `
      import { createRequire } from 'node:module';
      import { cutOff } from ${JSON.stringify(GUARD)};
      const require = createRequire('/');
      cutOff();
      for (const [name, way] of [${tried.join()}])
        await way().then(() => console.log(name, 'got out'), (error) => console.log(name, error.message));
      process.exit();`;
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
    expect(said.trim().split('\n')).toEqual(
      Object.keys(WAYS).map((name) => `${name} a process that judges has no network`),
    );
  });
});
