import { proveAccessible } from './accessible.ts';

proveAccessible('light');
