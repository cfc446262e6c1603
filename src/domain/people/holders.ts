/**
 * Who recorded a fact: whoever held the device it was recorded on. That a device changed hands is a setting fact
 * (`holder:<device>` → a person's id), and its stamp says from when on; facts themselves stay as they are.
 */
import type { Fact, FieldValue } from '../facts/fact';
import type { DeviceId } from '../shared/id';

const KEY = 'holder:';

export const holderKey = (device: string): string => KEY + device;

/** From this stamp on the device was in these hands; null: in the owner's, unnamed. */
export interface Handed {
  readonly device: string;
  readonly person: string | null;
  readonly l: number;
  readonly c: number;
}

/** The changes of hands that a setting fact tells of; most tell of none. */
export const handedIn = (fact: Fact): Handed[] =>
  fact.kind !== 'setting'
    ? []
    : Object.entries(fact.fields).flatMap(([key, value]) =>
        key.startsWith(KEY)
          ? [{ device: key.slice(KEY.length), person: personOf(value), l: fact.l, c: fact.c }]
          : [],
      );

const personOf = (value: FieldValue): string | null => (typeof value === 'string' ? value : null);

type Recorded = Pick<Fact, 'l' | 'c'> & { readonly device: DeviceId | string };

/**
 * Gives for a fact the person who recorded it, null for the owner. A device of which nobody ever said anything is the
 * owner's. Worked example: 小李 takes the phone at l = 100 and gives it back at 200: what is stamped 99 is the owner's,
 * 100 (later c) to 199 is 小李's, 200 the owner's again.
 */
export function recorderOf(handed: readonly Handed[]): (fact: Recorded) => string | null {
  const byDevice = new Map<string, Handed[]>();
  for (const one of [...handed].sort(compare))
    byDevice.set(one.device, [...(byDevice.get(one.device) ?? []), one]);
  return (fact) =>
    byDevice.get(fact.device)?.findLast((one) => compare(one, fact) <= 0)?.person ?? null;
}

type Clocked = Pick<Fact, 'l' | 'c'>;
const compare = (a: Clocked, b: Clocked): number => a.l - b.l || a.c - b.c;
