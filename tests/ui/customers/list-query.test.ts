import { describe, expect, it } from 'vitest';
import {
  ALL_CUSTOMERS,
  filtersSet,
  isNarrowed,
  queryOfAddress,
  rosterQuery,
} from '../../../src/ui/screens/customers/list-query';

describe('customer list: what is asked', () => {
  it('a tap on a segment in Insights opens the list of its customers', () => {
    const query = queryOfAddress('segment=atRisk');

    expect(query).toEqual({ ...ALL_CUSTOMERS, segment: 'atRisk' });
  });

  it('a tag and a sorting can be asked for together', () => {
    const query = queryOfAddress('tag=%E5%8F%B0%E9%92%93&sort=spend');

    expect(query).toEqual({ ...ALL_CUSTOMERS, tag: '台钓', sort: 'spend' });
  });

  it('a plain address leaves the list as the vendor left it', () => {
    expect(queryOfAddress('')).toBeNull();
  });

  it('an address with an unknown segment does not empty the list', () => {
    expect(queryOfAddress('segment=vip')).toBeNull();
  });

  it('spaces around the search text are not searched for', () => {
    expect(rosterQuery({ ...ALL_CUSTOMERS, text: ' lw ' }).text).toBe('lw');
  });

  it('only a real narrowing counts as one, sorting does not', () => {
    expect(isNarrowed({ ...ALL_CUSTOMERS, sort: 'points', text: '  ' })).toBe(false);
    expect(isNarrowed({ ...ALL_CUSTOMERS, archived: true })).toBe(true);
    expect(filtersSet({ ...ALL_CUSTOMERS, tag: '台钓', segment: 'new', text: '王' })).toBe(2);
  });
});
