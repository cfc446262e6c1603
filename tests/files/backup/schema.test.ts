/** The published JSON Schema describes what the app writes, and refuses what the app refuses. */
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packFromJson } from '../../../src/files/backup/pack-json';
import { understands } from '../../../src/merge/packs/row';
import { aBookOfFacts, fileOf, told } from '../../helpers/book-files';
import { runs } from '../../helpers/law-runs';
import { knownFact, laterFact, uniqueFacts } from '../../helpers/some-facts';

interface Schema {
  readonly $id: string;
  readonly $defs: Readonly<Record<string, object>>;
}

const schema = JSON.parse(
  readFileSync(new URL('../../../public/pondbook-file.schema.json', import.meta.url), 'utf8'),
) as Schema;
// The validator knows an older draft; the schema keeps to the words that mean the same in both.
const ajv = new Ajv({ meta: false, validateSchema: false, allErrors: true });
ajv.addSchema(schema);
const isFile = ajv.getSchema(schema.$id)!;
const part = (name: string) => ajv.compile({ $ref: `${schema.$id}#/$defs/${name}` });
const isPack = part('pack');
const TEXTS: Readonly<Record<string, string>> = {
  visit: 'visitText',
  entry: 'entryText',
  edit: 'fieldsText',
  setting: 'fieldsText',
  import: 'importText',
  contact: 'entryText',
  feedback: 'entryText',
};

const parsed = async (facts: Parameters<typeof fileOf>[0]): Promise<Json> =>
  JSON.parse(await (await fileOf(facts)).text()) as Json;

/** As a reader of the schema would: the pack, and what stands in its texts. */
function fits(pack: Json): boolean {
  if (!isPack(pack)) return false;
  const name = TEXTS[pack['kind'] as string];
  const texts = (pack['text'] as (string | null)[] | null) ?? [];
  if (!name) return true;
  return texts.every((text, i) => {
    const code = (pack['codes'] as string[])[(pack['code'] as number[])[i]!]!;
    const v = (pack['v'] as number[])[i]!;
    if (text === null || !understands(pack['kind'] as string, v, code)) return true;
    try {
      return part(name)(JSON.parse(text)) === true;
    } catch {
      return false;
    }
  });
}

type Json = Record<string, unknown>;

test('schema: every file the app writes keeps to it', async () => {
  await fc.assert(
    fc.asyncProperty(uniqueFacts(fc.oneof(knownFact, laterFact), 20), async (facts) => {
      const file = await parsed(facts);

      expect(isFile(file), JSON.stringify(isFile.errors)).toBe(true);
      for (const pack of file['packs'] as Json[]) expect(fits(pack)).toBe(true);
    }),
    runs(40),
  );
});

test('schema: it names every column the app writes, and no other', async () => {
  const file = await parsed(aBookOfFacts());
  const pack = schema.$defs['pack'] as { properties: object; required: string[] };

  for (const one of file['packs'] as Json[]) {
    expect(Object.keys(pack.properties)).toEqual(Object.keys(one));
    expect(pack.required).toEqual(Object.keys(one));
  }
  const { since, ...properties } = (schema as unknown as { properties: Json }).properties;
  expect(Object.keys(properties)).toEqual(Object.keys(file));
  expect(since, 'only a part of a book has it').toBeDefined();
});

test.each<[string, (file: Json) => unknown]>([
  ['of another format', (file) => (file['format'] = 'other')],
  ['of version 0', (file) => (file['version'] = 0)],
  ['of half a version', (file) => (file['version'] = 1.5)],
  ['written on no day', (file) => (file['written'] = 'yesterday')],
  ['of an unknown device', (file) => (file['device'] = 'phone')],
  ['without a hash', (file) => delete file['hash']],
  ['with a short hash', (file) => (file['hash'] = 'abc')],
  ['with fewer than no facts', (file) => (file['facts'] = -1)],
])('schema: a file %s is refused by schema and app', async (_, spoil) => {
  const file = await parsed(aBookOfFacts());
  spoil(file);

  expect(isFile(file)).toBe(false);
  expect(await told(asWritten(file))).toEqual(expect.any(String));
});

type Spoil = [what: string, kind: string, spoil: (pack: Json) => unknown];

