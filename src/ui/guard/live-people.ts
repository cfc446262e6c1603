/** The people of the shop as a live answer: their door is fetched when first asked for. */
import type { App } from '../../app/app';
import { lazyLive } from '../../app/lazy';
import type { Job } from '../../app/job';
import type { Live } from '../../app/live';
import type { People, PeopleView } from '../../app/people/people';

export const askPeople = <T>(app: App, which: (people: People) => Live<T>): Live<T> =>
  lazyLive(async () => which(await app.people()), reportError);

export const livePeople = (app: App): Live<PeopleView> => askPeople(app, (people) => people.view());

/** Long work of theirs. */
export function thenPeople<T>(app: App, start: (people: People) => Job<T>): Job<T> {
  const started = app.people().then(start);
  return {
    result: started.then((job) => job.result),
    cancel: () => void started.then((job) => job.cancel()),
  };
}
