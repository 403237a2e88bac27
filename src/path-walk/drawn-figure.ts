/** Puts a drawing of our own renderer where it belongs. It escapes what it draws; nobody else's markup may come here. */
export function drawnFigure(place: HTMLElement, svg: string | undefined): void {
  place.hidden = !svg;
  const drawn = new DOMParser().parseFromString(svg ?? '', 'text/html').body.childNodes;
  place.replaceChildren(...drawn);
}
