import { existsSync } from 'node:fs';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

/** What gets a Chromium onto a machine that has none. */
export const GET_CHROMIUM = 'npx playwright-core install chromium';

const ELSEWHERE = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A browser that prints and tests our own pages needs no GPU, and asks nobody on the network for anything. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a Chromium: the one that `CHROMIUM_PATH` names, else Playwright's own, else the machine's. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined;
  return [chromium.executablePath(), ...ELSEWHERE].find((path) => existsSync(path));
}

/** Starts Chromium, or says in one sentence how to get one. */
export async function launch(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(noChromium());
  // Chromium's sandbox refuses to work for root, as which containers often run.
  return chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0, args: QUIET, ...options });
}

function noChromium(): string {
  const named = process.env['CHROMIUM_PATH'];
  return named
    ? `CHROMIUM_PATH is ${named}, and there is no such file.`
    : `No Chromium was found. Get one with: ${GET_CHROMIUM}`;
}
