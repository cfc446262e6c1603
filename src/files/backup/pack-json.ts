/** One pack as a line of a book file, and back. Documented for others by public/pondbook-file.schema.json. */
import * as v from 'valibot';
import { idFromBytes, idToBytes, isId } from '../../domain/shared/id';
import type { FactColumns } from '../../merge/packs/pack';
import { PACK_SIZE } from '../../merge/packs/pack';
import { understands } from '../../merge/packs/row';

/** The line, without line end. Ids are hex, 32 digits a fact, written one after the other. */
export function packToJson(pack: FactColumns): string {
  return JSON.stringify({
    kind: pack.kind,
    n: pack.n,
    id: toHex(pack.id),
    l: [...pack.l],
    c: [...pack.c],
    devices: pack.devices,
    device: [...pack.device],
    v: [...pack.v],
    day: [...pack.day],
    minute: [...pack.minute],
    zone: [...pack.zone],
    customers: toHex(pack.customers),
    customer: [...pack.customer],
    batches: pack.batches,
    batch: [...pack.batch],
    codes: pack.codes,
    code: [...pack.code],
    amount: [...pack.amount],
    ref: pack.ref ? toHex(pack.ref) : null,
    text: pack.text,
  });
}

const numbers = v.pipe(
  v.array(v.any()),
  v.check((list) => list.every(Number.isSafeInteger)),
) as v.GenericSchema<number[]>;
const hex = v.pipe(
  v.string(),
  v.check((text) => text.length % 32 === 0 && !/[^0-9a-f]/.test(text)),
);
const words = v.array(v.pipe(v.string(), v.maxLength(200)));

const PackLine = v.object({
  kind: v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,39}$/)),
  n: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(PACK_SIZE)),
  id: hex,
  l: numbers,
  c: numbers,
  devices: v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))),
  device: numbers,
  v: numbers,
  day: numbers,
  minute: numbers,
  zone: numbers,
  customers: hex,
  customer: numbers,
  batches: v.array(v.pipe(v.string(), v.check(isId))),
  batch: numbers,
  codes: words,
  code: numbers,
  amount: numbers,
  ref: v.nullable(hex),
  text: v.nullable(
    v.pipe(
      v.array(v.any()),
      v.check((list) => list.every(isTextCell)),
    ),
  ),
});

const isTextCell = (cell: unknown): boolean => cell === null || typeof cell === 'string';

/** The pack, or null if the value is not one: a wrong type, a length that does not fit, an index out of range. */
export function packFromJson(value: unknown): FactColumns | null {
  const parsed = v.safeParse(PackLine, value);
  if (!parsed.success) return null;
  const p = parsed.output;
  const columns = [p.l, p.c, p.device, p.v, p.day, p.minute, p.zone, p.customer, p.batch, p.code];
  const sound =
    p.id.length === p.n * 32 &&
    [...columns, p.amount].every((column) => column.length === p.n) &&
    (p.ref === null || p.ref.length === p.n * 32) &&
    (p.text === null || p.text.length === p.n) &&
    within(p.device, p.devices.length - 1) &&
    within(p.code, p.codes.length - 1) &&
    within(p.customer, p.customers.length / 32) &&
    within(p.batch, p.batches.length) &&
    within(p.v, 0xffff) &&
    p.l.every((l) => l >= 0) &&
    p.c.every((c) => c >= 0) &&
    p.day.every((day) => Math.abs(day) < 100_000) &&
    [...p.minute, ...p.zone].every((minutes) => Math.abs(minutes) < 10_000) &&
    p.v.every((_, i) => rowFits(p, i));
  if (!sound) return null;
  return {
    kind: p.kind,
    n: p.n,
    id: fromHex(p.id),
    l: Float64Array.from(p.l),
    c: Float64Array.from(p.c),
    devices: p.devices,
    device: Uint16Array.from(p.device),
    v: Uint16Array.from(p.v),
    day: Int32Array.from(p.day),
    minute: Int16Array.from(p.minute),
    zone: Int16Array.from(p.zone),
    customers: fromHex(p.customers),
    customer: Uint16Array.from(p.customer),
    batches: p.batches,
    batch: Uint16Array.from(p.batch),
    codes: p.codes,
    code: Uint16Array.from(p.code),
    amount: Float64Array.from(p.amount),
    ref: p.ref === null ? null : fromHex(p.ref),
    text: p.text as (string | null)[] | null,
  };
}

const within = (column: readonly number[], most: number): boolean =>
  column.every((index) => index >= 0 && index <= most);

const scalar = v.union([v.string(), v.number(), v.boolean(), v.null()]);
const Fields = v.record(v.string(), v.union([scalar, v.array(v.string())]));
const Note = v.object({ note: v.optional(v.string()) });
const Whole = v.pipe(v.number(), v.integer());
const Texts: Readonly<Record<string, v.GenericSchema>> = {
  edit: Fields,
  setting: Fields,
  import: v.object({ source: v.string(), customers: v.number(), visits: v.number() }),
  visit: v.object({
    note: v.optional(v.string()),
    seat: v.optional(v.string()),
    items: v.optional(
      v.array(
        v.looseObject({
          product: v.string(),
          amountFen: Whole,
          grams: v.optional(Whole),
          milliPieces: v.optional(Whole),
        }),
      ),
    ),
  }),
  entry: Note,
  contact: Note,
  feedback: Note,
};

/** Whether fact i has what its kind needs, and its text is JSON of that kind's shape; what a later version wrote is not looked into. */
function rowFits(p: v.InferOutput<typeof PackLine>, i: number): boolean {
  if (!understands(p.kind, p.v[i]!, p.codes[p.code[i]!]!)) return true;
  if (p.kind === 'import' && p.batch[i] === 0) return false;
  const refers = (p.ref?.slice(i * 32, i * 32 + 32) ?? NO_REF) !== NO_REF;
  if ((p.kind === 'void' || p.kind === 'alias') && !refers) return false;
  if (OF_SOMEBODY.has(p.kind) && p.customer[i] === 0) return false;
  // The amount of a contact is a day: one that no calendar has would break whatever shows it.
  if (p.kind === 'contact' && Math.abs(p.amount[i]!) >= 100_000) return false;
  const shape = Texts[p.kind];
  const text = p.text?.[i] as string | null | undefined;
  if (!shape) return true;
  if (text == null) return MAY_BE_SILENT.has(p.kind);
  try {
    return v.is(shape, JSON.parse(text));
  } catch {
    return false;
  }
}

const OF_SOMEBODY: ReadonlySet<string> = new Set(['alias', 'contact', 'erase', 'feedback']);
const MAY_BE_SILENT: ReadonlySet<string> = new Set(['visit', 'entry', 'contact', 'feedback']);
const NO_REF = '0'.repeat(32);

function toHex(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 16) text += idFromBytes(bytes, at);
  return text;
}

function fromHex(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length / 2);
  for (let at = 0; at < bytes.length; at += 16)
    idToBytes(text.slice(at * 2, at * 2 + 32), bytes, at);
  return bytes;
}
