import { expect, test } from 'vitest';
import type { Opening } from '../../../src/app/app';
import { arrivalPlace } from '../../../src/ui/shell/arrival-place';

const table = new File([], '会员.xlsx');
const book = new File([], '客户簿.pondbook.json');
const renamed = new File([], '客户簿', { type: 'application/json' });

test.each<[string, readonly File[], Opening, ReturnType<typeof arrivalPlace>]>([
  ['a table is imported', [table], 'open', '/import'],
  ['a table is imported while the book still opens', [table], 'opening', '/import'],
  ['a table waits on the first screen until there is a book', [table], 'none', '/today'],
  ['a table waits until it is known whether there is a book', [table], 'looking', null],
  ['a book file is merged', [book], 'open', '/files'],
  ['a book file that lost its ending on the way is merged', [renamed], 'open', '/files'],
  ['a book file begins a book', [book], 'none', '/files'],
  ['a book file among tables is told where it belongs', [table, book], 'open', '/import'],
  ['nothing leads nowhere', [], 'open', null],
])('arrivals: %s', (_what, files, opening, place) => {
  expect(arrivalPlace(files, opening)).toBe(place);
});
