/** Writing to a group one after the other: who is next, what is said, and where it stopped last time. */
import type { App, JobProblem } from '../../../app/app';
import type { FilteredCustomers } from '../../../app/groups';
import type { Filter } from '../../../domain/segments/filter';
import type { CustomerId } from '../../../domain/shared/id';
import type { SendRound, SendRounds } from '../../../platform/send-rounds';

/** Nobody writes to more in one go; those who brought most money come first. */
export const MOST_SENT = 200;

export class SendFlow {
  round = $state.raw<SendRound | null>(null);
  problem = $state.raw<JobProblem | null>(null);
  /** True while the kept round of an earlier visit goes on. */
  resumed = $state(false);
  /** Who would be next, but does not want to be written to. */
  leftOut = $state(0);
  readonly #group: string;
  readonly #rounds: SendRounds;

  constructor(group: string, rounds: SendRounds) {
    this.#group = group;
    this.#rounds = rounds;
  }

  /** Goes on with the kept round unless it came to its end; else begins one with who is in the group now. */
  async begin(app: Pick<App, 'jobs'>, filter: Filter, text: string): Promise<void> {
    const kept = this.#rounds.load(this.#group);
    if (kept && kept.at < kept.ids.length) {
      this.round = kept;
      this.resumed = kept.at > 0;
      return;
    }
    await this.restart(app, filter, kept?.text ?? text);
  }

  async restart(app: Pick<App, 'jobs'>, filter: Filter, text: string): Promise<void> {
    this.resumed = false;
    const page = { from: 0, take: MOST_SENT };
    const found = await app.jobs.filterCustomers(filter, page, () => undefined).result;
    if (!found.ok) {
      this.problem = found.error;
      return;
    }
    const ids = idsOf(found.value);
    this.leftOut = found.value.rows.length - ids.length;
    this.#put({ ids, at: 0, sent: 0, text });
  }

  say(text: string): void {
    if (this.round) this.#put({ ...this.round, text });
  }

  next(sent: boolean): void {
    const { round } = this;
    if (!round) return;
    this.resumed = false;
    this.#put({ ...round, at: round.at + 1, sent: round.sent + Number(sent) });
  }

  #put(round: SendRound): void {
    this.round = round;
    this.#rounds.save(this.#group, round);
  }
}

/** Whoever does not want to be written to is left out. */
const idsOf = ({ rows }: FilteredCustomers): CustomerId[] =>
  rows.flatMap(({ id, quiet }) => (quiet ? [] : [id]));

/** The words with the customer's name in each place for it. */
export const messageTo = (text: string, place: string, name: string): string =>
  text.replaceAll(place, name);
