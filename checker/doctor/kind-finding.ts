import type { EngineSearch } from '../cluster/kind/engine.ts';
import { kindVersion } from '../cluster/kind/kind-command.ts';
import type { Finding } from './finding.ts';

/** Of 2023; what came before knows neither nerdctl nor the node images of today. */
const oldestMinor = 20;
const installation = 'https://kind.sigs.k8s.io/docs/user/quick-start/#installation';

export async function kindFindings(search: EngineSearch): Promise<Finding[]> {
  const version = await kindVersion();
  // Without an engine kind would be of no use: its absence is not what stands in the way.
  const level = search.found ? 'problem' : 'warning';
  if (version === undefined) {
    return [{ level, title: 'No kind', detail: 'There is no kind on the PATH.', fix: `Install it: ${installation}` }];
  }
  return isTooOld(version)
    ? [{ level, title: 'kind is too old', detail: tooOldDetail(version), fix: `Install a newer one: ${installation}` }]
    : [{ level: 'fine', title: 'kind', detail: `Version ${version}.` }];
}

/** `version` as kind says it, e.g. `0.19.0`. */
export function isTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major === 0 && minor < oldestMinor;
}

function tooOldDetail(version: string): string {
  return `kind ${version} is on the PATH; the labs need 0.${oldestMinor}.0 or later.`;
}
