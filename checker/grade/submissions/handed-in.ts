/** What a student handed in, once: a folder or an archive with the `work/` folder of one or more labs. */
export interface HandedIn {
  readonly student: string;
  /** Counts from 1, in the order of handing in. */
  readonly attempt: number;
  /** Absolute. */
  readonly path: string;
  readonly form: Form;
}

export type Form = 'folder' | 'zip' | 'tar';

/** By the name's ending; undefined for what is no submission. */
export function archiveForm(name: string): Exclude<Form, 'folder'> | undefined {
  if (/\.zip$/i.test(name)) return 'zip';
  return /\.(?:tar|tar\.gz|tgz)$/i.test(name) ? 'tar' : undefined;
}

/** The name without an archive's ending: whose it is, unless a roster says otherwise. */
export function bareName(name: string): string {
  return name.replace(/\.(?:zip|tar|tar\.gz|tgz)$/i, '');
}
