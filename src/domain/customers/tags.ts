/** Several tags in one text, as they are typed into a form and stand in a table's cell. */

/** No tag holds one of these, however it came into the book: so a table that goes out can come in again. */
const MARKS = /[,，;；、|/\n]/;

/** The tags of a text in their order, trimmed, each once. */
export const tagsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(MARKS)
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];
