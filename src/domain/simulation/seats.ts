/** Where simulated anglers sat: most days on their usual seat; some have taken another one on their last four visits. */
import { Prng } from './prng';
import { SESSION, type SimulatedVendor } from './simulated-vendor';

/** Streams of their own, so that nothing else about a vendor depends on his seats. */
const SITTING = 0x5ea75;
const MOVING = 0x307e5;

/** Seats around the pond. */
export const SEATS = 36;

const ON_USUAL_SEAT = 0.92;
const MOVED = 0.2;
const MOVED_VISITS = 4;

/** Per coming the seat, '' where none was noted: only for sessions of customers who have a usual one. */
export function seatsOf({ customers, visits, seed }: SimulatedVendor): readonly string[] {
  const prng = new Prng(seed);
  const left = new Int32Array(customers.length);
  for (let i = 0; i < visits.count; i++)
    if (visits.kind[i] === SESSION && visits.customer[i]! >= 0) left[visits.customer[i]!]! += 1;
  return Array.from({ length: visits.count }, (_, i) => {
    const number = visits.customer[i]!;
    const usual = customers[number]?.seat ?? '';
    if (usual === '' || visits.kind[i] !== SESSION) return '';
    left[number]! -= 1;
    prng.restart(seed ^ MOVING, number);
    const another = seatNamed(1 + prng.below(SEATS));
    if (prng.chance(MOVED) && left[number]! < MOVED_VISITS) return another;
    prng.restart(seed ^ SITTING, i);
    return prng.chance(ON_USUAL_SEAT) ? usual : seatNamed(1 + prng.below(SEATS));
  });
}

/** As the customers' fields name them. */
export const seatNamed = (number: number): string => `${number}号`;
