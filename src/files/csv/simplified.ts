/** Words of a till from Hong Kong or Taiwan, read as the simplified ones by which all our lists of words are written. */

const TRADITIONAL =
  '業買價會餘儲冊創別辦務單號員備實對應開狀態總戶據數時機來標潤電碼積稱籤簽類級組結編聯計訂訪話說帳賬購費門間際顧額註關農沖曆歷廢無舊匯沒點筆臘貨敗過裡釣銷閉閏陰頁魚條錢導係';
const SIMPLIFIED =
  '业买价会余储册创别办务单号员备实对应开状态总户据数时机来标润电码积称签签类级组结编联计订访话说账账购费门间际顾额注关农冲历历废无旧汇没点笔腊货败过里钓销闭闰阴页鱼条钱导系';

const PAIRS = new Map(Array.from(TRADITIONAL, (char, i) => [char, SIMPLIFIED[i] ?? char]));
const ANY = new RegExp(`[${TRADITIONAL}]`, 'g');

/** The text with those characters that our words need; others, also of names, are none of its business. */
export const simplified = (text: string): string =>
  text.replace(ANY, (char) => PAIRS.get(char) ?? char);
