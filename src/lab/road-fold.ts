import { make } from '../figures/in-page/make.ts';
import type { PathView, PathViewOptions, Start } from './path-view.ts';

/** The part of a lab in which requests are followed. Before a reader unfolds it, it is not even loaded. */
export class RoadFold {
  readonly element: HTMLDetailsElement;
  #options: PathViewOptions | undefined;
  #path: PathView | undefined;
  #pods: readonly Start[] = [];

  constructor(title: string) {
    this.element = make('details', { class: 'gh-fold' }, make('summary', {}, title));
    this.element.addEventListener('toggle', () => void this.#build());
  }

  /** A lab that is opened anew has another road. */
  async begin(options: PathViewOptions): Promise<void> {
    this.#options = options;
    this.#path?.element.remove();
    this.#path = undefined;
    await this.#build();
  }

  /** The Pods that a request can start from. */
  show(pods: readonly Start[]): void {
    this.#pods = pods;
    this.#path?.show(pods);
  }

  async #build(): Promise<void> {
    const options = this.#options;
    if (!this.element.open || !options || this.#path) return;
    const { PathView } = await import('./path-view.ts');
    if (this.#path || options !== this.#options) return;
    this.#path = new PathView(options);
    this.#path.show(this.#pods);
    this.element.append(this.#path.element);
  }
}
