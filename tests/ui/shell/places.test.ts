import { describe, expect, it } from 'vitest';
import { placeOf, titleOf } from '../../../src/ui/shell/places';

describe('addresses: where the vendor is', () => {
  it.each([
    ['/', 'today', 'today'],
    ['/today', 'today', 'today'],
    ['/customers', 'customers', 'customers'],
    ['/customers/1f00', 'card', 'customers'],
    ['/record', 'record', 'record'],
    ['/insights/warnings', 'warnings', 'insights'],
    ['/import', 'imports', 'more'],
    ['/files', 'files', 'more'],
    ['/settings', 'settings', 'more'],
    ['/nonsense', 'notFound', 'more'],
    ['/constructor', 'notFound', 'more'],
  ])('%s is titled %s and belongs to %s', (path, title, place) => {
    expect(titleOf(path)).toBe(title);
    expect(placeOf(path)).toBe(place);
  });
});
