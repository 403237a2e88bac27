import { later } from '../images/later.ts';
import type { ImageContent } from '../images/shell-image.ts';

/** The Ingress controller's image. It has no shell, as many of its sort. */
export const ingressImage: ImageContent = {
  entrypoint: ['/ingress'],
  command: [],
  shells: [],
  programs: { ingress: later(async () => (await import('./program.ts')).controller) },
  files: {},
};
