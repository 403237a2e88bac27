import type { V1Scale } from '@kubernetes/client-node';
import { CommandError } from '../command.ts';
import type { Kubectl, Verb } from './context.ts';
import { complaint, Refused } from './errors.ts';
import { pathOf, shortName } from './resources.ts';
import { type Selected, selectedBy } from './selection.ts';

export const scale: Verb = {
  flags: { values: { replicas: '', 'current-replicas': '' } },
  help: `kubectl scale (TYPE NAME | TYPE/NAME) --replicas=COUNT

Examples:
  kubectl scale deployment/web --replicas=3
`,
  async run(kubectl) {
    const { flags } = kubectl;
    const replicas = flags.number('replicas');
    if (replicas === undefined) throw new CommandError('error: required flag(s) "replicas" not set');
    if (replicas < 0)
      throw complaint('The --replicas=COUNT flag is required, and COUNT must be greater than or equal to 0');
    if (flags.rest.length === 0)
      throw complaint('one or more resources must be specified as <resource> <name> or <resource>/<name>');
    const selected = await selectedBy(kubectl, flags.rest);
    for (const one of selected) {
      try {
        await scaleOne(kubectl, one, replicas);
      } catch (error) {
        kubectl.fail(error);
      }
    }
    return undefined;
  },
};

async function scaleOne(
  { api, io, namespace, flags }: Kubectl,
  { resource, name }: Selected,
  replicas: number,
): Promise<void> {
  if (name === undefined) throw complaint('resource(s) were provided, but no name was specified');
  const path = pathOf(resource, namespace, name);
  await api.ask({ path }).catch((error: unknown) => {
    if (error instanceof Refused && error.status.code === 404)
      throw complaint(`no objects passed to scale ${error.message}`);
    throw error;
  });
  const wanted = flags.number('current-replicas');
  if (wanted !== undefined) {
    const { spec } = await api.ask<V1Scale>({ path: `${path}/scale` });
    if (spec?.replicas !== wanted) throw complaint(`Expected replicas to be ${wanted}, was ${spec?.replicas ?? 0}`);
  }
  const contentType = 'application/merge-patch+json';
  await api.ask({ method: 'PATCH', path: `${path}/scale`, contentType, body: { spec: { replicas } } });
  io.stdout(`${shortName(resource, resource.kind, name)} scaled\n`);
}
