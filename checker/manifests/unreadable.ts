import type { Complaint } from './manifest.ts';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'the permission to read it is missing',
  EPERM: 'the permission to read it is missing',
  ENOENT: 'what it names does not exist',
  ELOOP: 'it leads back to itself',
  ENAMETOOLONG: 'its name is too long',
};

/** Something in the folder that the system would not open. */
export function unreadable(file: string, what: 'file' | 'folder' | 'link', error: unknown): Complaint {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  const message = `This ${what} cannot be read: ${REASONS[code] ?? `the system says ${code}`}.`;
  const hint =
    code === 'EACCES' || code === 'EPERM'
      ? 'Give yourself the permission, in that folder: chmod -R u+rX .'
      : 'Look at it, and delete it if it is not yours.';
  return { kind: 'unreadable', file, message, hint };
}
