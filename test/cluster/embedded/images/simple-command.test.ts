import { describe, expect, it } from 'vitest';
import { simpleCommand } from '../../../../checker/cluster/embedded/images/simple-command.ts';

describe('a shell line that is one command', () => {
  it.each([
    ['sleep 3600', ['sleep', '3600']],
    ['  exec sleep infinity ', ['sleep', 'infinity']],
    [`wget -qO- "http://web/a" 'x  y'`, ['wget', '-qO-', 'http://web/a', 'x  y']],
    [`nginx -g 'daemon off;'`, ['nginx', '-g', 'daemon off;']],
    [`--header='Host: '"web"`, undefined],
    [`echo a'b'"c"`, ['echo', 'abc']],
    [`echo ''`, ['echo', '']],
  ])('is read as words: %s', (line, words) => expect(simpleCommand(line)).toEqual(words));

  it.each([
    'a; b',
    'a && b',
    'a | b',
    'echo $HOME',
    'echo "$HOME"',
    'a\nb',
    'a > f',
    'A=1 b',
    'a &',
    'ls *',
    'echo `id`',
    'echo a\\ b',
    "echo 'open",
    '! true',
    '# sleep',
    '',
  ])('is left to a shell: %s', (line) => expect(simpleCommand(line)).toBeUndefined());
});
