export { collections } from './src/course/collections.ts';
