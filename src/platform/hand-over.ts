/**
 * On an iPhone the tab and the app on the home screen are two stores, and a book begun in the tab is not in the app.
 * Only cookies cross over: the tab leaves one that says a book is there, and the app offers to carry it over by file.
 */
import { basePath } from './base-path';
import { installWay, type BrowserFacts } from './install';

const NAME = 'pondbook-in-tab';
/** Safari keeps what scripts set for a week; each start of the tab renews it. */
const WEEK_SECONDS = 7 * 86_400;

/** The cookie the tab leaves, for this folder of the host alone. */
export const tabCookie = (base: string, secure: boolean): string =>
  `${NAME}=1; path=${encodeURI(base)}; max-age=${WEEK_SECONDS}; samesite=strict` +
  (secure ? '; secure' : '');

export const hasTabCookie = (cookies: string): boolean =>
  cookies.split(';').some((one) => one.trim() === `${NAME}=1`);

/** A tab of Safari's, and no other app's browser: the place whose book the app on the home screen cannot see. */
export const isIosTab = (facts: BrowserFacts): boolean => installWay(facts).type === 'share-sheet';

/** Says that a book is here, where this is such a tab. */
export function noteBookInTab(): void {
  const { userAgent, maxTouchPoints: touchPoints } = navigator;
  const standalone =
    (navigator as { standalone?: boolean }).standalone === true ||
    window.matchMedia('(display-mode: standalone)').matches;
  if (isIosTab({ userAgent, touchPoints, standalone, offered: false }))
    document.cookie = tabCookie(basePath(), location.protocol === 'https:');
}

/** Takes the word back: the tab's book has been emptied. */
export function forgetTabBook(base: string): void {
  document.cookie = `${NAME}=; path=${encodeURI(base)}; max-age=0`;
}

/** Whether a tab of this browser has said that a book is there. */
export const bookInTab = (): boolean => hasTabCookie(document.cookie);
