import { lastLine } from '../../process/command-error.ts';
import { isOnPath, run } from '../../process/run.ts';
import { type EngineInfo, readEngineInfo } from './engine-info.ts';
import { type EngineTrouble, engineTrouble } from './engine-trouble.ts';

/** The container engines that kind can put its nodes on. */
const engineNames = ['docker', 'nerdctl', 'podman'] as const;
export type EngineName = (typeof engineNames)[number];

/** An engine that answers, and what it says of itself. Its name is its command. */
export interface Engine extends EngineInfo {
  readonly name: EngineName;
}

export type EngineSearch =
  | { readonly found: true; readonly engine: Engine }
  | { readonly found: false; readonly troubles: readonly EngineTrouble[] };

// Docker Desktop that is just starting accepts the connection and stays silent.
const patienceMs = 10_000;

/**
 * The engine to use: the one that `KIND_EXPERIMENTAL_PROVIDER` names, else the first that answers, in kind's own
 * order; or what stands in the way of each that is installed.
 */
export async function findEngine(signal?: AbortSignal): Promise<EngineSearch> {
  const wanted = wantedEngine();
  const troubles: EngineTrouble[] = [];
  for (const name of wanted === undefined ? engineNames : [wanted]) {
    const answer = await askEngine(name, signal);
    if ('engine' in answer) return { found: true, engine: answer.engine };
    if (answer.reason !== 'absent') troubles.push(engineTrouble(answer.reason, name, answer.said));
  }
  return { found: false, troubles: troubles.length > 0 ? troubles : [engineTrouble('absent', wanted)] };
}

/** As kind does, a name that it does not know is ignored. */
function wantedEngine(): EngineName | undefined {
  return engineNames.find((name) => name === process.env.KIND_EXPERIMENTAL_PROVIDER);
}

type EngineAnswer = { readonly engine: Engine } | { readonly reason: EngineTrouble['reason']; readonly said: string };

async function askEngine(name: EngineName, signal?: AbortSignal): Promise<EngineAnswer> {
  if (!(await isOnPath(name))) return { reason: 'absent', said: '' };
  const format = name === 'podman' ? 'json' : '{{json .}}';
  const result = await run(name, ['info', '--format', format], { signal, timeoutMs: patienceMs });
  const info = result.exitCode === 0 ? readEngineInfo(name, result.stdout) : { said: lastLine(result) };
  if (info === undefined) return { reason: 'absent', said: '' };
  if (!('said' in info)) return { engine: { name, ...info } };
  return { reason: /permission denied/i.test(info.said) ? 'no permission' : 'down', said: info.said };
}
