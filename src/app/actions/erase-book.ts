/** Removes the book from this device, all of it: what was saved to files stays where it was put. */
import type { Book } from '../book';

/** Other windows of the app are shut out first; whoever shows something of the book must start anew afterwards. */
export async function eraseBook({ db }: Book): Promise<void> {
  await db.delete({ disableAutoOpen: true });
}
