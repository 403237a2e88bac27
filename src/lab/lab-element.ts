import { whenNear } from './when-near.ts';

/** A lab in a page: nothing but this is loaded until a reader comes near it. */
class LabHere extends HTMLElement {
  connectedCallback(): void {
    whenNear(this, async () => (await import('./open.ts')).openLab(this));
  }
}

/** A prepared cluster and a request's road through it. */
class RoadHere extends HTMLElement {
  connectedCallback(): void {
    whenNear(this, async () => (await import('./open.ts')).openRoad(this));
  }
}

customElements.define('gh-lab', LabHere);
customElements.define('gh-road', RoadHere);
