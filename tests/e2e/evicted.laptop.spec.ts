/**
 * The browser throws the whole book away, as it may when space runs short, and the file that was saved brings it back:
 * 10,000 customers with 100,000 visits here, another number of customers by `RESTORE=100000`.
 */
import { aBookFile } from '../engines/hands.mjs';
import { beginBook, expectFound, exportBook, mergeBook, record } from './book';
import { factsOf } from './book-facts';
import { expect, test } from './setup';

const CUSTOMERS = Number(process.env['RESTORE'] ?? 10_000);
/** The bar is 30 s on a phone; a shared machine gets three times that before it counts as a fault. */
const MOST_SECONDS = 90;

test('evicted: a book the browser threw away comes back from its file, fact by fact, while one waits', async ({
  quietPage: page,
  site,
}) => {
  const saved = aBookFile(CUSTOMERS, 10);
  await beginBook(page, site);
  await record(page, { name: '老王', isNew: true, yuan: '50' });
  const browser = await page.context().newCDPSession(page);
  const { origin } = new URL(site.url);
  // Browsers take storage from those who are away.
  await page.goto('about:blank');
  await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await beginBook(page, site);

  const began = performance.now();
  const { added, same } = await mergeBook(page, saved);
  const seconds = (performance.now() - began) / 1000;

  console.log(`${added} facts of ${CUSTOMERS} customers restored in ${seconds.toFixed(1)} s`);
  const before = factsOf(saved);
  expect([added, same]).toEqual([before.length, 0]);
  await expectFound(page, '', CUSTOMERS);
  const restored = new Set(factsOf(await exportBook(page)));
  expect(before.filter((fact) => !restored.has(fact))).toEqual([]);
  // What the new beginning itself noted: its kind of business.
  expect(restored.size - before.length).toBeLessThan(5);
  if (!process.env['RESTORE']) expect(seconds).toBeLessThan(MOST_SECONDS);
});
