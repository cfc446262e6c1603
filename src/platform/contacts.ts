/** The phone's own address book, where the browser lets people be picked from it (Chrome on Android). */

export interface PickedContact {
  readonly name?: readonly string[];
  readonly tel?: readonly string[];
}

interface ContactsManager {
  select(
    properties: readonly (keyof PickedContact)[],
    how: { readonly multiple: boolean },
  ): Promise<readonly PickedContact[]>;
}

/** In no type library. */
const manager = (): ContactsManager | undefined =>
  (navigator as { contacts?: ContactsManager }).contacts;

export const canPickContacts = (): boolean => manager() !== undefined;

/** Lets the vendor pick people, none if he changes his mind; must run inside a tap. Null: the phone does not allow it. */
export async function pickContacts(): Promise<readonly PickedContact[] | null> {
  try {
    return (await manager()?.select(['name', 'tel'], { multiple: true })) ?? null;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** Picked people as a file of contacts (vCard 3.0), such as the address book itself would write. */
export function contactsFile(contacts: readonly PickedContact[], name: string): File {
  const cards = contacts.map(({ name: names = [], tel = [] }) => [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${escaped(names[0] ?? '')}`,
    ...tel.map((number) => `TEL:${escaped(number)}`),
    'END:VCARD',
    '',
  ]);
  return new File([cards.flat().join('\r\n')], name, { type: 'text/vcard' });
}

const escaped = (text: string): string =>
  text.replace(/[\\,;]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
