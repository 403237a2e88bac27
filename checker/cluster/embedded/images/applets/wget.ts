import type { HttpResponse } from '@ngrok/webernetes';
import { absolutePath } from '../disk.ts';
import type { Call, Program } from '../program.ts';
import { OptionError, type OptionNames, type Options, readOptions } from './options.ts';
import { usage } from './usage.ts';
import { request } from './wget-request.ts';
import { WgetError, wgetTarget } from './wget-target.ts';

const optionNames: OptionNames = {
  quiet: { letter: 'q' },
  continue: { letter: 'c' },
  'server-response': { letter: 'S' },
  spider: {},
  'no-check-certificate': {},
  'output-document': { letter: 'O', value: true },
  'directory-prefix': { letter: 'P', value: true },
  timeout: { letter: 'T', value: true },
  tries: { letter: 't', value: true },
  'user-agent': { letter: 'U', value: true },
  proxy: { letter: 'Y', value: true },
  header: { value: true },
  'post-data': { value: true },
};

/** BusyBox's wget, for `http`: its messages, files and exit codes. Measured on 1.37. */
export const wget: Program = async (call) => {
  try {
    const options = readOptions(call.args, optionNames);
    if (options.operands.length === 0) return synopsis(call);
    for (const url of options.operands) await download(call, options, url);
    return 0;
  } catch (error) {
    if (!(error instanceof OptionError || error instanceof WgetError)) throw error;
    call.stderr(`wget: ${error.message}\n`);
    return error instanceof OptionError ? synopsis(call) : 1;
  }
};

function synopsis(call: Call): number {
  const lines = [
    'wget [-cqS] [--spider] [-O FILE] [--header STR]',
    '[--post-data STR] [-P DIR] [-U AGENT] [-T SEC] URL...',
  ];
  return usage(call, lines.join('\n\t'));
}

async function download(call: Call, options: Options, url: string): Promise<void> {
  const say = options.given.has('quiet') ? () => {} : (line: string) => call.stderr(`${line}\n`);
  const { response, path } = await request(call, options, wgetTarget(url), say);
  if (options.given.has('spider')) say('remote file exists');
  else await save(call, options, path, response, say);
}

async function save(
  call: Call,
  { given }: Options,
  path: string,
  response: HttpResponse,
  say: (line: string) => void,
): Promise<void> {
  const chosen = given.get('output-document')?.at(-1);
  if (chosen === '-') {
    say('writing to stdout');
    call.stdout(response.body);
    say(progress('-', response.body));
    return say('written to stdout');
  }
  const name = chosen ?? (/([^/?]*)(?:\?.*)?$/.exec(path)?.[1] || 'index.html');
  const directory = given.get('directory-prefix')?.at(-1);
  const file = chosen === undefined && directory !== undefined ? `${directory}/${name}` : name;
  const absolute = absolutePath(call.workingDirectory, file);
  if (chosen === undefined && (await call.disk.read(absolute)) !== undefined) {
    throw new WgetError(`can't open '${file}': File exists`);
  }
  say(`saving to '${file}'`);
  await call.disk.write(absolute, response.body);
  say(progress(name, response.body));
  say(`'${file}' saved`);
}

function progress(name: string, body: string): string {
  const bytes = new TextEncoder().encode(body).length;
  const size = bytes < 100_000 ? String(bytes) : `${Math.floor(bytes / 1_024)}k`;
  return `${name.slice(0, 20).padEnd(20)} 100% |${'*'.repeat(32)}|${size.padStart(6)}  0:00:00 ETA`;
}
