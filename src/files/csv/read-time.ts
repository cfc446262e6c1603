/** Clock times: "14:05", "1:33 pm", "下午3:05", "15时05分". */

const TIME =
  /^(上午|下午|凌晨|清晨|早上|早晨|中午|午后|傍晚|晚上|夜里|am|pm)? ?(\d{1,2})(?: ?[:时点h] ?(\d{1,2})? ?分?(?: ?:? ?(\d{1,2})(?:[.,]\d+)? ?秒?)?)? ?(am|pm|a\.m\.|p\.m\.)? ?(?:z|utc|gmt|[+-]\d{2}:?\d{2}|(?:gmt|utc)[+-]\d{1,2}(?::?\d{2})?)?$/;
const AFTERNOON = /^(?:下午|午后|傍晚|晚上|夜里|p)/;
const MORNING = /^(?:上午|凌晨|清晨|早上|早晨|a)/;

/** Minutes after midnight (24:00 is 1440), −1 for a blank. Expects lower case with plain digits and single blanks. */
export function readTime(text: string): number | 'time-unreadable' | 'time-impossible' {
  const rest = text.replace(/^[\s,t]+/, '').trim();
  if (rest === '') return -1;
  const match = TIME.exec(rest);
  if (!match) return 'time-unreadable';
  const half = match[1] ?? match[5];
  // A lone number is an hour only with a word beside it: "3 pm", "下午3".
  if (half === undefined && !/[:时点h]/.test(rest)) return 'time-unreadable';
  let hour = Number(match[2]);
  const minute = Number(match[3] ?? 0);
  if (minute > 59 || Number(match[4] ?? 0) > 59 || hour > 24 || (hour === 24 && minute > 0)) {
    return 'time-impossible';
  }
  if (half !== undefined && AFTERNOON.test(half) && hour < 12) hour += 12;
  else if (half !== undefined && MORNING.test(half) && hour === 12) hour = 0;
  else if (half === '中午' && hour < 11) hour += 12;
  return hour * 60 + minute;
}
