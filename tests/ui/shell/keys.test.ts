import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../../src/ui/shell/keys';

const pressed = (key: string, at: Partial<Parameters<typeof meaningOf>[0]> = {}) =>
  meaningOf({ key, modified: false, inField: false, inDialog: false, ...at });

describe('keys on a laptop', () => {
  it('slash searches, n records, Esc goes back', () => {
    expect([pressed('/'), pressed('n'), pressed('Escape')]).toEqual(['search', 'record', 'back']);
  });

  it('while writing letters are letters, and Esc only leaves the field', () => {
    expect(pressed('n', { inField: true })).toBeNull();
    expect(pressed('/', { inField: true })).toBeNull();
    expect(pressed('Escape', { inField: true })).toBe('leave-field');
  });

  it("an open sheet and the browser's own keys are left alone", () => {
    expect(pressed('Escape', { inDialog: true })).toBeNull();
    expect(pressed('n', { modified: true })).toBeNull();
  });
});
