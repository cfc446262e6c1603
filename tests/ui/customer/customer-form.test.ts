import { describe, expect, it } from 'vitest';
import { NEW_CUSTOMER } from '../../../src/domain/customers/customer';
import {
  changedFields,
  formFromDraft,
  formOf,
  toggled,
  withTyped,
} from '../../../src/ui/screens/customer/customer-form';

const wang = { ...NEW_CUSTOMER, name: '老王', phone: '13800136621', tags: ['台钓'] };

describe('editing a customer', () => {
  it('saving an untouched form changes nothing', () => {
    expect(changedFields(formOf(wang), wang)).toEqual({ ok: true, value: {} });
  });

  it('only what changed becomes a fact, without the spaces around it', () => {
    const form = { ...formOf(wang), seat: ' 3 号位 ', newTags: '东村，台钓' };

    expect(changedFields(form, wang)).toEqual({
      ok: true,
      value: { seat: '3 号位', tags: ['台钓', '东村'] },
    });
  });

  it('a field can be emptied, the name cannot', () => {
    expect(changedFields({ ...formOf(wang), phone: '' }, wang)).toEqual({
      ok: true,
      value: { phone: '' },
    });
    expect(changedFields({ ...formOf(wang), name: '  ' }, wang)).toEqual({
      ok: false,
      error: 'name-missing',
    });
  });

  it('a half-typed birthday is pointed out instead of lost', () => {
    const form = {
      ...formOf(wang),
      birthday: { calendar: 'lunar', year: '', month: '8', day: '' },
    };

    expect(changedFields(form as ReturnType<typeof formOf>, wang).ok).toBe(false);
  });

  it('tags typed with any mark between them are split, doubles left out', () => {
    expect(withTyped(['台钓'], '东村、夜钓,台钓; 饭店/早市|')).toEqual([
      '台钓',
      '东村',
      '夜钓',
      '饭店',
      '早市',
    ]);
  });

  it('a tapped tag goes on, and off again', () => {
    expect(toggled(['台钓'], '东村')).toEqual(['台钓', '东村']);
    expect(toggled(['台钓', '东村'], '台钓')).toEqual(['东村']);
  });

  it('a form kept through a reload comes back, something else does not', () => {
    const blank = formOf(wang);

    expect(formFromDraft({ note: '左撇子' }, blank)).toEqual({ ...blank, note: '左撇子' });
    expect(formFromDraft({ note: 7 }, blank)).toBeNull();
    expect(formFromDraft({ tags: {} }, blank)).toBeNull();
    expect(formFromDraft('note', blank)).toBeNull();
  });
});
