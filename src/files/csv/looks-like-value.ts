/** Judges cells by their look, where headers say nothing. */
import { readAmount } from './read-amount';
import { readWhen } from './read-when';

export const looksLikeDate = (cell: string): boolean => {
  const text = cell.trim();
  return !/^\d{5}(\.\d+)?$/.test(text) && text !== '' && typeof readWhen(text, 'ymd') === 'object';
};

/** A Chinese mobile number, with or without country code and dashes. */
export const looksLikeMobile = (cell: string): boolean =>
  /^(?:\+?86)?1[3-9]\d{9}$/.test(cell.normalize('NFKC').replace(/[\s-]/g, ''));

export const looksLikeAmount = (cell: string): boolean =>
  /\d/.test(cell) && !looksLikeMobile(cell) && !Number.isNaN(readAmount(cell));

export const looksLikeValue = (cell: string): boolean =>
  looksLikeDate(cell) || looksLikeMobile(cell) || looksLikeAmount(cell);

/** Words without digits: a name, not a number. */
export const looksLikeName = (cell: string): boolean =>
  /^[^\d]{1,40}$/.test(cell.trim()) && /\p{L}/u.test(cell);
