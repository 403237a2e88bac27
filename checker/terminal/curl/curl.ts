import type { VirtualDoors, Visit, VisitAnswer } from '../../cluster/embedded/doors.ts';
import { type Command, CommandError, type TerminalIo } from '../command.ts';
import { type Flags, readFlags } from '../line/flags.ts';
import { doorAddress, urlOf } from './target.ts';
import { writeOut } from './write-out.ts';

const FLAGS = {
  values: {
    output: 'o',
    'write-out': 'w',
    'max-time': 'm',
    header: 'H',
    request: 'X',
    data: 'd',
    'connect-timeout': '',
    'user-agent': 'A',
  },
  switches: { silent: 's', 'show-error': 'S', include: 'i', verbose: 'v', head: 'I', fail: 'f', help: '' },
};

const HELP = `curl [options] URL …

To the doors on localhost: those of the cluster, and your port-forwards. It knows -s -S -i -v -I -f, -o /dev/null,
-w FORMAT (%{http_code}, %{size_download}, %{time_total}, %{remote_ip}, %{remote_port}, %{url_effective}), -m SECONDS,
-H 'NAME: VALUE', -X METHOD, -d DATA and -A NAME.

Examples:
  curl localhost:30001
  curl -s -o /dev/null -w '%{http_code}\\n' localhost:30001
`;

/** A request of the host's: to whatever door leads in, and to nothing else, as a page is no machine with a network. */
export const curl: Command = async (words, host, io) => {
  const flags = readFlags(words, FLAGS, 'curl');
  if (flags.isOn('help')) {
    io.stdout(HELP);
    return 0;
  }
  if (flags.rest.length === 0)
    throw new CommandError("curl: (2) no URL specified\ncurl: try 'curl --help' for more information", 2);
  const output = flags.value('output');
  if (output !== undefined && output !== '/dev/null' && output !== '-')
    throw new CommandError(
      `curl: this terminal writes no files: -o /dev/null throws the answer away, and without -o it is shown`,
      2,
    );
  let exitCode = 0;
  for (const url of flags.rest) exitCode = await fetchOne(url, flags, host.doors, io);
  return exitCode;
};

async function fetchOne(
  text: string,
  flags: Flags,
  doors: Pick<VirtualDoors, 'knock'>,
  io: TerminalIo,
): Promise<number> {
  const begun = performance.now();
  try {
    const url = urlOf(text);
    const { address, port } = doorAddress(url);
    const visit = visitOf(url, flags);
    const answer = await withinTime(doors.knock(address, port, visit), flags, io.signal);
    if (answer === 'refused')
      throw failed(7, `Failed to connect to ${url.hostname} port ${port} after 0 ms: Couldn't connect to server`);
    if (flags.isOn('verbose')) io.stderr(conversation(url, port, visit, answer));
    if (answer === 'reset') throw failed(56, 'Recv failure: Connection reset by peer');
    if (flags.isOn('fail') && answer.status >= 400)
      throw failed(22, `The requested URL returned error: ${answer.status}`);
    show(answer, visit, flags, io);
    const format = flags.value('write-out');
    if (format !== undefined)
      io.stdout(
        writeOut(format, {
          status: answer.status,
          size: answer.body.length,
          seconds: (performance.now() - begun) / 1000,
          address,
          port,
          url,
        }),
      );
    return 0;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const format = flags.value('write-out');
    if (format !== undefined)
      io.stdout(
        writeOut(format, {
          status: 0,
          size: 0,
          seconds: (performance.now() - begun) / 1000,
          address: '',
          port: 0,
          url: text,
        }),
      );
    if (!flags.isOn('silent') || flags.isOn('show-error')) io.stderr(`${error.message}\n`);
    return error.exitCode;
  }
}

/** An error by curl's own number, which is its exit code too. */
export function failed(code: number, message: string): CommandError {
  return new CommandError(`curl: (${code}) ${message}`, code);
}

function visitOf(url: URL, flags: Flags): Visit {
  const body = flags.values('data').join('&');
  const given = flags.values('header').flatMap((line): [string, string][] => {
    const [, name, value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [[name, value]];
  });
  const has = (name: string): boolean => given.some(([one]) => one.toLowerCase() === name);
  const usual: [string, string][] = [
    ['Host', url.host],
    ['User-Agent', flags.value('user-agent') ?? 'curl/8.14.1'],
    ['Accept', '*/*'],
    ...(body === '' ? [] : [['Content-Type', 'application/x-www-form-urlencoded'] as [string, string]]),
  ];
  const method = flags.value('request') ?? (flags.isOn('head') ? 'HEAD' : body === '' ? 'GET' : 'POST');
  return {
    method,
    path: url.pathname + url.search,
    headers: [...usual.filter(([name]) => !has(name.toLowerCase())), ...given],
    ...(body !== '' && { body }),
  };
}

function show(answer: VisitAnswer, visit: Visit, flags: Flags, io: TerminalIo): void {
  if (flags.value('output') === '/dev/null') return;
  if (flags.isOn('include') || flags.isOn('head')) io.stdout(`${headLines(answer).join('\n')}\n\n`);
  if (visit.method !== 'HEAD') io.stdout(answer.body);
}

function headLines({ status, headers }: VisitAnswer): string[] {
  const lines = Object.entries(headers).flatMap(([name, values]) => values.map((value) => `${name}: ${value}`));
  return [`HTTP/1.1 ${status}${REASONS[status] ? ` ${REASONS[status]}` : ''}`, ...lines];
}

const REASONS: Readonly<Record<number, string>> = {
  200: 'OK',
  301: 'Moved Permanently',
  302: 'Found',
  304: 'Not Modified',
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** What `-v` tells of a request and its answer. */
function conversation(url: URL, port: number, { method, path, headers }: Visit, answer: VisitAnswer | 'reset'): string {
  const sent = [`${method} ${path} HTTP/1.1`, ...headers.map(([name, value]) => `${name}: ${value}`), ''];
  const received = answer === 'reset' ? [] : [...headLines(answer), ''];
  const lines = [
    `* Connected to ${url.hostname} (127.0.0.1) port ${port}`,
    ...sent.map((line) => `> ${line}`),
    ...received.map((line) => `< ${line}`),
    ...(answer === 'reset' ? ['* Recv failure: Connection reset by peer'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

async function withinTime<T>(answer: Promise<T>, flags: Flags, signal: AbortSignal): Promise<T> {
  const seconds = Number(flags.value('max-time') ?? Number.NaN);
  if (flags.value('max-time') !== undefined && !(seconds >= 0))
    throw failed(2, `option -m: expected a proper numerical parameter`);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = (): void => {};
  const ended = new Promise<never>((_resolve, reject) => {
    stop = () => reject(new CommandError('', 130));
    signal.addEventListener('abort', stop, { once: true });
    const ms = Math.round(seconds * 1000);
    const late = (): void => reject(failed(28, `Operation timed out after ${ms} milliseconds with 0 bytes received`));
    if (ms > 0) timer = setTimeout(late, ms);
  });
  try {
    return await Promise.race([answer, ended]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
