import { type GroupVersionKind, listTypeName } from './components.ts';
import { OF_DELETES, OF_LISTS, OF_PATCHES, OF_SELECTIONS, OF_WRITES, type Parameter } from './parameters.ts';
import { refTo } from './type-names.ts';

/** What an operation is about, and the end of its id, e.g. `NamespacedPodStatus`. */
interface Subject {
  /** Of the path, which is another group than the kind's for a subresource such as `scale`. */
  readonly groupVersion: string;
  readonly gvk: GroupVersionKind;
  /** What the schemas of its bodies are called. */
  readonly type: string;
  readonly name: string;
}

/** Operations by their HTTP method. */
export type Operations = Readonly<Record<string, object>>;

/** What a verb of discovery is in a document: the HTTP method, `x-kubernetes-action` and the beginning of its id. */
const VERBS: Readonly<Record<string, readonly [method: string, action: string, word: string]>> = {
  create: ['post', 'post', 'create'],
  delete: ['delete', 'delete', 'delete'],
  deletecollection: ['delete', 'deletecollection', 'delete'],
  get: ['get', 'get', 'read'],
  list: ['get', 'list', 'list'],
  patch: ['patch', 'patch', 'patch'],
  update: ['put', 'put', 'replace'],
};

const PARAMETERS: Readonly<Record<string, readonly Parameter[]>> = {
  create: OF_WRITES,
  delete: OF_DELETES,
  deletecollection: [...OF_DELETES, ...OF_SELECTIONS],
  list: OF_LISTS,
  patch: OF_PATCHES,
  update: OF_WRITES,
};

/** The operations behind the verbs of a path. Verbs that documents do not tell apart, as `watch`, are left out. */
export function operationsOf(verbs: readonly string[], subject: Subject): Operations {
  return Object.fromEntries(
    verbs.flatMap((verb) => {
      const words = VERBS[verb];
      return words === undefined ? [] : [[words[0], operation(verb, words, subject)]];
    }),
  );
}

function operation(verb: string, [, action, word]: readonly [string, string, string], subject: Subject): object {
  const { groupVersion, gvk, name } = subject;
  const [group, version] = groupVersion.includes('/') ? groupVersion.split('/') : ['core', groupVersion];
  const [label = ''] = (group ?? '').split('.');
  const middle = `${capital(label)}${capital(version ?? '')}${verb === 'deletecollection' ? 'Collection' : ''}`;
  const parameters = PARAMETERS[verb];
  return {
    tags: [`${label}_${version}`],
    operationId: `${word}${middle}${name}`,
    ...(parameters && { parameters }),
    ...requestBody(verb, subject),
    responses: responses(verb, subject),
    'x-kubernetes-action': action,
    'x-kubernetes-group-version-kind': gvk,
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const PATCH_TYPES = ['apply-patch+yaml', 'json-patch+json', 'merge-patch+json', 'strategic-merge-patch+json'];

function requestBody(verb: string, { type }: Subject): object {
  if (verb === 'create' || verb === 'update')
    return { requestBody: { content: content(['*/*'], type), required: true } };
  if (verb === 'patch') {
    const types = PATCH_TYPES.map((name) => `application/${name}`);
    return { requestBody: { content: content(types, 'Patch'), required: true } };
  }
  return verb.startsWith('delete') ? { requestBody: { content: content(['*/*'], 'DeleteOptions') } } : {};
}

function responses(verb: string, { gvk, type }: Subject): object {
  const answered = verb === 'list' ? listTypeName(gvk) : verb.startsWith('delete') ? 'Status' : type;
  const body = content(['application/json'], answered);
  const creates = verb === 'create' || verb === 'update' || verb === 'patch';
  return {
    200: { description: 'OK', content: body },
    ...(creates && { 201: { description: 'Created', content: body } }),
  };
}

function content(mediaTypes: readonly string[], type: string): object {
  return Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, { schema: refTo(type) }]));
}
