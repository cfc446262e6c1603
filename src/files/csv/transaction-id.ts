/**
 * The id of a payment by its number at the payment service, so that two downloads that overlap, here or on two devices,
 * bring it once.
 */
import { hashIdInto } from '../../merge/derived-id';

/** Shorter numbers are no service's own, and may come twice. */
const LEAST_CHARS = 16;

/** Puts 16 bytes that follow from the number at `at`; false for what is no transaction number. */
export function transactionIdInto(bytes: Uint8Array, at: number, text: string): boolean {
  const number = text.trim();
  if (number.length < LEAST_CHARS || !/^[\w-]+$/.test(number)) return false;
  hashIdInto(bytes, at, number);
  return true;
}

/** Whether entry i of many ids was given one. */
export const isNumbered = (ids: Uint8Array, i: number): boolean =>
  ids.subarray(16 * i, 16 * i + 16).some((byte) => byte !== 0);
