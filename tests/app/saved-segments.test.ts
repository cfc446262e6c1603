/** The vendor's own groups: kept, changed, deleted and brought back, each a setting of its own. */
import { beforeEach, expect, test } from 'vitest';
import { segmentsIn } from '../../src/app/queries/saved-segments';
import { allOf, oneOf, type Filter } from '../../src/domain/segments/filter';
import { readHead } from '../../src/storage/tables/head';
import { answerOf, anApp, value, type TestApp } from '../helpers/an-app';

let world: TestApp;
beforeEach(async () => {
  world = await anApp();
});

const LATE = allOf(oneOf('warned', 'late'), { field: 'amountFen', op: 'atLeast', value: 50_000 });
const saved = () => answerOf(world.app.queries.savedSegments());

test('groups: a kept filter is there again as it was, by name', async () => {
  const { saveSegment } = world.app.actions;
  const late = await value(saveSegment(null, { name: ' 要打电话的 ', filter: LATE }));
  const all = await value(saveSegment(null, { name: '大家', filter: allOf() }));

  expect(await saved()).toEqual([
    { id: all, name: '大家', filter: allOf() },
    { id: late, name: '要打电话的', filter: LATE },
  ]);
});

test('groups: a new name and new conditions take the place of the old, a deleted one can be brought back', async () => {
  const { saveSegment, removeSegment } = world.app.actions;
  const id = await value(saveSegment(null, { name: 'Late', filter: LATE }));
  const changed: Filter = { ...LATE, match: 'any' };
  await value(saveSegment(id, { name: 'Late or large', filter: changed }));
  const [before] = await saved();

  await value(removeSegment(id));
  expect(await saved()).toEqual([]);
  await value(saveSegment(id, before!));

  expect(await saved()).toEqual([{ id, name: 'Late or large', filter: changed }]);
});

test('groups: one without a name is refused', async () => {
  const refused = await world.app.actions.saveSegment(null, { name: '  ', filter: LATE });

  expect(refused).toEqual({ ok: false, error: { type: 'name-missing' } });
  expect((await readHead(world.book.db)).settings).toEqual({});
});

test('groups: what a newer app or a damaged file left there is passed over', () => {
  const sound = JSON.stringify({ name: 'Sound', filter: { match: 'all', conditions: [] } });

  expect(
    segmentsIn({
      'segment:a': sound,
      'segment:b': null,
      'segment:c': '{',
      'segment:d': '{"name":"No filter"}',
      'segment:e': 7,
      shopName: sound,
    }).map(({ id }) => id),
  ).toEqual(['a']);
});
