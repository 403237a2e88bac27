import type { EngineName } from './engine.ts';

/** Why an engine cannot be used, in one sentence, and what to do about it on this platform. */
export interface EngineTrouble {
  readonly reason: 'absent' | 'down' | 'no permission';
  readonly problem: string;
  readonly fix: string;
}

/** `said` is the engine's own last line; `name` is undefined when none at all is installed. */
export function engineTrouble(reason: EngineTrouble['reason'], name?: EngineName, said = ''): EngineTrouble {
  if (reason === 'absent') return { reason, problem: absentProblem(name), fix: installFix(name) };
  if (reason === 'down') {
    const problem = `${name} is installed, but its engine does not answer: ${said}`;
    return { reason, problem, fix: startFix(name) };
  }
  return { reason, problem: `${name} is running, but you may not use it: ${said}`, fix: permissionFix(name) };
}

function absentProblem(name: EngineName | undefined): string {
  return name === undefined
    ? 'No container engine is installed: there is no docker, podman or nerdctl on the PATH.'
    : `KIND_EXPERIMENTAL_PROVIDER asks for ${name}, and there is no ${name} on the PATH.`;
}

function installFix(name: EngineName | undefined): string {
  if (name !== undefined) return `Install ${name}, or unset KIND_EXPERIMENTAL_PROVIDER.`;
  if (process.platform === 'linux') return 'Install Docker Engine: https://docs.docker.com/engine/install/';
  return 'Install Docker Desktop and start it: https://docs.docker.com/get-started/get-docker/';
}

function startFix(name: EngineName | undefined): string {
  const { DOCKER_HOST, DOCKER_CONTEXT } = process.env;
  if (name === 'docker' && DOCKER_HOST) return `DOCKER_HOST is ${DOCKER_HOST}: start what listens there, or unset it.`;
  if (name === 'docker' && DOCKER_CONTEXT) {
    return `DOCKER_CONTEXT is ${DOCKER_CONTEXT}: start that engine, or unset it.`;
  }
  if (name === 'podman') return process.platform === 'linux' ? 'Run: podman info' : 'Run: podman machine start';
  if (process.platform !== 'linux') return 'Start Docker Desktop and wait until it says that the engine is running.';
  const service = name === 'nerdctl' ? 'containerd' : 'docker';
  return `Start it: sudo systemctl start ${service} (or, without systemd: sudo service ${service} start)`;
}

function permissionFix(name: EngineName | undefined): string {
  if (process.platform !== 'linux') return 'Start the engine from your own account, not as another user.';
  if (name === 'docker') return 'Run sudo usermod -aG docker "$USER", then log out and in again.';
  return `Set ${name} up to run without root: https://rootlesscontaine.rs/`;
}
