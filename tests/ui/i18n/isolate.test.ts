import { beforeAll, describe, expect, it } from 'vitest';
import { isolate } from '../../../src/ui/i18n/isolate';
import { m, useLanguage } from '../../../src/ui/i18n/messages.svelte';

const [BEGIN, END] = ['\u2068', '\u2069'];

describe('names that are written from the right', () => {
  beforeAll(() => useLanguage('zh'));

  it.each([['أحمد'], ['משה'], ['老王\u200f'], ['abc\u202edef']])(
    '"%s" is closed in, so that the sentence keeps its order',
    (name) => {
      expect(isolate(name)).toBe(BEGIN + name + END);
      expect(m().record.saved(name, '¥46')).toBe(`已记：${BEGIN}${name}${END} ¥46`);
    },
  );

  it('a name cannot open its own closure', () => {
    expect(isolate('أحمد\u2069 ¥1')).toBe(`${BEGIN}أحمد ¥1${END}`);
  });

  it.each(['老王', '3 号位大哥', 'Li Ming', 'Ünal', '¥1,284', ''])(
    '"%s" stays as it is',
    (name) => {
      expect(isolate(name)).toBe(name);
    },
  );

  it('deeper words and what is no text pass unharmed', async () => {
    await useLanguage('en');

    expect(m().customers.form.saved('أحمد')).toBe(`${BEGIN}أحمد${END} is saved`);
    expect(m().format.daysAgo(3)).toBe('3\u00a0days ago');
    expect(m().settings.privacyLines[0]).toMatch(/^All data/);
  });
});
