/** Making the key of an encrypted file without its hundreds of thousands of rounds, for tests that open hundreds of them. */
import { afterAll, beforeAll } from 'vitest';

/** For a whole test file, sealing included: a key still follows from the code, the salt and the number of rounds asked for. */
export function useQuickKeys(): void {
  const { subtle } = crypto;
  const derive = subtle.deriveBits.bind(subtle);
  beforeAll(() => {
    subtle.deriveBits = (how, key, length) => {
      const asked = how as Pbkdf2Params;
      const slow = asked.name === 'PBKDF2';
      return derive(
        slow ? { ...asked, iterations: 1 + (asked.iterations % 997) } : how,
        key,
        length,
      );
    };
  });
  afterAll(() => {
    subtle.deriveBits = derive;
  });
}
