#!/usr/bin/env node
// Plain JavaScript, so that a Node too old for the rest can still say so in a sentence.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`Gatehouse needs Node 22.18 or newer, and this is ${process.versions.node}.`);
  console.error('Run it by `npm run …` after `npm ci`: that brings its own Node along.');
  process.exit(3);
}
const { enableCompileCache } = await import('node:module');
enableCompileCache();
const { main } = await import('./cli.ts');
await main(process.argv);
