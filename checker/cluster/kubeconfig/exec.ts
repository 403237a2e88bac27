import type { ClientRequest, IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import { ExecError, type ExecOptions, type ExecResult, type PodRef } from '../cluster.ts';
import type { Connection } from './connection.ts';
import { ExecOutput } from './exec-output.ts';
import { type ConnectionAgent, tlsAndLogin, unreachable } from './transport.ts';

const protocols = ['v5.channel.k8s.io', 'v4.channel.k8s.io'];
const handshakeTimeoutMs = 15_000;
const defaultTimeoutMs = 10_000;

/**
 * Runs a command in a container, without a shell. Where the time is over, it answers with exit code 124, as timeout(1)
 * does, and what was printed till then; the command itself may live on, as the API cannot stop it.
 * @throws {ExecError} with the API's own sentence when the command could not be started, or prints over 8 MiB.
 * @throws {UnreachableError} when nobody answers.
 * @throws the signal's reason when `signal` aborts.
 */
export async function execInPod(
  connection: Connection,
  agent: ConnectionAgent,
  pod: PodRef,
  command: readonly string[],
  { timeoutMs = defaultTimeoutMs, signal }: ExecOptions = {},
): Promise<ExecResult> {
  signal?.throwIfAborted();
  const socket = new WebSocket(execUrl(connection, pod, command), protocols, {
    ...tlsAndLogin(connection),
    agent,
    perMessageDeflate: false,
    handshakeTimeout: handshakeTimeoutMs,
  });
  const settled = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<ExecResult>((resolve, reject) => {
      const output = new ExecOutput();
      signal?.addEventListener('abort', () => reject(signal.reason), { signal: settled.signal });
      timer = setTimeout(() => resolve(output.timedOut(timeoutMs)), timeoutMs);
      listen(socket, connection, pod, output, reject);
      socket.on('close', () => settle(output, resolve, reject));
    });
  } finally {
    clearTimeout(timer);
    settled.abort();
    socket.terminate();
  }
}

function execUrl({ server }: Connection, { namespace, pod, container }: PodRef, command: readonly string[]): string {
  const query = new URLSearchParams({ stdout: 'true', stderr: 'true', ...(container && { container }) });
  for (const word of command) query.append('command', word);
  const path = `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/exec`;
  return `${server.replace(/^http/, 'ws')}${path}?${query}`;
}

function listen(
  socket: WebSocket,
  connection: Connection,
  pod: PodRef,
  output: ExecOutput,
  reject: (error: unknown) => void,
): void {
  socket.on('message', (message: Buffer) => {
    try {
      output.read(message);
    } catch (error) {
      reject(error);
    }
  });
  socket.on('unexpected-response', (_request: ClientRequest, response: IncomingMessage) => {
    refusalOf(response, pod).then(reject, reject);
  });
  // After a refusal, the end of the socket is an error too; the first rejection counts.
  socket.on('error', (error) => reject(unreachable(connection, error)));
}

function settle(output: ExecOutput, resolve: (result: ExecResult) => void, reject: (error: unknown) => void): void {
  try {
    resolve(output.result());
  } catch (error) {
    reject(error);
  }
}

async function refusalOf(response: IncomingMessage, { namespace, pod }: PodRef): Promise<ExecError> {
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += chunk;
  return new ExecError(
    `No command can run in the Pod ${namespace}/${pod}: ${messageOf(text) || `HTTP ${response.statusCode}`}`,
  );
}

function messageOf(text: string): string {
  try {
    return (JSON.parse(text) as { message?: string }).message ?? text;
  } catch {
    return text.trim();
  }
}
