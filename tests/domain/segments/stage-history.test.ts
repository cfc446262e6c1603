import { expect, it } from 'vitest';
import fc from 'fast-check';
import { fitRhythm } from '../../../src/domain/rhythm/fit-rhythm';
import { lookoutOf, type Lookout } from '../../../src/domain/rhythm/lookout';
import { scoreBook } from '../../../src/domain/rhythm/score-book';
import type { BookLog } from '../../../src/domain/rhythm/visit-log';
import { customerValue } from '../../../src/domain/segments/customer-value';
import { stageOf, STAGES } from '../../../src/domain/segments/stage';
import { NO_STAGE, stagesOn } from '../../../src/domain/segments/stage-history';
import { wordAt } from '../../../src/domain/segments/standing';
import { runs } from '../../helpers/law-runs';
import { simulatedLog } from '../../helpers/simulated-pool';
import { bookLogOf } from '../rhythm/book-log';
import { knownAt } from '../rhythm/visit-log';
import { somePeople, standingFor } from './some-filters';

const LAST = 1090;
const MONTHS = [LAST - 60, LAST - 30, LAST];

/** From all scores: what stagesOn() must say. */
function stagesByScores(book: BookLog, lookout: Lookout): number[] {
  const scores = scoreBook(book, lookout);
  return Array.from({ length: book.n }, (_, i) => {
    const stage = stageOf({
      visitDays: book.start[i + 1]! - book.start[i]!,
      awayDays: scores.awayDays[i]!,
      longGapDays: scores.longGapDays[i]!,
      unitDays: lookout.model.unitDays * lookout.clock.stretch,
      horizonDays: lookout.horizonDays,
      warned: scores.late[i] === 1 || scores.comingLess[i] === 1,
    });
    return STAGES.indexOf(stage);
  });
}

it.each([0.6, 0.3])(
  'stages of the past: as the scores of a book that ended that day say, warned past %d',
  (warnLevel) => {
    const log = simulatedLog(7, () => true, 9, 220);
    const book = bookLogOf(log);
    const model = fitRhythm(book, LAST, 30);

    const stages = stagesOn(book, lookoutOf(model, LAST, 30, { warnLevel }), MONTHS);

    MONTHS.forEach((day, d) => {
      // Customers in the same order, those who had not come yet without a visit.
      const known = knownAt(log, day);
      const then = stagesByScores(bookLogOf(known), lookoutOf(model, day, 30, { warnLevel }));
      const said = new Map(known.map(({ id }, i) => [id, then[i]!]));
      expect([...stages[d]!]).toEqual(log.map(({ id }) => said.get(id) ?? NO_STAGE));
    });
    const seen = new Set(stages[2]);
    for (const stage of ['repeat', 'loyal', 'slipping', 'lost'] as const)
      expect(seen.has(STAGES.indexOf(stage))).toBe(true);
  },
);

it('standing: a card says of one customer what the whole book says of her', () => {
  fc.assert(
    fc.property(somePeople, (people) => {
      const standing = standingFor(people);
      people.forEach(({ fields, days, amountFen }, i) => {
        if (fields.archived) {
          expect(wordAt(standing, 'stage', i)).toBeNull();
          return;
        }
        const log = bookLogOf([{ id: String(i), days, amounts: days.map(() => amountFen) }]);
        const value = customerValue(standing.lookout, log, standing.lines);
        expect(value.stage).toBe(wordAt(standing, 'stage', i));
        expect(value.grade).toBe(wordAt(standing, 'grade', i));
        expect(value.core).toBe(wordAt(standing, 'core', i) === 'yes');
      });
    }),
    runs(40),
  );
});
