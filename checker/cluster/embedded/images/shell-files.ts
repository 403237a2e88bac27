import type { FileContent, IFileSystem } from 'just-bash/browser';
import type { Call } from './program.ts';
import { stderrPath, stdoutPath } from './script-rewrite.ts';

/** The container's files as its shell sees them: with two paths that lead to the container's output. */
export function withContainerOutput(fs: IFileSystem, call: Call): IFileSystem {
  const appendFile: IFileSystem['appendFile'] = async (path, content, options) => {
    if (path !== stdoutPath && path !== stderrPath) return fs.appendFile(path, content, options);
    if (content.length === 0 || call.process.err()) return;
    const text = asText(content, options === 'binary');
    if (path === stdoutPath) call.stdout(text);
    else call.stderr(inShWords(text));
  };
  return new Proxy(fs, {
    get(target, key) {
      if (key === 'appendFile') return appendFile;
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

function asText(content: FileContent, isBinary: boolean): string {
  if (typeof content === 'string' && !isBinary) return content;
  const bytes = typeof content === 'string' ? Uint8Array.from(content, (byte) => byte.charCodeAt(0)) : content;
  return new TextDecoder().decode(bytes);
}

/** just-bash calls itself bash; these containers have `sh`. */
export function inShWords(stderr: string): string {
  return stderr
    .replace(/^bash: (?:line \d+: )?(.*): command not found$/gm, 'sh: $1: not found')
    .replace(/^bash: /gm, 'sh: ');
}
