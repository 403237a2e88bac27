import { proveAccessible } from './accessible.ts';

proveAccessible('in the dark theme', { colorScheme: 'dark' });
