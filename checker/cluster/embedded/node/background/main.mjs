// The background process: the parent sends its options as one message, and gets one back that says what became of it.
import { once } from 'node:events';
import { enableCompileCache } from 'node:module';

enableCompileCache();
// What goes wrong inside the cluster is written down, and is no reason to take the cluster away from its reader.
process.on('uncaughtException', (error) => console.error(new Date().toISOString(), error));
const asked = once(process, 'message');
await import('../resolve-webernetes.ts');
const { runInBackground } = await import('./run.ts');
const [options] = await asked;
await runInBackground(options, (outcome) => {
  process.send?.(outcome);
  if (process.connected) process.disconnect();
});
