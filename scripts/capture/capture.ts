import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { UserError } from '../../checker/errors.ts';
import { WORKSHOP } from '../../checker/lab/workshop.ts';
import type { Manifest } from '../../checker/manifests/manifest.ts';
import { parseManifests } from '../../checker/manifests/parse.ts';

const CAPTURES = path.join(WORKSHOP, 'content', 'captures');

const providerSchema = z.enum(['kind', 'embedded']);

const stepSchema = z.strictObject({
  /** What a lesson calls it: `<Captured of="three-ports" step="services" />`. */
  name: z.string().regex(/^[a-z0-9-]+$/),
  /** As a reader would type it; `{pod}` is filled in from `vars`. */
  run: z.string().min(1),
  /** Where it makes sense; everywhere unless said. */
  providers: z.array(providerSchema).optional(),
  /** Typed again until it prints something like this: a regular expression, `m` and `s` set. */
  until: z.string().optional(),
  /** How it is expected to end. */
  exit: z.number().int().default(0),
  /** It goes on running while the next steps are done, once it has printed what `until` says. */
  background: z.boolean().default(false),
});

/** A word that only the cluster knows: a field of one object, looked up before the first step. */
const variableSchema = z.strictObject({
  kind: z.enum(['Pod', 'Service', 'Node']),
  name: z.string().optional(),
  /** Where `name` is left out: the first that carries these labels, or the first of all. */
  selector: z.string().optional(),
  /** For example `status.podIP`. */
  field: z.string(),
});

const captureSchema = z.strictObject({
  namespace: z.string(),
  /** What must be ready before the first step, e.g. `deployment/web`, `pod/client`. */
  wait: z.array(z.string().regex(/^(deployment|pod)\/[a-z0-9-]+$/)),
  vars: z.record(z.string(), variableSchema).default({}),
  steps: z.array(stepSchema).min(1),
});

export type ProviderOfCaptures = z.infer<typeof providerSchema>;
export type Step = z.infer<typeof stepSchema>;
export type Variable = z.infer<typeof variableSchema>;

/** A stage to set and what is typed on it. */
export interface Capture extends z.infer<typeof captureSchema> {
  readonly slug: string;
  readonly folder: string;
  readonly manifests: readonly Manifest[];
  /** All that is said in its folder by hand, for noticing a change. */
  readonly source: string;
}

/** The names of all captures: the folders of `content/captures/`. */
export async function captureSlugs(): Promise<string[]> {
  const entries = await readdir(CAPTURES, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

/** @throws {UserError} with what is wrong in its files. */
export async function loadCapture(slug: string): Promise<Capture> {
  const slugs = await captureSlugs();
  if (!slugs.includes(slug))
    throw new UserError(`there is no capture ${slug}`, { hint: `there are ${slugs.join(', ')}` });
  const folder = path.join(CAPTURES, slug);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).toSorted();
  const files = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(path.join(folder, name), 'utf8') })),
  );
  const own = files.find(({ name }) => name === 'capture.yaml');
  if (!own) throw new UserError(`there is no ${slug}/capture.yaml`);
  const { data, error } = captureSchema.safeParse(parse(own.text));
  if (error) throw new UserError(`${slug}/capture.yaml: ${z.prettifyError(error)}`);
  const { manifests, complaints } = parseManifests(files.filter(isManifest));
  if (complaints[0]) throw new UserError(`${slug}/${complaints[0].file}: ${complaints[0].message}`);
  return {
    ...data,
    slug,
    folder,
    manifests,
    source: JSON.stringify([data, files.filter(({ name }) => name !== own.name)]),
  };
}

/** `kind.yaml` is kind's own config: shown, and not applied. */
function isManifest({ name }: { readonly name: string }): boolean {
  return name !== 'capture.yaml' && name !== 'kind.yaml';
}
