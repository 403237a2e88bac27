import { busyboxPrograms } from './busybox.ts';
import { later } from './later.ts';
import type { ImageContent } from './shell-image.ts';

/** Kubernetes' own test image, with its commands `netexec` (HTTP only) and `pause`. */
export const agnhostImage: ImageContent = {
  entrypoint: ['/agnhost'],
  command: ['pause'],
  shells: ['sh'],
  programs: {
    ...busyboxPrograms,
    agnhost: later(async () => (await import('./agnhost-program.ts')).agnhost),
  },
  files: {},
};
