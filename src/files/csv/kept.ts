/** What the map holds for a text; made and kept when it holds nothing. */
export function kept<T>(map: Map<string, T>, text: string, make: () => T): T {
  let value = map.get(text);
  if (value === undefined) {
    value = make();
    map.set(text, value);
  }
  return value;
}
