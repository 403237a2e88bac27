import { EventEmitter as Real } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { WORKSHOP } from '../../checker/lab/workshop.ts';
import { EventEmitter as Small } from '../../src/lab/worker/small-emitter.ts';

type Emitter = Record<
  'on' | 'once' | 'off' | 'addListener' | 'removeListener',
  (event: string, listener: () => void) => Emitter
> &
  Pick<Real, 'emit'>;

/** Everything that both can do, in the order in which it was told. */
function played(emitter: Emitter): unknown[] {
  const told: unknown[] = [];
  const twice = (...all: unknown[]) => told.push(['twice', ...all]);
  const once = (...all: unknown[]) => told.push(['once', ...all]);
  const late = () => told.push('late');
  const adds = (): unknown => emitter.on('put', late).off('put', adds);
  emitter.on('put', twice).addListener('put', twice).once('put', once).on('put', adds);
  told.push(emitter.emit('put', 1, 2), emitter.emit('put', 3), emitter.emit('nobody'));
  emitter.off('put', twice).removeListener('put', late).off('put', late);
  told.push(emitter.emit('put', 4));
  emitter.once('end', once).off('end', twice).removeListener('put', twice);
  told.push(emitter.emit('put', 5), emitter.emit('end'), emitter.emit('end'));
  return told;
}

it('tells in the same order as a real EventEmitter, whoever comes and goes meanwhile', () => {
  expect(played(new Small())).toEqual(played(new Real()));
});

it('an error that nobody listens to is thrown', () => {
  const fault = new Error('lost');
  expect(() => new Small().emit('error', fault)).toThrow(fault);
  expect(new Small().on('error', () => {}).emit('error', fault)).toBe(true);
});

it('webernetes asks for nothing else', () => {
  const dist = path.join(WORKSHOP, 'node_modules/@ngrok/webernetes/dist');
  const asking = globSync('**/*.js', { cwd: dist })
    .map((file) => readFileSync(path.join(dist, file), 'utf8'))
    .filter((source) => source.includes('from "events"'));
  expect(asking).toHaveLength(4);
  for (const source of asking)
    expect(source).not.toMatch(
      /\.(prepend\w+|removeAllListeners|listeners|listenerCount|eventNames|setMaxListeners)\(/,
    );
});
