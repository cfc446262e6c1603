/** Has the figures over all customers computed when they are out of date, and the tail packed when it has grown; quietly, never in the way of a tap. */
import { PACK_SIZE } from '../../merge/packs/pack';
import { readHead } from '../../storage/tables/head';
import { readInsight } from '../../storage/tables/insight';
import type { Book } from '../book';
import { isStale } from '../insight-keeper';
import { readSettings } from '../read-settings';
import { runJob } from './run-job';

/** After a change the book is left alone this long, so that a row of taps is computed once. */
const REST_MS = 1_500;

/** The result of an import or the demo's first screen is drawn before its figures are computed. */
const FIRST_MS = 300;

export function keepInsight(book: Book): void {
  let running = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const state = book.live(async () => ({
    head: await readHead(book.db),
    insight: await readInsight(book.db),
    tail: await book.db.tail.count(),
  }));

  state.subscribe(({ head, insight, tail }) => {
    const stale = isStale(insight, head, book.today());
    if (running || !(stale || tail > PACK_SIZE)) return;
    clearTimeout(timer);
    // The first figures of a new or just imported book are waited for; later ones have time.
    timer = setTimeout(() => void run(stale, tail > PACK_SIZE), insight ? REST_MS : FIRST_MS);
  });

  const run = async (stale: boolean, pack: boolean) => {
    if (running) return;
    running = true;
    try {
      if (pack) await runJob(book, 'pack-tail', {}, () => undefined).result;
      if (stale || pack) {
        const head = await readHead(book.db);
        const { horizonDays, warnLevel } = readSettings(head.settings);
        const asks = { asOf: book.today(), horizonDays, warnLevel };
        await runJob(book, 'insight', asks, () => undefined).result;
      }
    } catch (error) {
      book.surroundings.report(error);
    } finally {
      running = false;
    }
  };
}
