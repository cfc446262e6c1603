/** The door to the people of the shop and the curtain before the book; fetched whole when first something of it is asked. */
import { holderKey } from '../../domain/people/holders';
import { peopleIn, personKey, writePerson, type ShopPerson } from '../../domain/people/shop-people';
import type { Fields } from '../../domain/facts/fact';
import type { Day } from '../../domain/shared/day';
import { fail, ok, type Result } from '../../domain/shared/result';
import { helperOf } from '../../merge/helper-book/helper-import';
import { readHead } from '../../storage/tables/head';
import type { Book } from '../book';
import type { Job, Progress } from '../job';
import type { Live } from '../live';
import { recentEntries, type RecentEntry } from '../queries/recent-entries';
import type { JobProblem } from '../../workers/job-problem';
import type { SaveProblem } from '../save-problem';
import { curtainPin, type CurtainPin } from './curtain-pin';
import { giveBook, handOver, type BuiltFile } from './helper-files';

export type { PinProblem, Waiting } from './curtain-pin';
export type { BuiltFile } from './helper-files';

export interface PeopleView {
  readonly people: readonly ShopPerson[];
  /** Who holds this device now; null: the owner, unnamed. */
  readonly holder: ShopPerson | null;
  /** The helper for whose own phone this book was made; null in an owner's book. */
  readonly madeFor: ShopPerson | null;
}

export interface People extends CurtainPin {
  view(): Live<PeopleView>;
  /** Enters somebody (id null) or changes what is known of them; answers the id. */
  save(id: string | null, person: Omit<ShopPerson, 'id'>): Promise<Result<string, SaveProblem>>;
  /** From now on what is recorded on this device was recorded by this person; null: by the owner. */
  hold(person: string | null): Promise<Result<null, SaveProblem>>;
  /** The last entries of one person on this device. */
  entriesOf(person: string): Live<readonly RecentEntry[]>;
  /** A book for a helper's own phone; the owner's own remembers that it was given. */
  giveBook(
    person: ShopPerson,
    onProgress: (progress: Progress) => void,
  ): Job<Result<BuiltFile, JobProblem>>;
  /** What was recorded on this device, for the owner: since a day, or all of it (null). */
  handOver(
    name: string,
    since: Day | null,
    onProgress: (progress: Progress) => void,
  ): Job<Result<BuiltFile, JobProblem>>;
}

export const peopleOf = (book: Book): People => ({
  ...curtainPin(book),
  view: () =>
    book.live(async () => {
      const { settings, device, imports } = await readHead(book.db);
      const people = peopleIn(settings);
      const named = (wanted: unknown) => people.find(({ id }) => id === wanted) ?? null;
      return {
        people,
        holder: named(settings[holderKey(device)]),
        madeFor: named(helperOf(imports)),
      };
    }),
  async save(id, person) {
    const name = person.name.trim();
    if (name === '') return fail({ type: 'name-missing' });
    const under = id ?? book.surroundings.newId();
    const saved = await write(book, { [personKey(under)]: writePerson({ ...person, name }) });
    return saved.ok ? ok(under) : saved;
  },
  async hold(person) {
    await book.ready;
    const { device, settings } = await readHead(book.db);
    const key = holderKey(device);
    return (settings[key] ?? null) === person ? ok(null) : write(book, { [key]: person });
  },
  entriesOf: (person) =>
    book.live(async () => {
      const entries = await recentEntries(book.db, await readHead(book.db));
      return entries.filter(({ by }) => by?.id === person);
    }),
  giveBook: (person, onProgress) => giveBook(book, person, onProgress),
  handOver: (name, since, onProgress) => handOver(book, name, since, onProgress),
});

async function write(book: Book, fields: Fields): Promise<Result<null, SaveProblem>> {
  const at = book.surroundings.whenNow();
  const saved = await book.save(() =>
    Promise.resolve(ok([{ kind: 'setting', fields, customer: null, at, batch: null } as const])),
  );
  return saved.ok ? ok(null) : saved;
}
