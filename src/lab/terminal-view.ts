import { make } from '../figures/in-page/make.ts';
import type { LabWords } from './words.ts';

/** Runs one line until it ends or `stop` is called; resolves to the exit code. */
export interface Running {
  readonly ended: Promise<number>;
  stop(): void;
}

export type Run = (line: string, print: (text: string) => void) => Running;

/** Characters that are kept: a log that follows a busy Pod must not eat the page. */
const MOST_KEPT = 100_000;

/** A small terminal: what is typed, what was printed, and the lines of before under the arrow keys. */
export function terminalView(words: LabWords, run: Run): HTMLElement {
  const output = make('pre', { class: 'gh-output', role: 'log', tabindex: '0', 'aria-label': words.terminal });
  const prompt = make('span', { 'aria-hidden': 'true' }, '$ ');
  const input = make('input', {
    type: 'text',
    autocomplete: 'off',
    autocapitalize: 'off',
    autocorrect: 'off',
    spellcheck: 'false',
    enterkeyhint: 'send',
    'aria-label': words.command,
  });
  const stop = make('button', { type: 'button', class: 'gh-button gh-stop', hidden: '' }, words.stop);
  const form = make('form', { class: 'gh-prompt' }, prompt, input, stop);
  const told = make('p', { class: 'gh-keys' }, words.terminalKeys);
  const before: string[] = [];
  let place = 0;
  const running = new Set<Running>();

  const print = (text: string): void => {
    const isAtEnd = output.scrollTop + output.clientHeight >= output.scrollHeight - 8;
    const all = (output.textContent ?? '') + text;
    output.textContent = all.length > MOST_KEPT ? all.slice(-MOST_KEPT) : all;
    if (isAtEnd) output.scrollTop = output.scrollHeight;
  };
  const stopAll = (): void => {
    for (const one of running) one.stop();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const line = input.value.trim();
    if (line === '') return;
    input.value = '';
    if (before.at(-1) !== line) before.push(line);
    place = before.length;
    if (line === 'clear') {
      output.textContent = '';
      return;
    }
    print(`$ ${line}\n`);
    const one = run(line, print);
    running.add(one);
    stop.hidden = false;
    void one.ended.finally(() => {
      running.delete(one);
      stop.hidden = running.size === 0;
    });
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'c' && event.ctrlKey && input.selectionStart === input.selectionEnd) {
      event.preventDefault();
      print('^C\n');
      stopAll();
    }
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    place = Math.max(0, Math.min(before.length, place + step));
    input.value = before[place] ?? '';
  });
  stop.addEventListener('click', stopAll);
  return make('section', { class: 'gh-terminal', 'aria-label': words.terminal }, output, form, told);
}
