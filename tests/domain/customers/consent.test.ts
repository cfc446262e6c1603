/** What a customer allowed, as the book keeps it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CONSENT_WAYS,
  consentOf,
  consentText,
  reachableOf,
} from '../../../src/domain/customers/consent';
import { joinedFields } from '../../../src/domain/health/joined-fields';
import { dayFromNumber } from '../../../src/domain/shared/day';
import { aDay } from '../../helpers/taps';

test('consent: "paper:2026-11-22" is consent on paper of that day', () => {
  expect(consentOf('paper:2026-11-22')).toEqual({ way: 'paper', day: aDay('2026-11-22') });
  expect(consentOf('no')).toBe('no');
});

test.each(['', 'yes', 'paper', 'paper:', 'paper:2026-02-30', 'radio:2026-11-22', 'No', ':'])(
  'consent: "%s" counts as not asked',
  (text) => expect(consentOf(text)).toBeNull(),
);

test('consent: what is kept is what was said', () => {
  const day = fc.integer({ min: 0, max: 40_000 }).map(dayFromNumber);
  const agreed = fc.record({ way: fc.constantFrom(...CONSENT_WAYS), day });
  fc.assert(
    fc.property(fc.oneof(agreed, fc.constant('no' as const), fc.constant(null)), (consent) => {
      expect(consentOf(consentText(consent))).toEqual(consent);
    }),
  );
});

test('reach: whoever is not to be disturbed has no number to call, whoever only prefers WeChat has', () => {
  const phone = '13800000000';

  expect(reachableOf({ phone, reach: 'never' })).toEqual({ phone: '', quiet: true });
  expect(reachableOf({ phone, consent: 'no' })).toEqual({ phone: '', quiet: true });
  expect(reachableOf({ phone, reach: 'wechat' })).toEqual({ phone, quiet: false });
  expect(reachableOf({ phone, consent: 'paper:2026-11-22' })).toEqual({ phone, quiet: false });
  expect(reachableOf({})).toEqual({ phone: '', quiet: false });
});

test('joining: who said no under one name has said no', () => {
  expect(joinedFields({ reach: 'phone' }, { reach: 'never' }).reach).toBe('never');
  expect(joinedFields({ consent: 'no' }, { consent: 'paper:2026-11-22' }).consent).toBe('no');
  expect(joinedFields({}, { reach: 'wechat' }).reach).toBe('wechat');
});
