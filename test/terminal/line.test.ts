import { describe, expect, it } from 'vitest';
import { readFlags } from '../../checker/terminal/line/flags.ts';
import { splitLine } from '../../checker/terminal/line/split-line.ts';

describe('a line', () => {
  it.each([
    ['kubectl  get\tpods', ['kubectl', 'get', 'pods']],
    [`sh -c 'wget -qO- web | head; echo $HOSTNAME'`, ['sh', '-c', 'wget -qO- web | head; echo $HOSTNAME']],
    [`a"b c"'d e'f\\ g ''`, ['ab cd ef g', '']],
    [`"say \\"yes\\" \\$1"`, ['say "yes" $1']],
    ['ls # a remark', ['ls']],
    ["curl 'localhost:1/?a=b&c=d'", ['curl', 'localhost:1/?a=b&c=d']],
    ['', []],
  ])('is split as by a shell: %s', (line, words) => {
    expect(splitLine(line)).toEqual({ words, inBackground: false });
  });

  it('goes to the background by the & at its end', () => {
    expect(splitLine('kubectl port-forward web 80 &')).toEqual({
      words: ['kubectl', 'port-forward', 'web', '80'],
      inBackground: true,
    });
    expect(splitLine('kubectl port-forward web 80&').inBackground).toBe(true);
  });

  it.each([
    ['kubectl get pods | grep web', 'it has no pipes'],
    ['kubectl get pods && ls', 'one command at a time'],
    ['ls; ls', 'one command at a time'],
    ['cat > a.yaml', 'cannot read or write files'],
    ['kubectl exec $POD -- ls', 'it has no variables'],
    ['kubectl exec a -- sh -c "echo $HOSTNAME"', 'it has no variables'],
    ['echo $(ls)', 'it has no variables'],
    ['curl localhost:1/?a=b&c=d', 'around an address that has & in it'],
    ["kubectl exec a -- sh -c 'open", 'a quote is not closed'],
  ])('that is work for a shell is refused by name: %s', (line, why) => {
    expect(() => splitLine(line)).toThrow(why);
  });
});

describe('flags', () => {
  const names = {
    values: { namespace: 'n', output: 'o', tail: '' },
    switches: { follow: 'f', stdin: 'i', tty: 't', 'no-headers': '' },
  };
  const read = (...words: string[]) => readFlags(words, names, 'kubectl logs');

  it.each([
    ['-n', 'lab'],
    ['-nlab'],
    ['-n=lab'],
    ['--namespace', 'lab'],
    ['--namespace=lab'],
    ['-n', 'x', '-n', 'lab'],
  ])('are read as kubectl reads them: %s %s', (...words) => {
    expect(read('a', ...words.filter(Boolean), 'b').value('namespace')).toBe('lab');
    expect(read('a', ...words.filter(Boolean), 'b').rest).toEqual(['a', 'b']);
  });

  it('keep a value that has an equals sign in it', () => {
    expect(read('-ojsonpath={.a}').value('output')).toBe('jsonpath={.a}');
    expect(read('-o', 'jsonpath={.a}').value('output')).toBe('jsonpath={.a}');
  });

  it('are switched on together, and off by name', () => {
    const flags = read('-it', '--follow=false', '--no-headers');
    expect(['stdin', 'tty', 'follow', 'no-headers'].map((name) => flags.isOn(name))).toEqual([true, true, false, true]);
  });

  it.each([
    [['--nope'], 'unknown flag: --nope'],
    [['-x'], 'unknown flag: -x'],
    [['--__proto__=a'], 'unknown flag'],
    [['a', '-n'], "flag needs an argument: 'n' in -n"],
    [['--namespace'], 'flag needs an argument: --namespace'],
  ])('that are wrong are refused: %s', (words, why) => {
    expect(() => read(...words)).toThrow(why);
  });

  it('of a number want one', () => {
    expect(read('--tail=5').number('tail')).toBe(5);
    expect(() => read('--tail=many').number('tail')).toThrow('invalid argument "many" for "--tail" flag');
  });
});
