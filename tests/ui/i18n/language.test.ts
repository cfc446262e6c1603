import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../../src/ui/i18n/language';
import { en } from '../../../src/ui/i18n/en';
import { zh } from '../../../src/ui/i18n/zh';

describe('language: which one a vendor sees first', () => {
  it('the address wins for that load', () => {
    expect(chooseLanguage('?lang=en', 'zh', ['zh-CN'])).toBe('en');
  });

  it('then his own choice, then what his device speaks', () => {
    expect(chooseLanguage('', 'zh', ['en-GB'])).toBe('zh');
    expect(chooseLanguage('', null, ['fr-FR', 'zh-Hant-TW'])).toBe('zh');
    expect(chooseLanguage('', null, ['en-US', 'zh-CN'])).toBe('en');
  });

  it('a language the app does not have counts as none', () => {
    expect(chooseLanguage('?lang=xx', 'tlh', ['fr-FR'])).toBe('en');
    expect(chooseLanguage('', null, [])).toBe('zh');
  });
});

/** Every text of a dictionary by its path; functions are called with plain arguments. */
function texts(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
    const here = `${path}.${name}`;
    if (typeof value === 'string') return [[here, value] as [string, string]];
    return typeof value === 'object' && value !== null ? texts(value, here) : [];
  });
}

describe('messages: nothing is left in the other language', () => {
  it('no English text holds Chinese characters, but for names of things', () => {
    const named = /language|微信|WeChat|塘客簿|中文|鱼|钓|王|姓名/i;
    const left = texts(en).filter(
      ([path, text]) => /\p{Script=Han}/u.test(text) && !named.test(path + text),
    );

    expect(left).toEqual([]);
  });

  it('no message is empty', () => {
    expect([...texts(zh), ...texts(en)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
