import { arriving } from '../../arriving.ts';
import type { Program } from './program.ts';

/** A program that is loaded when somebody starts it, or before a container whose command names it begins. */
export function later(load: () => Promise<Program>): Program {
  const program: Program = async (call) => (await arriving(load()))(call);
  program.arrive = () => arriving(load());
  return program;
}
