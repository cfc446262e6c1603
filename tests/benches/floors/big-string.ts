/** Search as it would be with one long string and nothing else: indexOf from hit to hit, stopping at fifty. */
export interface BigString {
  readonly text: string;
  /** Where each line begins, ascending. */
  readonly starts: Int32Array;
}

const STOP_AT = 50;

export function bigString(lines: readonly string[]): BigString {
  const starts = new Int32Array(lines.length);
  let at = 0;
  lines.forEach((line, i) => {
    starts[i] = at;
    at += line.length + 1;
  });
  return { text: lines.join('\n').toLowerCase(), starts };
}

/** Numbers of the first fifty lines that hold the query. */
export function scan({ text, starts }: BigString, query: string): number[] {
  const hits: number[] = [];
  for (let at = text.indexOf(query); at >= 0 && hits.length < STOP_AT;) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    hits.push(low);
    if (low + 1 >= starts.length) break;
    at = text.indexOf(query, starts[low + 1]);
  }
  return hits;
}
