/** The secret behind this device's encrypted files: made, and kept once the vendor has shown that he has it too. */
import { recoveryCode } from '../../domain/recovery/recovery-code';
import { idToBytes } from '../../domain/shared/id';
import { keepRecovery } from '../../storage/tables/recovery';
import type { Book } from '../book';

export function makeRecoveryCode(book: Book): string {
  const random = new Uint8Array(16);
  idToBytes(book.surroundings.newId(), random);
  return recoveryCode(random);
}

export async function keepRecoverySecret(book: Book, secret: string): Promise<void> {
  await book.ready;
  await keepRecovery(book.db, secret);
}
