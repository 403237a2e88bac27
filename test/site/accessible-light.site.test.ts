import { proveAccessible } from './accessible.ts';

proveAccessible('in the light theme', { colorScheme: 'light' });
