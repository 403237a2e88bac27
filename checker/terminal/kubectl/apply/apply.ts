import type { KubernetesObject } from '@kubernetes/client-node';
import { structOfKind } from '../../../cluster/embedded/admission/schema.ts';
import type { Kubectl, Verb } from '../context.ts';
import { complaint, Refused } from '../errors.ts';
import { goJson } from '../get/go-json.ts';
import { type FileObject, fileObjects } from '../manifests.ts';
import { pathOf, shortName } from '../resources.ts';
import { isEmpty, type JsonRecord, threeWayPatch } from './three-way-patch.ts';

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

export const apply: Verb = {
  flags: { values: { filename: 'f' }, switches: { 'server-side': '', 'force-conflicts': '', recursive: 'R' } },
  help: `kubectl apply -f FILE|. [-f FILE …] [-n NAMESPACE] [--server-side]

FILE is one of the editor's; \`.\` means all of them.

Examples:
  kubectl apply -f .
  kubectl apply -f deployment.yaml -f service.yaml
`,
  async run(kubectl) {
    const { flags, io } = kubectl;
    if (flags.values('filename').length === 0)
      throw complaint(
        flags.rest.includes('-')
          ? 'this terminal has no stdin: name a file of the editor'
          : 'must specify one of -f and -k',
      );
    if (flags.rest.length > 0)
      throw complaint(`Unexpected args: [${flags.rest.join(' ')}]\nSee 'kubectl apply -h' for help and examples`);
    const applyOne = flags.isOn('server-side') ? applyOnServer : applyHere;
    const { objects, isEmpty } = await fileObjects(kubectl);
    if (isEmpty) throw complaint('no objects passed to apply');
    for (const one of objects) {
      if (io.signal.aborted) break;
      try {
        const outcome = await applyOne(kubectl, one);
        io.stdout(`${shortName(one.resource, one.resource.kind, one.object.metadata.name)} ${outcome}\n`);
      } catch (error) {
        kubectl.fail(error);
      }
    }
    return undefined;
  },
};

async function applyOnServer(
  { api, flags }: Kubectl,
  { object, resource, namespace, file }: FileObject,
): Promise<string> {
  const force = flags.isOn('force-conflicts') ? 'true' : undefined;
  await api
    .ask({
      method: 'PATCH',
      path: pathOf(resource, namespace, object.metadata.name),
      query: { fieldManager: 'kubectl', fieldValidation: 'Strict', force },
      contentType: 'application/apply-patch+yaml',
      body: object,
    })
    .catch(about(`error when patching "${file}": `));
  return 'serverside-applied';
}

/** As kubectl does it without `--server-side`: what it applied before stands in an annotation. */
async function applyHere({ api, io }: Kubectl, one: FileObject): Promise<string> {
  const { resource, file } = one;
  const object = placed(one);
  const { name } = object.metadata;
  const text = `${goJson(object, 0)}\n`;
  const modified = {
    ...object,
    metadata: { ...object.metadata, annotations: { ...object.metadata.annotations, [LAST_APPLIED]: text } },
  };
  const path = pathOf(resource, one.namespace, name);
  const query = { fieldManager: 'kubectl-client-side-apply', fieldValidation: 'Strict' };
  const current = await api
    .ask<KubernetesObject>({ path })
    .catch(unlessMissing(`error when retrieving current configuration of "${file}": `));
  if (!current) {
    const collection = pathOf(resource, one.namespace);
    await api
      .ask({ method: 'POST', path: collection, query, body: modified })
      .catch(about(`error when creating "${file}": `));
    return 'created';
  }
  const before = current.metadata?.annotations?.[LAST_APPLIED];
  if (before === undefined)
    io.stderr(
      `Warning: resource ${resource.plural}/${name} is missing the ${LAST_APPLIED} annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.\n`,
    );
  const type = structOfKind(resource.apiVersion, resource.kind) ?? 'any';
  const patch = threeWayPatch(original(before), asRecord(modified), asRecord(current), type);
  if (isEmpty(patch)) return 'unchanged';
  const contentType = 'application/strategic-merge-patch+json';
  const where = `error when applying patch:\n${goJson(patch, 0)}\nto:\n${identity(one)}\nfor: "${file}": error when patching "${file}": `;
  await api.ask({ method: 'PATCH', path, query, contentType, body: patch }).catch(about(where));
  return 'configured';
}

/** What is written down as applied: with its namespace, and annotations, however few. */
function placed({ object, resource, namespace }: FileObject): FileObject['object'] {
  const { [LAST_APPLIED]: _old, ...annotations } = object.metadata.annotations ?? {};
  return { ...object, metadata: { ...object.metadata, ...(resource.namespaced && { namespace }), annotations } };
}

function original(text: string | undefined): JsonRecord {
  try {
    return asRecord(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}

/** As it goes over the wire. */
function asRecord(value: unknown): JsonRecord {
  return JSON.parse(JSON.stringify(value)) as JsonRecord;
}

function identity({ resource, object, namespace }: FileObject): string {
  const { group, apiVersion, plural, kind } = resource;
  const version = apiVersion.split('/').at(-1);
  const about = `Resource: "${group}/${version}, Resource=${plural}", GroupVersionKind: "${group}/${version}, Kind=${kind}"`;
  return `${about}\nName: "${object.metadata.name}", Namespace: "${resource.namespaced ? namespace : ''}"`;
}

function about(what: string): (error: unknown) => never {
  return (error) => {
    throw error instanceof Refused ? error.when(what) : error;
  };
}

function unlessMissing(what: string): (error: unknown) => undefined {
  return (error) => {
    if (error instanceof Refused && error.status.code === 404 && error.status.details?.name !== undefined)
      return undefined;
    return about(what)(error);
  };
}
