/** What is typed into the ten-second form. */
export interface NewCustomerDraft {
  name: string;
  phone: string;
  note: string;
}

/** The draft that was kept, box by box; whatever is not a text counts as empty. */
export function newCustomerDraft(kept: unknown): NewCustomerDraft {
  const draft = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>;
  const text = (box: string): string => (typeof draft[box] === 'string' ? draft[box] : '');
  return { name: text('name'), phone: text('phone'), note: text('note') };
}
