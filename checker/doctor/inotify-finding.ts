import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from './finding.ts';

/** What kind asks for: https://kind.sigs.k8s.io/docs/user/known-issues/#pod-errors-due-to-too-many-open-files */
const wanted = { max_user_instances: 512, max_user_watches: 524_288 };

/** Whether the kernel lets a few nodes watch their files; only Linux has this limit. `folder` holds its settings. */
export async function inotifyFindings(folder = '/proc/sys/fs/inotify'): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [name, atLeast] of Object.entries(wanted)) {
    const limit = await readNumber(join(folder, name));
    if (limit === undefined || limit >= atLeast) continue;
    findings.push({
      level: 'warning',
      title: 'Few inotify watches',
      detail: `fs.inotify.${name} is ${limit}; with less than ${atLeast} Pods may fail: "too many open files".`,
      fix: `sudo sysctl fs.inotify.${name}=${atLeast}`,
    });
  }
  return findings;
}

async function readNumber(path: string): Promise<number | undefined> {
  try {
    return Number(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}
