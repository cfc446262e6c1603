/** Today: figures, who should have come, last entries, hints. */
import type { today as zh } from '../zh/today';

export const today: typeof zh = {
  amountWhy: 'Where today’s figure comes from',
  amountWhyText: (visits, usual) =>
    `The amounts of today’s ${visits} added up, refunds taken off, walk-ins included.` +
    (usual === null ? '' : ` Usual means the last four such weekdays: ${usual} on average.`),
  visits: (visits) => visits,
  noneYet: 'Nobody has come yet today',
  more: (weekday, visits) => `${visits} more than a usual ${weekday}`,
  fewer: (weekday, visits) => `${visits} fewer than a usual ${weekday}`,
  asUsual: (weekday) => `like a usual ${weekday}`,
  spark: (from, to, now) =>
    `Takings of the last 14 days: lowest ${from}, highest ${to}, today ${now}`,
  lateTitle: (people) => `Should have come: ${people}`,
  lateNone: 'Nobody is conspicuously late',
  lateTooEarly: 'Too early to tell: it takes three days of coming to see somebody’s habit.',
  fewerTitle: (people) => `Coming less than before: ${people}`,
  quiet: (people) => `Kept quiet: ${people}`,
  lateEarly: 'After a few visits this will tell who should have come.',
  lateComputing: 'Looking who should have come…',
  all: 'All',
  belowZero: (points) =>
    `Points will then stand at ${points}: more used than earned. That is allowed, and marked on the card.`,
  pointsNow: (points) => `; points now ${points}`,
  undoAnyway: 'Undo anyway',
  backAgain: 'It counts again',
  recent: 'Just recorded',
  recentNone: 'Nothing recorded yet. When somebody comes, tap Record.',
  undoEntry: (what) => `Undo: ${what}`,
  entryPoints: (points) => `Points ${points}`,
  entryEarned: (points) => `${points} earned`,
  entryRedeemed: (points) => `${points} used`,
  entryImport: (source) => `Import ${source}`,
  entryImportCounts: (people, visits) => `${people}, ${visits}`,
  refund: 'Refund',
  entryTag: (tag, on) => `Tag “${tag}” ${on ? 'added' : 'removed'}`,
  undoTagText: (people) => `The tags of these ${people} become what they were.`,
  undoImportTitle: 'Undo the whole import?',
  undoImportText: (people, visits) =>
    `The ${people} and ${visits} it brought are taken out together; what you recorded yourself stays. Importing the same file again brings them back.`,
  undoImport: 'Undo import',
  undoingImport: 'Undoing the import…',
  backupNever: 'No backup yet',
  backupStopped: 'Folder backup stopped',
  backupToday: 'Backed up today',
  backupAgo: (days) => `Backup ${days} ago`,
  backupDone: 'All backed up',
  installTitle: 'Install it: opens faster, works without signal',
  install: 'Install',
  installMenu: 'Choose “Add to home screen” or “Install app” in the browser’s menu.',
  persistTitle: 'The browser has not promised to keep this book',
  persistText:
    'When space runs short it may clear the data. Install the app or save backups, and nothing is lost.',
  persistAsk: 'Ask the browser again',
  persistBackup: 'Save a backup',
  hide: 'Got it',
};
