import { expect, test } from 'vitest';
import { openDrafts } from '../../src/platform/drafts';
import { safeStorage } from '../../src/platform/safe-storage';
import { forbiddenStorage, workingStorage } from './fake-storage';

test('drafts: a half-typed visit is back after the page was loaded anew', () => {
  const kept = workingStorage();
  openDrafts(
    '/',
    safeStorage(() => kept),
  ).save('record', { amount: '12.', name: '老王' });

  const afterReload = openDrafts(
    '/',
    safeStorage(() => kept),
  );

  expect(afterReload.load('record')).toEqual({ amount: '12.', name: '老王' });
});

test('drafts: a saved form leaves nothing behind, and the other forms stay', () => {
  const kept = workingStorage();
  const drafts = openDrafts(
    '/',
    safeStorage(() => kept),
  );
  drafts.save('record', { amount: '12' });
  drafts.save('customer:1', { note: '爱吃鲈鱼' });

  drafts.clear('record');

  expect(drafts.load('record')).toBeNull();
  expect(drafts.load('customer:1')).toEqual({ note: '爱吃鲈鱼' });
});

test('drafts: two books on one host never see each other’s typing', () => {
  const kept = workingStorage();
  openDrafts(
    '/店铺/',
    safeStorage(() => kept),
  ).save('record', { amount: '12' });

  expect(
    openDrafts(
      '/',
      safeStorage(() => kept),
    ).load('record'),
  ).toBeNull();
});

test('drafts: what was damaged counts as nothing typed', () => {
  const kept = workingStorage();
  kept.setItem('pondbook:/:draft:record', '{"amount":');

  expect(
    openDrafts(
      '/',
      safeStorage(() => kept),
    ).load('record'),
  ).toBeNull();
});

test('drafts: where storage is forbidden they last as long as the page', () => {
  const drafts = openDrafts('/', safeStorage(forbiddenStorage));

  drafts.save('record', { amount: '12' });

  expect(drafts.load('record')).toEqual({ amount: '12' });
});
