import { describe, expect, it } from 'vitest';
import { birthdayBoxes, birthdayText } from '../../../src/ui/screens/customer/birthday';

describe('birthday boxes', () => {
  it.each(['1980-05-17', '05-17', '02-29', 'lunar:08-15', 'lunar:12-30', 'lunar:06L-15', ''])(
    '"%s" survives the form',
    (text) => {
      expect(birthdayText(birthdayBoxes(text))).toEqual({ ok: true, value: text });
    },
  );

  it('a solar day that does not exist is refused, 29 February only where the year has one', () => {
    const boxes = { calendar: 'solar', year: '', month: '2', day: '30', leap: false } as const;

    expect(birthdayText(boxes)).toEqual({ ok: false, error: 'birthday-no-such-day' });
    expect(birthdayText({ ...boxes, year: '1981', day: '29' }).ok).toBe(false);
    expect(birthdayText({ ...boxes, year: '1980', day: '29' })).toEqual({
      ok: true,
      value: '1980-02-29',
    });
  });

  it('a lunar 30th of any month can be kept, a 31st cannot', () => {
    const boxes = { calendar: 'lunar', year: '', month: '2', day: '30', leap: false } as const;

    expect(birthdayText(boxes)).toEqual({ ok: true, value: 'lunar:02-30' });
    expect(birthdayText({ ...boxes, day: '31' }).ok).toBe(false);
  });

  it('a month without a day is unfinished, nothing at all is simply no birthday', () => {
    expect(birthdayText({ calendar: 'solar', year: '', month: '5', day: '', leap: false })).toEqual(
      {
        ok: false,
        error: 'birthday-unfinished',
      },
    );
    expect(birthdayText({ calendar: 'lunar', year: '', month: '', day: '', leap: false })).toEqual({
      ok: true,
      value: '',
    });
  });

  it('a text that is no birthday gives empty boxes', () => {
    expect(birthdayBoxes('spring').calendar).toBe('');
  });
});
