import { expect, it, vi } from 'vitest';
import { unwatch, watch } from '../../../src/kb/write/signals.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;
const listeners = (): number[] => SIGNALS.map((signal) => process.listenerCount(signal));
const turn = (): Promise<void> => new Promise((resume) => setImmediate(resume));
/** Something unfinished, that tells when it is taken away. */
const unfinished = (told: string[], name: string) => ({
  discard() {
    told.push(name);
    unwatch(this);
  },
});

it('signals are listened to while something is unfinished, and by then no longer', async () => {
  const before = listeners();
  const [one, two] = [unfinished([], ''), unfinished([], '')];
  watch(one);
  watch(two);
  expect(listeners()).toEqual(before.map((count) => count + 1));
  unwatch(one);
  await turn();
  expect(listeners()).toEqual(before.map((count) => count + 1));
  unwatch(two);
  // One that came meanwhile is delivered in the next turn.
  expect(listeners()).toEqual(before.map((count) => count + 1));
  await turn();
  expect(listeners()).toEqual(before);
});

it('what begins in the turn in which the last was finished is watched too', async () => {
  const before = listeners();
  const [one, two] = [unfinished([], ''), unfinished([], '')];
  watch(one);
  unwatch(one);
  watch(two);
  await turn();
  expect(listeners()).toEqual(before.map((count) => count + 1));
  unwatch(two);
  await turn();
  expect(listeners()).toEqual(before);
});

it('a signal takes away all that is unfinished, and ends the process where nobody else listens', async () => {
  const before = listeners();
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
  const told: string[] = [];
  const others = process.rawListeners('SIGQUIT');
  process.removeAllListeners('SIGQUIT');
  watch(unfinished(told, 'one'));
  watch(unfinished(told, 'two'));
  process.emit('SIGQUIT', 'SIGQUIT');
  expect([told, kill.mock.calls]).toEqual([['one', 'two'], [[process.pid, 'SIGQUIT']]]);
  // Whoever else listens decides what it does.
  kill.mockClear();
  const other = (): void => void told.push('other');
  process.on('SIGQUIT', other);
  watch(unfinished(told, 'three'));
  process.emit('SIGQUIT', 'SIGQUIT');
  expect([told, kill.mock.calls]).toEqual([['one', 'two', 'other', 'three'], []]);
  process.off('SIGQUIT', other);
  for (const one of others) process.on('SIGQUIT', one as () => void);
  kill.mockRestore();
  await turn();
  expect(listeners()).toEqual(before);
});
