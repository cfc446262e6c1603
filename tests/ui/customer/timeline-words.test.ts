import { beforeAll, describe, expect, it } from 'vitest';
import type { TimelineItem } from '../../../src/app/queries/timeline';
import type { Day } from '../../../src/domain/shared/day';
import type { Fen } from '../../../src/domain/shared/fen';
import type { FactId } from '../../../src/domain/shared/id';
import { useLanguage } from '../../../src/ui/i18n/messages.svelte';
import { birthdayWords, fieldValue } from '../../../src/ui/screens/customer/change-text';
import { lineWords } from '../../../src/ui/screens/customer/timeline-words';

const today = '2026-11-21' as Day;
const at = { id: 'f' as FactId, day: '2026-11-20' as Day, minute: null };
const visit: TimelineItem = {
  ...at,
  type: 'visit',
  visit: 'purchase',
  amountFen: 5600,
  seat: '',
  items: [
    { product: '鲈鱼', amountFen: 4480 as Fen },
    { product: '花蛤', amountFen: 1200 as Fen },
  ],
  note: '',
  points: 56,
  redeemed: 0,
  voided: false,
  restorable: false,
  imported: false,
};

describe('a line of the timeline in words', () => {
  beforeAll(() => useLanguage('zh'));

  it('a purchase names what was bought and the points it gave', () => {
    expect(lineWords(visit, today)).toEqual({
      text: '买货',
      more: '鲈鱼 · 花蛤 · +56\u00a0分',
      figure: '¥56',
    });
  });

  it('points taken carry a minus, with the reason below', () => {
    const taken: TimelineItem = {
      ...at,
      type: 'entry',
      account: 'points',
      amount: -600,
      reason: 'adjust',
      note: '换半天钓票',
      voided: false,
      restorable: false,
    };

    expect(lineWords(taken, today)).toEqual({
      text: '调积分',
      more: '换半天钓票',
      figure: '\u2212600\u00a0分',
    });
  });

  it('an opening balance says of which account, money as money and uses counted', () => {
    const opening = (account: 'stored' | 'times', amount: number): TimelineItem => ({
      ...at,
      type: 'entry',
      account,
      amount,
      reason: 'opening',
      note: '',
      voided: false,
      restorable: false,
    });

    expect(lineWords(opening('stored', 108_850), today)).toMatchObject({
      text: '期初储值',
      figure: '+¥1,088.50',
    });
    expect(lineWords(opening('times', 3), today)).toMatchObject({
      text: '期初次卡',
      figure: '+3',
    });
  });

  it('an edit says what stood there before, or that something was added or removed', () => {
    const edit: TimelineItem = {
      ...at,
      type: 'edit',
      changes: [
        { field: 'seat', before: '', after: '3 号位' },
        { field: 'gender', before: 'female', after: 'male' },
        { field: 'wechat', before: 'lw', after: '' },
        { field: 'fromLaterVersion', before: 'a', after: 'b' },
      ],
    };

    expect(lineWords(edit, today).more).toBe(
      '常坐的位置：3 号位 · 性别：女 → 男 · 微信号：去掉“lw” · fromLaterVersion：a → b',
    );
  });

  it.each([
    ['1980-05-17', '1980年5月17日'],
    ['05-17', '5月17日'],
    ['lunar:08-15', '农历八月十五'],
    ['lunar:01-01', '农历正月初一'],
    ['lunar:12-30', '农历腊月三十'],
    ['lunar:11-21', '农历冬月廿一'],
    ['lunar:10-10', '农历十月初十'],
    ['lunar:10-20', '农历十月二十'],
    ['lunar:10-11', '农历十月十一'],
  ])('the birthday %s is read as %s', (text, words) => {
    expect(birthdayWords(text)).toBe(words);
  });

  it('putting away is told as yes or no', () => {
    expect(fieldValue('archived', 'true', today)).toBe('是');
  });
});
