/** Whether getting in touch helped, counted on a vendor whose weekly customers all stopped at the same time. */
import { describe, expect, test } from 'vitest';
import { contactEffect, type TouchOn } from '../../../src/domain/contacts/effect';
import { fitRhythm } from '../../../src/domain/rhythm/fit-rhythm';
import { lookoutOf } from '../../../src/domain/rhythm/lookout';
import { bookLogOf } from '../rhythm/book-log';

/** All come weekly until day 970 or so; the effect is measured on day 1060. */
const STOP = 970;
const CALLED = 1000;
const TODAY = 1060;
const weekly = (from: number, to: number): number[] => {
  const days: number[] = [];
  for (let day = from; day <= to; day += 7) days.push(day);
  return days;
};

/** Ten loyal ones who go on; then ten who stopped, each of whom comes back on the day given for her, or never. */
function aVendor(back: readonly (number | null)[]) {
  const loyal = Array.from({ length: 10 }, (_, i) => weekly(700 + i, TODAY));
  const stopped = back.map((day, i) => [
    ...weekly(700 + (i % 7), STOP),
    ...(day === null ? [] : [day]),
  ]);
  return bookLogOf(
    [...loyal, ...stopped].map((days, i) => ({ id: `customer ${i}`, days, amounts: [] })),
  );
}

/** The row of stopped customer number i. */
const stopped = (i: number): number => 10 + i;
const called = (i: number, more: Partial<TouchOn> = {}): TouchOn => ({
  row: stopped(i),
  day: CALLED,
  channel: 'call',
  ...more,
});

function effectOf(back: readonly (number | null)[], touches: readonly TouchOn[], today = TODAY) {
  const log = aVendor(back);
  const model = fitRhythm(log, today, 30);
  return contactEffect(log, touches, (day) => lookoutOf(model, day, 30), today);
}

const NOBODY = Array.from({ length: 10 }, () => null);

describe('effect', () => {
  test('effect: of six called four came within 14 days, of four not called one', () => {
    const back = [1000, 1005, 1010, 1014, 1015, null, 1003, null, null, null];

    const effect = effectOf(
      back,
      [0, 1, 2, 3, 4, 5].map((i) => called(i)),
    );

    expect(effect).toEqual({
      contacted: { people: 6, came: 4 },
      others: { people: 4, came: 1 },
      byChannel: [{ channel: 'call', people: 6, came: 4 }],
      sampled: false,
    });
  });

  test('effect: whoever was not warned of does not count, called or not', () => {
    const loyal: TouchOn = { row: 0, day: CALLED, channel: 'call' };

    expect(effectOf(NOBODY, [loyal]).contacted).toEqual({ people: 0, came: 0 });
    expect(effectOf(NOBODY, [loyal, called(0)])).toMatchObject({
      contacted: { people: 1 },
      others: { people: 9, came: 0 },
    });
  });

  test('effect: an absence counts once, however often she was called in it', () => {
    const touches = [called(0), called(0, { day: 1004 }), called(0, { day: 1011 })];

    expect(effectOf([1012, ...NOBODY.slice(1)], touches)).toMatchObject({
      contacted: { people: 1, came: 1 },
      others: { people: 9 },
    });
  });

  test('effect: a contact whose 14 days are not over says nothing yet', () => {
    expect(effectOf(NOBODY, [called(0)], CALLED + 14).contacted.people).toBe(0);
    expect(effectOf(NOBODY, [called(0)], CALLED + 15).contacted.people).toBe(1);
  });

  test('effect: a talk during the visit is no contact that brought it', () => {
    const back = [CALLED, ...NOBODY.slice(1)];

    expect(effectOf(back, [called(0, { channel: 'inPerson' })]).contacted.people).toBe(0);
    expect(effectOf(back, [called(0)]).contacted).toEqual({ people: 1, came: 1 });
  });

  test('effect: who was called only some days later is not one of those nobody called', () => {
    const effect = effectOf(NOBODY, [called(0), called(1, { day: 1010 }), called(2, { day: 990 })]);

    expect(effect.contacted.people).toBe(3);
    expect(effect.others.people).toBe(7);
  });

  test('effect: a channel is told apart from five on', () => {
    const touches = [0, 1, 2, 3, 4].map((i) => called(i));
    const written = [5, 6, 7, 8].map((i) => called(i, { channel: 'wechat' }));

    const { byChannel, contacted } = effectOf([1001, ...NOBODY.slice(1)], [...touches, ...written]);

    expect(contacted.people).toBe(9);
    expect(byChannel).toEqual([{ channel: 'call', people: 5, came: 1 }]);
  });
});
