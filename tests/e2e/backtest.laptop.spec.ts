/** The app's chances against what really happened: the CDNOW sample, brought in, judged, and taken out again through the screens. */
import { auc } from '../helpers/metrics';
import { beginBook, downloadedText, expectSoundBook, go, importTable } from './book';
import { csvRows, needsReferenceData, referenceText } from './reference-data';
import { expect, test } from './setup';

const CUTOFF = '1997-12-31';
const HORIZON_DAYS = 90;
const WARNABLE_DAYS = 180;

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

test('backtest: 6,696 visits of 2,357 customers come in whole, and the chances as of a past day tell who stays away', async ({
  quietPage: page,
  site,
}) => {
  needsReferenceData('backtest on the CDNOW sample');
  const text = referenceText('cdnow_sample.csv');
  await beginBook(page, site);

  const result = await importTable(page, { name: 'cdnow_sample.csv', content: text });
  expect(result).toMatchObject({ customers: 2357, visits: 6696, problems: 0, walkins: 0, same: 0 });

  await go(page, 'insights');
  await page.getByTestId('scores-as-of').fill(CUTOFF);
  await page.getByTestId('scores-horizon').fill(`${HORIZON_DAYS}`);
  const scores = csvRows(
    await downloadedText(page, () => page.getByTestId('scores-export').click()),
  );

  const cutoff = dayNumber(CUTOFF);
  const visitDays = new Map<string, number[]>();
  for (const { cust = '', date = '' } of csvRows(text)) {
    visitDays.set(cust, [...(visitDays.get(cust) ?? []), dayNumber(date)]);
  }
  expect(scores).toHaveLength(2357);
  const judged = scores.map((row) => {
    const days = visitDays.get(row['customer'] ?? '') ?? [];
    const past = days.filter((day) => day <= cutoff);
    return {
      row,
      stayedAway: days.some((day) => day > cutoff && day <= cutoff + HORIZON_DAYS) ? 0 : 1,
      chance: Number(row['p_no_visit']),
      repeats: new Set(past).size - 1,
      since: cutoff - Math.max(...past),
    };
  });
  const miscounted = judged.filter(
    ({ row, repeats, since }) =>
      Number(row['repeat_visits']) !== repeats ||
      dayNumber(row['last_day'] ?? '') + since !== cutoff,
  );
  expect(miscounted).toEqual([]);
  const among = (some: typeof judged): number =>
    auc(
      some.map((one) => one.stayedAway),
      some.map((one) => one.chance),
    );
  const repeat = judged.filter((one) => one.repeats >= 1);
  const warnable = judged.filter((one) => one.repeats >= 2 && one.since <= WARNABLE_DAYS);
  console.info(
    `AUC of p_no_visit: warnable ${among(warnable).toFixed(4)} (${warnable.length} customers), ` +
      `repeat ${among(repeat).toFixed(4)} (${repeat.length}), all ${among(judged).toFixed(4)}`,
  );

  expect([repeat.length, warnable.length]).toEqual([1040, 451]);
  expect(among(warnable)).toBeGreaterThanOrEqual(0.68);
  expect(among(repeat)).toBeGreaterThanOrEqual(0.725);

  // Those warned of stayed away more often than the others, of whom most did too in so short a time; only customers with a rhythm are judged.
  await page.getByTestId('truth-day').fill(CUTOFF);
  await page.getByTestId('truth-run').click();
  const truth = page.getByTestId('truth-result');
  await expect(truth).toBeVisible({ timeout: 45_000 });
  const told = async (what: string): Promise<number> =>
    Number(await truth.getAttribute(`data-${what}`));
  const [warned, others] = [await told('warned'), await told('others')];
  const shares = [(await told('warned-away')) / warned, (await told('others-away')) / others];
  console.info(`warned ${warned}, ${shares[0]} away; others ${others}, ${shares[1]} away`);
  expect(warned).toBeGreaterThan(5);
  expect(warned + others).toBeLessThanOrEqual(judged.filter((one) => one.repeats >= 2).length);
  expect(shares[0]).toBeGreaterThan(shares[1]! + 0.05);
  await expectSoundBook(page);
});
