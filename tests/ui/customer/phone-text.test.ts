import { describe, expect, it } from 'vitest';
import { callAddress, maskedPhone } from '../../../src/ui/screens/customer/phone-text';

describe('phones', () => {
  it('hides the middle of a mobile number, however it was typed', () => {
    expect(maskedPhone('13800136621')).toBe('138****6621');
    expect(maskedPhone('138-0013 6621')).toBe('138****6621');
  });

  it('a short number has no middle to hide', () => {
    expect(maskedPhone('6621')).toBe('6621');
    expect(maskedPhone('8812345')).toBe('8812345');
  });

  it('dials digits and a leading plus, and nothing where there is no number', () => {
    expect(callAddress('+86 138-0013-6621')).toBe('tel:+8613800136621');
    expect(callAddress('１３８')).toBe('tel:138');
    expect(callAddress('问老李')).toBeNull();
  });
});
