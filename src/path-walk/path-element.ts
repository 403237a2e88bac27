import type { Path } from '../../checker/probes/path/path.ts';
import { make, write } from '../figures/in-page/make.ts';
import { asked } from './asked.ts';
import { controls } from './controls.ts';
import { drawnFigure } from './drawn-figure.ts';
import { endingOf, endWord } from './ending.ts';
import { hopOf } from './hop.ts';
import { Token } from './token.ts';
import { type Say, speaker, type Told } from './words.ts';
import './path.css';

/** One hop of the road, in milliseconds. */
const A_HOP = 300;

/**
 * The walk along a request's road. `path` is the road, `figure` a drawing of it by our own renderer (an SVG, trusted);
 * `data-words` are its words (PATH_WORDS as JSON), `data-base` is where the lessons' paths begin, and `data-missing` names
 * those that are not there. `send()` lets a request travel it from the start.
 */
export class PathWalk extends HTMLElement {
  #path: Path | undefined;
  #figure: string | undefined;
  #at = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  #parts: Parts | undefined;

  connectedCallback(): void {
    this.classList.add('not-content');
    this.#show();
  }

  disconnectedCallback(): void {
    this.#stop();
  }

  get path(): Path | undefined {
    return this.#path;
  }

  set path(path: Path | undefined) {
    this.#path = path;
    this.#show();
  }

  get figure(): string | undefined {
    return this.#figure;
  }

  set figure(svg: string | undefined) {
    this.#figure = svg;
    if (this.#parts) drawnFigure(this.#parts.figure, svg);
  }

  /** A request sets out, hop by hop; at once at its end for who asks for less motion. */
  send(): void {
    if (!this.#parts) return;
    this.#go(0);
    this.#play();
  }

  #show(): void {
    this.#stop();
    this.#parts = undefined;
    const path = this.#path;
    this.replaceChildren();
    if (!this.isConnected || !path) return;
    const say = speaker(this.dataset['words']);
    const hi = this.closest('[lang]')?.getAttribute('lang')?.startsWith('hi') ?? false;
    const { base = '/', missing = '' } = this.dataset;
    const told: Told = { say, language: hi ? 'hi' : 'en', base, missingLessons: missing.split(' ') };
    const hops = path.hops.map((hop) => hopOf(hop, told));
    const figure = make('div', { class: 'gh-figure' });
    const bar = controls(say, {
      back: () => this.#step(-1),
      next: () => this.#step(1),
      play: () => (this.#timer === undefined ? this.#play() : this.#stop()),
      first: () => this.#step(-Infinity),
      last: () => this.#step(Infinity),
    });
    const status = make('p', { class: 'gh-said', role: 'status' });
    const stops = hops.toSpliced(path.ending.at + 1, 0, endingOf(path.ending, told));
    const road = make('ol', { 'aria-label': say('label') }, ...stops);
    this.replaceChildren(asked(path, say), figure, bar.element, status, road);
    this.#parts = { say, hops, figure, bar, status, token: new Token(hops) };
    drawnFigure(figure, this.#figure);
    this.#go(0);
    // What is there before anybody did a thing is no news.
    write(status, '');
  }

  /** A step by hand ends the travel. */
  #step(by: number): void {
    this.#stop();
    this.#go(this.#at + by);
  }

  #go(to: number): void {
    if (!this.#parts || !this.#path) return;
    const { say, hops, bar, status, token } = this.#parts;
    const { ending } = this.#path;
    const last = Math.max(0, Math.min(ending.at, hops.length - 1));
    this.#at = Math.min(Math.max(to, 0), last);
    const ended = this.#at === last;
    token.stand(this.#at);
    this.toggleAttribute('data-ended', ended);
    bar.at(this.#at, last);
    const name = this.#path.hops[this.#at]?.name ?? '';
    const hop = say('hop', { at: this.#at + 1, total: last + 1, name });
    // While it travels only its end is told: nobody can listen that quickly.
    if (ended) write(status, `${hop}. ${endWord(ending, say)}.`);
    else if (this.#timer === undefined) write(status, `${hop}.`);
  }

  #play(): void {
    if (!this.#parts || !this.#path) return;
    if (this.hasAttribute('data-ended') && this.#at > 0) this.#go(0);
    this.#stop();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#go(Infinity);
      return;
    }
    this.#parts.bar.playing(true);
    this.#timer = setInterval(() => {
      this.#go(this.#at + 1);
      if (this.hasAttribute('data-ended')) this.#stop();
    }, A_HOP);
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#parts?.bar.playing(false);
  }
}

interface Parts {
  readonly say: Say;
  readonly hops: readonly HTMLElement[];
  readonly figure: HTMLElement;
  readonly bar: ReturnType<typeof controls>;
  readonly status: HTMLElement;
  readonly token: Token;
}

customElements.define('gh-path', PathWalk);
