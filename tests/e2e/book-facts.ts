/**
 * A second reader of book files, written from their description and not from the app's code, so that two exports can
 * be compared: every fact of every pack as plain text, sorted by id. Two books are equal when these are, byte for byte.
 */
interface PackLine {
  kind: string;
  n: number;
  id: string;
  l: number[];
  c: number[];
  devices: string[];
  device: number[];
  v: number[];
  day: number[];
  minute: number[];
  zone: number[];
  customers: string;
  customer: number[];
  batches: string[];
  batch: number[];
  codes: string[];
  code: number[];
  amount: number[];
  ref: string | null;
  text: (string | null)[] | null;
}

/** One line a fact, sorted by id. Throws when an id occurs twice, a column is too short, or an index leads nowhere. */
export function factsOf(file: string): string[] {
  const { packs, facts } = JSON.parse(file) as { packs: PackLine[]; facts: number };
  const lines = packs
    .flatMap((pack) => Array.from({ length: pack.n }, (_, i) => factLine(pack, i)))
    .sort();
  const ids = new Set(lines.map((line) => line.slice(0, 32)));
  if (ids.size !== lines.length) throw new Error('A fact stands in the file twice');
  if (lines.length !== facts) throw new Error(`${facts} facts promised, ${lines.length} found`);
  return lines;
}

/** How many facts of each kind a file holds. */
export function kindsOf(file: string): Record<string, number> {
  const kinds: Record<string, number> = {};
  for (const { kind, n } of (JSON.parse(file) as { packs: PackLine[] }).packs) {
    kinds[kind] = (kinds[kind] ?? 0) + n;
  }
  return kinds;
}

function factLine(pack: PackLine, i: number): string {
  const customer = at(pack.customer, i);
  const batch = at(pack.batch, i);
  const ref = pack.ref === null ? '' : idAt(pack.ref, i);
  const fact = {
    kind: pack.kind,
    l: at(pack.l, i),
    c: at(pack.c, i),
    device: at(pack.devices, at(pack.device, i)),
    v: at(pack.v, i),
    day: at(pack.day, i),
    minute: at(pack.minute, i),
    zone: at(pack.zone, i),
    customer: customer === 0 ? null : idAt(pack.customers, customer - 1),
    batch: batch === 0 ? null : at(pack.batches, batch - 1),
    code: at(pack.codes, at(pack.code, i)),
    amount: at(pack.amount, i),
    ref: /^0*$/.test(ref) ? null : ref,
    text: pack.text === null ? null : at(pack.text, i),
  };
  return `${idAt(pack.id, i)} ${JSON.stringify(fact)}`;
}

function idAt(hex: string, i: number): string {
  const id = hex.slice(i * 32, i * 32 + 32);
  if (!/^[0-9a-f]{32}$/.test(id)) throw new Error(`No id at ${i}`);
  return id;
}

function at<T>(column: readonly T[], i: number): T {
  const value = column[i];
  if (value === undefined) throw new Error(`Nothing at ${i}`);
  return value;
}