test.each<Spoil>([
  ['without a kind', 'visit', (pack) => delete pack['kind']],
  ['of a shouted kind', 'visit', (pack) => (pack['kind'] = 'VISIT')],
  ['of no facts', 'visit', (pack) => (pack['n'] = 0)],
  ['of too many facts', 'visit', (pack) => (pack['n'] = 1025)],
  ['with a capital in an id', 'visit', ({ id }) => ({ id: (id as string).toUpperCase() })],
  ['with half a fen', 'visit', (pack) => first(pack, 'amount', 0.5)],
  ['with more fen than can be counted', 'visit', (pack) => first(pack, 'amount', 2 ** 53)],
  ['with an amount in words', 'visit', (pack) => first(pack, 'amount', '500')],
  ['of a day before all ponds', 'visit', (pack) => first(pack, 'day', -100_000)],
  ['with a clock before 1970', 'visit', (pack) => first(pack, 'l', -1)],
  ['with a count below zero', 'visit', (pack) => first(pack, 'c', -1)],
  ['with an index below zero', 'visit', (pack) => first(pack, 'customer', -1)],
  ['with a minute far off', 'visit', (pack) => first(pack, 'minute', 10_000)],
  ['of version 70,000', 'visit', (pack) => first(pack, 'v', 70_000)],
  ['with a strange device', 'visit', (pack) => first(pack, 'devices', 'my phone')],
  ['with a strange import', 'import', (pack) => first(pack, 'batches', 'list.csv')],
  ['with a code as long as a book', 'visit', (pack) => first(pack, 'codes', 'x'.repeat(201))],
  ['without a column', 'visit', (pack) => delete pack['zone']],
  ['with a column of nothing', 'visit', (pack) => (pack['zone'] = null)],
  ['with a number for a text', 'visit', (pack) => (pack['text'] = [5, null, null, null])],
  ['of edits that say nothing', 'edit', (pack) => (pack['text'] = null)],
  ['of voids that cancel nothing', 'void', (pack) => (pack['ref'] = null)],
  ['whose field is a thing', 'edit', (pack) => first(pack, 'text', '{"name":{"first":"W"}}')],
  ['whose tags are numbers', 'edit', (pack) => first(pack, 'text', '{"tags":[1]}')],
  ['whose text is no JSON', 'edit', (pack) => first(pack, 'text', '{name}')],
  ['whose note is a number', 'entry', (pack) => (pack['text'] = ['{"note":5}', null])],
  ['whose complaint is a list', 'feedback', (pack) => first(pack, 'text', '{"note":[]}')],
  ['whose items have no price', 'visit', (pack) => setText(pack, '{"items":[{"product":"x"}]}')],
  ['whose source is missing', 'import', (pack) => first(pack, 'text', '{"customers":1}')],
])('schema: a pack %s is refused by schema and app', async (_, kind, spoil) => {
  const file = await parsed(aBookOfFacts());
  const pack = (file['packs'] as Json[]).find((one) => one['kind'] === kind)!;
  expect(fits(pack)).toBe(true);
  expect(packFromJson(pack)).not.toBeNull();

  const more = spoil(pack);
  const spoilt = { ...pack, ...(typeof more === 'object' ? more : {}) };

  expect(fits(spoilt)).toBe(false);
  expect(packFromJson(spoilt)).toBeNull();
});

test.each<Spoil>([
  ['with a column too short', 'visit', (pack) => (pack['day'] as number[]).pop()],
  ['with an id missing', 'visit', (pack) => (pack['id'] = (pack['id'] as string).slice(32))],
  ['with an index out of its list', 'visit', (pack) => first(pack, 'device', 9)],
  ['with a customer out of the list', 'visit', (pack) => first(pack, 'customer', 9)],
  ['with a code out of the list', 'visit', (pack) => first(pack, 'code', 9)],
  ['with a batch out of the list', 'visit', (pack) => first(pack, 'batch', 1)],
  ['of an import without a name', 'import', (pack) => first(pack, 'batch', 0)],
  ['of a contact with nobody', 'contact', ({ customer }) => (customer as number[]).fill(0)],
  ['with a follow-up on no day', 'contact', ({ amount }) => (amount as number[]).fill(200_000)],
  ['that voids nothing', 'void', (pack) => (pack['ref'] = '0'.repeat(32))],
])('schema: a pack %s is beyond a schema, but not beyond the app', async (_, kind, spoil) => {
  const file = await parsed(aBookOfFacts());
  const pack = (file['packs'] as Json[]).find((one) => one['kind'] === kind)!;

  spoil(pack);

  expect(packFromJson(pack)).toBeNull();
});

const first = (pack: Json, column: string, value: unknown) => {
  (pack[column] as unknown[])[0] = value;
};
const setText = (pack: Json, text: string) => {
  (pack['text'] as unknown[])[0] = text;
};

/** The file as the app writes its lines. */
function asWritten({ packs, facts, hash, ...header }: Json): string {
  const lines = (packs as Json[]).map((pack) => JSON.stringify(pack)).join(',\n');
  const open = JSON.stringify(header).slice(0, -1);
  return `${open},"packs":[\n${lines}\n],${JSON.stringify({ facts, hash }).slice(1)}\n`;
}
