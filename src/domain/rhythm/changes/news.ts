/** An alarm is told once: after it rang it is silent for three visits, whatever she does. */
const SILENT_VISITS = 3;

/**
 * Whether an alarm that rings now is news. `rangBefore(k)` says whether it rang when her k-th latest visit was about to
 * come; it is asked back to three visits in a row without a ring, where no silence can come from earlier, at most
 * `visits` times. Rang two visits ago for the first time: no news. Rang four visits ago and never since: news.
 */
export function isNews(visits: number, rangBefore: (back: number) => boolean): boolean {
  const rang = [true];
  for (let calm = 0; rang.length <= visits && calm < SILENT_VISITS;) {
    const before = rangBefore(rang.length);
    rang.push(before);
    calm = before ? 0 : calm + 1;
  }
  let silent = 0;
  let news = false;
  for (const rings of rang.reverse()) {
    news = rings && silent === 0;
    silent = news ? SILENT_VISITS : Math.max(0, silent - 1);
  }
  return news;
}
