import type { HttpHandler } from '@ngrok/webernetes';
import type { Call } from './program.ts';

/** Serves HTTP on a port of the Pod until the process ends; false where another process of the Pod has that port. */
export function listen(call: Call, port: number, handler: HttpHandler): boolean {
  try {
    call.process.listenHttp(port, handler);
    return true;
  } catch (error) {
    if (error instanceof Error && error.message.endsWith('is already registered')) return false;
    throw error;
  }
}
