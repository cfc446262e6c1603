/**
 * Repeatable chance: sfc32 (Chris Doty-Humphrey's "small fast counting" generator, 128 bits of state, passes PractRand).
 * A stream is named by a seed and a number, so that each simulated customer has her own and the size of a book does
 * not change who its first customers are.
 */
export class Prng {
  private a = 0;
  private b = 0;
  private c = 0;
  private counter = 1;

  constructor(seed: number, stream = 0) {
    this.restart(seed, stream);
  }

  /** Begins another stream; seed and stream are taken as 32-bit whole numbers. */
  restart(seed: number, stream: number): void {
    this.a = mix(seed ^ 0x9e3779b9);
    this.b = mix(stream ^ 0x85ebca6b);
    this.c = mix(this.a ^ (stream << 1));
    this.counter = 1;
    for (let i = 0; i < 12; i++) this.next();
  }

  /** A whole number, 0 … 2^32 − 1. */
  next(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    this.c |= 0;
    return sum >>> 0;
  }

  /** A number strictly between 0 and 1, so that its logarithm is always finite. */
  unit(): number {
    return (this.next() + 0.5) / 4_294_967_296;
  }

  /** A whole number, 0 … n − 1. */
  below(n: number): number {
    return Math.floor(this.unit() * n);
  }

  chance(p: number): boolean {
    return this.unit() < p;
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    const item = list[this.below(list.length)];
    if (item === undefined) throw new RangeError('pick from an empty list');
    return item;
  }
}

/** Spreads 32 bits over 32 bits (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
