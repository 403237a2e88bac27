import path from 'node:path';
import { UserError } from '../errors.ts';
import { workshopKubeconfig } from './workshop-kubeconfig.ts';

/** How each shell sets a variable for what it starts. */
const SHELLS: Readonly<Record<string, (name: string, value: string) => string>> = {
  sh: (name, value) => `export ${name}='${value.replaceAll("'", `'\\''`)}'`,
  fish: (name, value) => `set -gx ${name} '${value.replaceAll(/['\\]/g, '\\$&')}'`,
  powershell: (name, value) => `$env:${name} = '${value.replaceAll("'", "''")}'`,
};

const NAMES: Readonly<Record<string, string>> = { bash: 'sh', zsh: 'sh', pwsh: 'powershell' };

/** Prints what makes a shell's kubectl talk to the workshop's cluster: `eval "$(npm run -s lab:env)"`. */
export async function env({ shell }: { shell?: string }): Promise<void> {
  const name = shell ?? currentShell();
  const set = SHELLS[NAMES[name] ?? name];
  if (!set)
    throw new UserError(`there is no shell "${name}" here`, { hint: 'there are bash, zsh, fish and powershell' });
  const { file } = await workshopKubeconfig({});
  if (file === undefined)
    throw new UserError('the cluster is one of your own, and so is its kubeconfig', { exitCode: 3 });
  console.log(set('KUBECONFIG', file));
}

/** By the variable that shells on Unix have from the login, or the one that PowerShell sets. */
function currentShell(): string {
  const { SHELL, PSModulePath } = process.env;
  if (!SHELL && PSModulePath) return 'powershell';
  const name = path.basename(SHELL ?? 'sh');
  return name in SHELLS || name in NAMES ? name : 'sh';
}
