/** Shows ESLint what must never be committed here: each rule of the house has to answer. */
import { ESLint } from 'eslint';
import { resolve } from 'node:path';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

// The planted files exist only as text, so the rules that ask the compiler stay out.
const eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] });

/** The names of the rules that complain about a text if it were that file. */
async function complaints(path: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: resolve(root, path) });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

const CLOCK_AND_CHANCE: [what: string, code: string, rule: string][] = [
  ['Date.now()', 'export const now = () => Date.now();', 'no-restricted-properties'],
  ['new Date()', 'export const now = () => new Date();', 'no-restricted-syntax'],
  ['Date()', 'export const now = () => Date();', 'no-restricted-syntax'],
  ['performance', 'export const now = () => performance.now();', 'no-restricted-globals'],
  ['Math.random()', 'export const dice = () => Math.random();', 'no-restricted-properties'],
  ['crypto', 'export const dice = () => crypto.randomUUID();', 'no-restricted-globals'],
  ['the document', 'export const title = () => document.title;', 'no-restricted-globals'],
  ['the machine', 'export const zone = () => process.env;', 'no-restricted-globals'],
];

test.each(CLOCK_AND_CHANCE)('the rules of the book may not use %s', async (_, code, rule) => {
  expect(await complaints('src/domain/planted.ts', code)).toEqual([rule]);
  expect(await complaints('src/merge/planted.ts', code)).toEqual([rule]);
  expect(await complaints('src/platform/planted.ts', code)).toEqual([]);
});

test('the rules of the book may turn a number into a date, which is the same everywhere', async () => {
  const code = 'export const day = (ms: number) => new Date(ms).toISOString();';

  expect(await complaints('src/domain/planted.ts', code)).toEqual([]);
});

test('files and folders without a room of their own are refused', async () => {
  const code = 'export const one = 1;';

  for (const path of [
    'src/app/utils/planted.ts',
    'src/ui/helpers/planted.ts',
    'src/lib/planted.ts',
    'src/common/planted.ts',
    'src/domain/types.ts',
    'src/domain/index.ts',
    'src/domain/CamelCase.ts',
    'src/ui/lower-case.svelte',
  ]) {
    expect(await complaints(path, path.endsWith('svelte') ? '<p>hi</p>' : code)).toEqual([
      'house/room-names',
    ]);
  }
  expect(await complaints('src/domain/fish.ts', code)).toEqual([]);
  expect(await complaints('src/ui/FishCard.svelte', '<p>hi</p>')).toEqual([]);
});

test('a file that only passes on what others export is refused', async () => {
  const barrel = `export * from './fish';\nexport { pond } from './pond';`;

  expect(await complaints('src/domain/all.ts', barrel)).toEqual(['house/no-barrel']);
});

test('a module over 250 lines and a component over 160 are refused', async () => {
  const lines = (count: number) => Array.from({ length: count }, (_, i) => `// ${i}`).join('\n');

  expect(await complaints('src/domain/long.ts', lines(250))).toEqual([]);
  expect(await complaints('src/domain/long.ts', lines(251))).toEqual(['max-lines']);
  expect(await complaints('src/ui/Long.svelte', '<br />\n'.repeat(160).trimEnd())).toEqual([]);
  expect(await complaints('src/ui/Long.svelte', '<br />\n'.repeat(161).trimEnd())).toEqual([
    'max-lines',
  ]);
});

test('markup that a content policy drops or that runs foreign text is refused', async () => {
  const inComponent = (markup: string) => complaints('src/ui/Planted.svelte', markup);

  expect(await inComponent('<p style="color: red">hi</p>')).toEqual(['no-restricted-syntax']);
  expect(await inComponent('<p style:color="red">hi</p>')).toEqual([]);
  expect(await inComponent('{@html "<b>hi</b>"}')).toEqual(['svelte/no-at-html-tags']);
});

test('what a vendor reads lives in the dictionaries, not in screens', async () => {
  expect(await complaints('src/ui/Planted.svelte', '<p>客户</p>')).toEqual(['house/words-in-i18n']);
  expect(await complaints('src/app/planted.ts', `export const a = '客户';`)).toEqual([
    'house/words-in-i18n',
  ]);
  expect(await complaints('src/ui/i18n/zh/planted.ts', `export const a = '客户';`)).toEqual([]);
});

test('a component may not reach behind the app, not even for a type', async () => {
  const markup = `<script lang="ts">\n  import type { Row } from '../../storage/row';\n  const row: Row | null = null;\n</script>\n{row}`;

  expect(await complaints('src/ui/today/Planted.svelte', markup)).toEqual([
    'no-restricted-imports',
  ]);
});
