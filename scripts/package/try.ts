import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../checker/process/run.ts';

/*
 * The package as a stranger has it: `npm run test:package` packs it, installs the tarball in an empty folder, makes a
 * workshop from notes there, and lets that build its site and prove itself.
 */
const ROOT = path.join(import.meta.dirname, '../..');
const NOTES = `SERVICES

What does a Service do?

    It gives mortal Pods one address that stays. {{ No template }}, <no tag>.

The road:
    User -> NodePort -> Service -> Pod

apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
spec:
  replicas: 2
  selector:
    matchLabels:
      app: shop
  template:
    metadata:
      labels:
        app: shop
    spec:
      containers:
        - name: shop
          image: nginxdemos/hello:plain-text
          ports:
            - containerPort: 80
---
apiVersion: v1
kind: Service
metadata:
  name: shop
spec:
  type: NodePort
  selector:
    app: shop
  ports:
    - port: 80
      nodePort: 30080
`;

const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-stranger-'));
try {
  await npm(ROOT, 'pack', '--pack-destination', folder);
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (!tarball) throw new Error('npm pack left no tarball');
  const workshop = path.join(folder, 'workshop');
  await writeFile(path.join(folder, 'notes.txt'), NOTES);
  await mkdir(path.join(folder, 'empty'));
  await writeFile(path.join(folder, 'empty', 'package.json'), '{ "private": true }\n');
  await npm(path.join(folder, 'empty'), 'install', '--prefer-offline', '--no-audit', '--no-fund', `../${tarball}`);
  await gatehouse(path.join(folder, 'empty'), 'new', '../workshop', '--from', '../notes.txt');
  // What it would install is what lies beside it already.
  await npm(workshop, 'install', '--prefer-offline', '--no-audit', '--no-fund');
  await npm(workshop, 'run', 'build');
  await npm(workshop, 'test', '--', '--provider', 'embedded');
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** As a person types it; what it says is shown. */
async function npm(cwd: string, ...words: readonly string[]): Promise<void> {
  await step(cwd, 'npm', words);
}

async function gatehouse(cwd: string, ...words: readonly string[]): Promise<void> {
  await step(cwd, process.execPath, ['node_modules/gatehouse/lib/checker/main.mjs', ...words]);
}

async function step(cwd: string, command: string, words: readonly string[]): Promise<void> {
  console.log(`\n$ ${[command, ...words].join(' ')}`);
  const { exitCode, stdout, stderr } = await run(command, words, { cwd });
  console.log(`${stdout}${stderr}`);
  if (exitCode !== 0) throw new Error(`${command} ${words.join(' ')}: exit code ${exitCode}`);
  const warnings = stdout.split('\n').filter((line) => /\[WARN\]/.test(line));
  if (warnings.length > 0) throw new Error(`it builds with warnings:\n${warnings.join('\n')}`);
}
