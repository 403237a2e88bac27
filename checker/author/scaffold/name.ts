import { UserError } from '../../errors.ts';

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * A name as files and ids have it.
 * @throws {UserError} with a name that would do.
 */
export function readableName(asked: string): string {
  if (NAME.test(asked) && asked.length <= 50) return asked;
  const near = asked
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 50);
  throw new UserError(`"${asked}" is no name: it needs small letters, digits and single hyphens, 50 at most`, {
    hint: `for example ${NAME.test(near) ? near : 'my-lab'}`,
  });
}

/** As TypeScript writes it: `declares-port` is `declaresPort`. */
export function camelCase(name: string): string {
  return name.replaceAll(/-([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());
}

/** As a title has it: `declares-port` is `Declares port`. */
export function sentenceCase(name: string): string {
  const words = name.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
