import { arriving } from '../arriving.ts';
import type { Program } from './program.ts';

/** A program that is loaded when somebody starts it. None that serves: a Pod is ready when it has begun. */
export function later(load: () => Promise<Program>): Program {
  return async (call) => (await arriving(load()))(call);
}
