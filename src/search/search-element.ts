/** The dialog of the search. The engine's interface is fetched when it is first opened. */
class SiteSearch extends HTMLElement {
  #asked = false;

  connectedCallback(): void {
    const opener = this.#part('button[data-open-modal]') as HTMLButtonElement;
    opener.addEventListener('click', (event) => this.#open(event));
    opener.disabled = false;
    this.#part('button[data-close-modal]').addEventListener('click', () => this.#dialog.close());
    this.#dialog.addEventListener('close', () => {
      document.body.toggleAttribute('data-search-modal-open', false);
      window.removeEventListener('click', this.#onClick);
    });
    window.addEventListener('keydown', (event) => {
      if (!(event.metaKey || event.ctrlKey) || event.key !== 'k') return;
      if (this.#dialog.open) this.#dialog.close();
      else this.#open();
      event.preventDefault();
    });
  }

  #open(event?: MouseEvent): void {
    this.#dialog.showModal();
    document.body.toggleAttribute('data-search-modal-open', true);
    this.querySelector('input')?.focus();
    // The click that opens it must not count as one outside of it.
    event?.stopPropagation();
    window.addEventListener('click', this.#onClick);
    if (!import.meta.env.DEV && !this.#asked) void this.#fetchEngine();
  }

  /** A click on a result, or outside of the dialog, closes it. */
  readonly #onClick = ({ target }: MouseEvent): void => {
    if (!(target instanceof Element)) return;
    const outside = document.body.contains(target) && !this.#part('.dialog-frame').contains(target);
    if (outside || 'href' in target) this.#dialog.close();
  };

  async #fetchEngine(): Promise<void> {
    const early = this.#part('input.early') as HTMLInputElement;
    const failed = this.#part('.failed');
    failed.textContent = '';
    this.#asked = true;
    try {
      const { showPagefind } = await import('./pagefind.ts');
      const typing = document.activeElement === early;
      const input = showPagefind(this.dataset, early.value);
      early.remove();
      if (typing) input?.focus();
    } catch {
      // The next opening tries again.
      this.#asked = false;
      failed.textContent = failed.dataset['words'] ?? '';
    }
  }

  get #dialog(): HTMLDialogElement {
    return this.#part('dialog') as HTMLDialogElement;
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`The search has no ${selector}`);
    return part;
  }
}

customElements.define('site-search', SiteSearch);
