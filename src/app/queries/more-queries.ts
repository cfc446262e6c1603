/** The questions that screens behind the first one ask. */
import { readRecovery } from '../../storage/tables/recovery';
import type { FirstQueries, Queries } from '../app';
import type { Book } from '../book';
import { liveRoster } from '../roster/live-roster';
import { brought } from './brought';
import { changes } from './changes';
import { customerCard } from './customer-card';
import { folder } from './folder';
import { insights } from './insights';
import { patterns } from './patterns';
import { openDays } from './open-days';
import { savedSegments } from './saved-segments';
import { storageHealth } from './storage-health';
import { warnings } from './warnings';

export type MoreQueries = Omit<Queries, keyof FirstQueries | 'opening'>;

export function moreQueries(book: Book): MoreQueries {
  const roster = liveRoster(book);
  return {
    roster: () => roster,
    customerCard: (id) => customerCard(book, id),
    warnings: () => warnings(book),
    changes: () => changes(book),
    insights: () => insights(book),
    patterns: () => patterns(book),
    openDays: () => openDays(book),
    savedSegments: () => savedSegments(book),
    storageHealth: () => storageHealth(book),
    brought: () => brought(book),
    folder: () => folder(book),
    recovery: () => book.live(() => readRecovery(book.db)),
  };
}
