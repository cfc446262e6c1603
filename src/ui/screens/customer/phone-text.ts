/** Phones as shown and as dialled. */

/** "138****6621": the middle of a number of seven or more digits is hidden from whoever looks over the shoulder. */
export function maskedPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  if (digits.length < 7) return phone;
  return `${digits.slice(0, 3)}${'*'.repeat(digits.length - 7)}${digits.slice(-4)}`;
}

/** The address that dials it, or null where there is nothing to dial, or only the tail of a number. */
export function callAddress(phone: string): string | null {
  if (phone.includes('*')) return null;
  const number = phone.normalize('NFKC').replace(/[^\d+]/g, '');
  return number === '' ? null : `tel:${number}`;
}
