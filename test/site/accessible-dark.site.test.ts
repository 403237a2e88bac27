import { proveAccessible } from './accessible.ts';

proveAccessible('dark');
