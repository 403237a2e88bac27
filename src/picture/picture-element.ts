import { make, makeSvg, set, write } from '../figures/in-page/make.ts';
import { Announcer } from './announcer.ts';
import type { ClusterView } from './cluster-view.ts';
import { drawCluster, makeCluster } from './draw-cluster.ts';
import type { Look } from './draw-pod.ts';
import { drawRoads, roadsOf } from './roads.ts';
import { makeTable, updateTable } from './table.ts';
import { type Say, speaker } from './words.ts';
import './picture.css';

/** Narrower than this, what stood side by side stands one below the other; as in picture.css. */
const NARROW = 600;
/** Where a printer finds room: as wide as A4 lets a page be. */
const PAPER = 640;

/**
 * The live picture of a cluster. Its property `view` is what to show, as often as it changes; `data-words` are its words
 * (PICTURE_WORDS as JSON).
 */
export class ClusterPicture extends HTMLElement {
  #view: ClusterView | undefined;
  #parts: Parts | undefined;
  #frame = 0;
  readonly #resized = new ResizeObserver(() => this.#layRoads());

  connectedCallback(): void {
    this.#parts ??= this.#build();
    this.#resized.observe(this.#parts.picture);
    addEventListener('beforeprint', this.#toPaper);
    addEventListener('afterprint', this.#fromPaper);
    this.#ask();
  }

  disconnectedCallback(): void {
    this.#resized.disconnect();
    removeEventListener('beforeprint', this.#toPaper);
    removeEventListener('afterprint', this.#fromPaper);
  }

  get view(): ClusterView | undefined {
    return this.#view;
  }

  set view(view: ClusterView | undefined) {
    this.#view = view;
    this.#ask();
  }

  /** Not before it is in a page: an element made by a script has no words until then. */
  #build(): Parts {
    const say = speaker(this.dataset['words']);
    const roads = makeSvg('svg', { class: 'gh-roads', 'aria-hidden': 'true', focusable: 'false' });
    const picture = make('div', { class: 'gh-picture', role: 'img' }, roads, ...makeCluster(say));
    const status = make('p', { class: 'gh-said', role: 'status' });
    const table = makeTable(say);
    this.classList.add('not-content');
    this.replaceChildren(picture, status, make('details', {}, make('summary', {}, say('table')), table));
    return { say, roads, picture, table, announcer: new Announcer(say, (sentence) => write(status, sentence)) };
  }

  /** However often a view comes, it is drawn once a frame. */
  #ask(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#view && this.#parts && this.isConnected) this.#draw(this.#view, this.#parts);
    });
  }

  #draw(view: ClusterView, { say, picture, table, announcer }: Parts): void {
    const { nodes, services, pods, more } = view;
    const look: Look = {
      say,
      severalNamespaces: new Set([...services, ...pods].map(({ namespace }) => namespace)).size > 1,
      severalNodes: nodes.length > 1,
    };
    const label = say('label', {
      nodes: nodes.length,
      services: services.length + more.services,
      pods: pods.length + more.pods,
      ready: pods.filter(({ state }) => state === 'ready').length + more.pods - more.podsNotReady,
    });
    set(picture, 'aria-label', label);
    drawCluster(picture, view, look, () => this.#layRoads());
    updateTable(table, view, look.severalNamespaces, say);
    this.#layRoads();
    announcer.see(view);
  }

  #layRoads(): void {
    if (!this.#view || !this.#parts) return;
    const { picture, roads } = this.#parts;
    drawRoads(picture, roads, roadsOf(this.#view), picture.clientWidth < NARROW ? 'down' : 'right');
  }

  /** Roads are measured, and paper is another width than the window: the picture takes paper's before it is printed. */
  readonly #toPaper = (): void => {
    this.style.inlineSize = `${Math.min(PAPER, this.clientWidth)}px`;
    this.#layRoads();
  };

  readonly #fromPaper = (): void => {
    this.style.inlineSize = '';
    this.#layRoads();
  };
}

interface Parts {
  readonly say: Say;
  readonly roads: SVGSVGElement;
  readonly picture: HTMLElement;
  readonly table: HTMLTableElement;
  readonly announcer: Announcer;
}

customElements.define('gh-cluster-picture', ClusterPicture);
