/** Writing to a group one by one goes on where it stopped, on this device. */
import { expect, test } from 'vitest';
import type { App } from '../../../src/app/app';
import { allOf } from '../../../src/domain/segments/filter';
import { ok } from '../../../src/domain/shared/result';
import { openSendRounds } from '../../../src/platform/send-rounds';
import { messageTo, SendFlow } from '../../../src/ui/screens/segments/send-round.svelte';
import { wholeTyped } from '../../../src/ui/screens/segments/whole-typed';

const keeping = () => {
  const kept = new Map<string, string>();
  return {
    kept,
    rounds: openSendRounds('/', {
      read: (key) => kept.get(key) ?? null,
      write: (key, text) => void kept.set(key, text),
      remove: (key) => void kept.delete(key),
    }),
  };
};

const groupOf = (...ids: string[]) =>
  ({
    jobs: {
      filterCustomers: () => ({
        result: Promise.resolve(
          ok({ customers: ids.length, amountFen: 0, from: 0, rows: ids.map((id) => ({ id })) }),
        ),
        cancel: () => undefined,
      }),
    },
  }) as unknown as App;

test('messages: a round stopped in the middle goes on there, though the group has changed', async () => {
  const { rounds } = keeping();
  const first = new SendFlow('core', rounds);
  await first.begin(groupOf('a', 'b', 'c'), allOf(), 'Hello {name}');
  first.say('Good morning {name}');
  first.next(true);

  const later = new SendFlow('core', rounds);
  await later.begin(groupOf('x'), allOf(), 'Hello {name}');

  expect(later.resumed).toBe(true);
  expect(later.round).toEqual({
    ids: ['a', 'b', 'c'],
    at: 1,
    sent: 1,
    text: 'Good morning {name}',
  });
});

test('messages: a finished round begins anew with who is in the group now, in the words used last', async () => {
  const { rounds } = keeping();
  const first = new SendFlow('core', rounds);
  await first.begin(groupOf('a'), allOf(), 'Hello {name}');
  first.say('Hi');
  first.next(false);

  const later = new SendFlow('core', rounds);
  await later.begin(groupOf('x', 'y'), allOf(), 'Hello {name}');

  expect(later.resumed).toBe(false);
  expect(later.round).toEqual({ ids: ['x', 'y'], at: 0, sent: 0, text: 'Hi' });
});

test('messages: what was kept by another release and is no round is passed over', () => {
  const { kept, rounds } = keeping();
  rounds.save('core', { ids: ['a'], at: 0, sent: 0, text: '' });
  const [key] = [...kept.keys()];

  for (const text of ['{', 'null', '[]', '{"ids":[1],"at":0,"sent":0,"text":""}']) {
    kept.set(key!, text);
    expect(rounds.load('core')).toBeNull();
  }
});

test('messages: the name stands in every place for it', () => {
  expect(messageTo('{name}, hello {name}', '{name}', '老王')).toBe('老王, hello 老王');
});

test('a number typed with full-width digits is one, words and halves are none', () => {
  expect(['３０', ' 7 ', '\u22125', '1.5', 'x', ''].map(wholeTyped)).toEqual([
    30,
    7,
    -5,
    null,
    null,
    null,
  ]);
});
