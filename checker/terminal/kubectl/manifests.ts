import type { Manifest, Submission } from '../../manifests/manifest.ts';
import { parseManifests } from '../../manifests/parse.ts';
import type { TerminalFile } from '../host.ts';
import type { Kubectl } from './context.ts';
import { complaint } from './errors.ts';
import type { Resource } from './resources.ts';

/** An object of a file, and the kind that the server has for it. */
export interface FileObject extends Pick<Manifest, 'file'> {
  readonly object: Manifest['object'];
  readonly resource: Resource;
  /** Where it goes; that of the command where it does not say. */
  readonly namespace: string;
}

interface FileObjects {
  readonly objects: readonly FileObject[];
  /** There are files, and nothing in them. */
  readonly isEmpty: boolean;
}

/**
 * The objects of what `-f` names, in order; what cannot be read is told of, and the rest goes on, as with kubectl.
 * @throws {CommandError} where nothing can be read at all.
 */
export async function fileObjects(kubectl: Kubectl): Promise<FileObjects> {
  const files = kubectl.flags.values('filename').flatMap((name) => filesNamed(kubectl, name));
  const { manifests, sheets, complaints } = parseManifests(files);
  // What is there twice is applied twice, and what to say of nothing at all is the verb's.
  for (const one of complaints)
    if (one.kind !== 'twice' && one.kind !== 'empty') kubectl.fail(complaint(complaintText(one)));
  for (const { kind, file } of sheets)
    kubectl.fail(complaint(noMatch(kind.split(' ')[1] ?? '', kind.split(' ')[0] ?? '', '', file)));
  const known = await kubectl.resources();
  const objects = manifests.flatMap(({ object, file }): FileObject[] => {
    const resource = known.find((one) => one.apiVersion === object.apiVersion && one.kind === object.kind);
    if (!resource) kubectl.fail(complaint(noMatch(object.kind, object.apiVersion, object.metadata.name, file)));
    if (!resource) return [];
    const own = object.metadata.namespace;
    const asked = kubectl.flags.value('namespace');
    if (own !== undefined && asked !== undefined && own !== asked) {
      kubectl.fail(
        complaint(
          `the namespace from the provided object "${own}" does not match the namespace "${asked}". You must pass '--namespace=${own}' to perform this operation.`,
        ),
      );
      return [];
    }
    return [{ object, file, resource, namespace: own ?? kubectl.namespace }];
  });
  return { objects, isEmpty: complaints.some(({ kind }) => kind === 'empty') };
}

function filesNamed({ host }: Kubectl, name: string): readonly TerminalFile[] {
  const files = host.files();
  if (name === '.' || name === './')
    return files
      .filter((file) => /\.(ya?ml|json)$/.test(file.name))
      .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const found = files.find((file) => file.name === name.replace(/^\.\//, ''));
  if (found) return [found];
  if (/^https?:/.test(name))
    throw complaint(`unable to read URL "${name}": this terminal reads the files of the editor alone`);
  throw complaint(`the path "${name}" does not exist`);
}

function complaintText({ file, line, message, hint, excerpt }: Submission['complaints'][number]): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return [`error parsing ${place}: ${message}`, ...(hint ? [hint] : []), ...(excerpt ? [excerpt] : [])].join('\n');
}

/** Text: kubectl pkg/cmd/util/helpers.go and cli-runtime pkg/resource. */
function noMatch(kind: string, apiVersion: string, name: string, file: string): string {
  return `resource mapping not found for name: "${name}" namespace: "" from "${file}": no matches for kind "${kind}" in version "${apiVersion}"\nensure CRDs are installed first`;
}
