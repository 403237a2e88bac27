import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../../scripts/build-site.ts';
import { launch } from '../../scripts/chromium.ts';
import { serveSite } from '../../scripts/serve-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built site. */
    siteFolder: string;
    /** Its start page as it is served now, without a slash at the end. */
    siteUrl: string;
  }
}

/** GitHub Pages publishes a project under its name: a link that forgets the base works at home and fails there. */
export const BASE = '/course';

/** The address that the pages believe they have. */
export const PUBLISHED = 'https://gatehouse.example';

/** Builds the site once for all browser tests, and serves it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  // A machine without a browser is told so before a build that nothing would look at.
  await (await launch()).close();
  const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-site-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  await buildSite({ folder, base: BASE, site: PUBLISHED }).catch(async (problem) => {
    await remove();
    throw problem;
  });
  const served = await serveSite(folder, BASE);
  project.provide('siteFolder', folder);
  project.provide('siteUrl', served.url);
  return async () => {
    await served.close();
    await remove();
  };
}
