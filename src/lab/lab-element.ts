/** A lab in a page: nothing but this is loaded until a reader comes near it. */
class LabHere extends HTMLElement {
  connectedCallback(): void {
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        near.disconnect();
        import('./open.ts').then(({ open }) => open(this)).catch(() => this.#fail());
      },
      { rootMargin: '200px' },
    );
    near.observe(this);
  }

  #fail(): void {
    this.textContent = this.dataset['failed'] ?? '';
  }
}

customElements.define('gh-lab', LabHere);
