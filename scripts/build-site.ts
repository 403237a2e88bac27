import { run } from '../checker/process/run.ts';

/** Where a build goes, and what its addresses begin with. */
export interface SiteBuild {
  readonly folder: string;
  /** The path it is published under, e.g. `/course`. */
  readonly base: string;
  /** The address it is published at. */
  readonly site: string;
}

/** Builds the site as it is published. A warning is an error: nobody reads the log of a build that passed. */
export async function buildSite({ folder, base, site }: SiteBuild): Promise<void> {
  const astro = await run(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder], {
    env: { BASE: base, SITE: site, NODE_ENV: 'production', NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const log = `${astro.stdout}\n${astro.stderr}`;
  if (astro.exitCode !== 0) throw new Error(`The site does not build:\n${log}`);
  const warnings = log.split('\n').filter((line) => /\bWARN(ING)?\b/i.test(line));
  if (warnings.length > 0) throw new Error(`The site builds with warnings:\n${warnings.join('\n')}`);
}
