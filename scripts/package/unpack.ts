import { rename } from 'node:fs/promises';
import { KEPT, MANIFEST } from './manifest.ts';

/* After `npm pack`: the repository's own manifest is back. */
await rename(KEPT, MANIFEST);
