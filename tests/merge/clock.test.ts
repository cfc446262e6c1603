import fc from 'fast-check';
import { expect, test } from 'vitest';
import { observe, tick, type Clock } from '../../src/merge/clock';
import { compareStamps } from '../../src/merge/stamp';

const later = (a: Clock, b: Clock) => a.l > b.l || (a.l === b.l && a.c > b.c);

const events = fc.array(
  fc.oneof(
    fc.record({ now: fc.integer({ min: 0, max: 50 }) }),
    fc.record({ seen: fc.record({ l: fc.nat({ max: 60 }), c: fc.nat({ max: 5 }) }) }),
  ),
);

test('clock: stamps of one phone only ever go forward, whatever its clock and other phones say', () => {
  fc.assert(
    fc.property(events, (list) => {
      let clock: Clock = { l: 0, c: 0 };
      for (const event of list) {
        const before = clock;

        clock = 'now' in event ? tick(clock, event.now) : observe(clock, event.seen);

        if ('now' in event) expect(later(clock, before)).toBe(true);
        else {
          expect(later(before, clock)).toBe(false);
          expect(later(event.seen, clock)).toBe(false);
        }
      }
    }),
  );
});

test('clock: a phone whose clock is right stamps with the time of day', () => {
  expect(tick({ l: 1000, c: 7 }, 2000)).toEqual({ l: 2000, c: 0 });
});

test('clock: a clock set back counts on from the last stamp instead', () => {
  expect(tick({ l: 5000, c: 2 }, 100)).toEqual({ l: 5000, c: 3 });
});

test('clock: a helper whose phone lives in 2099 is believed, so that nothing he wrote is lost', () => {
  const in2099 = { l: Date.UTC(2099, 0, 1), c: 4 };
  const now = Date.UTC(2026, 10, 21);

  const after = tick(observe({ l: now, c: 0 }, in2099), now + 1);

  expect(after).toEqual({ l: in2099.l, c: 5 });
});

test('clock: two phones that share a device id (a copied phone) are still told apart by the fact', () => {
  const stamp = { l: 1, c: 0, device: 'a' };

  expect(compareStamps({ ...stamp, id: 'x' }, { ...stamp, id: 'y' })).toBeLessThan(0);
  expect(compareStamps({ ...stamp, id: 'x' }, { ...stamp, id: 'x' })).toBe(0);
  expect(compareStamps({ ...stamp, device: 'b', id: 'a' }, { ...stamp, id: 'z' })).toBeGreaterThan(
    0,
  );
});
