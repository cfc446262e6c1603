/** Looks at the screen as it stands with axe: everything by day, the colours once more by night. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** How much of a screen is looked at; names: everything but its colours. */
export type Part = 'all' | 'names';

/** What a second language changes are names and widths: its colours are those of the first. */
export const LOOKS = [
  { language: 'zh', part: 'all' },
  { language: 'en', part: 'names' },
] as const;

export interface AxeFinding {
  readonly where: string;
  readonly theme: 'light' | 'dark';
  readonly rule: string;
  readonly nodes: readonly string[];
}

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

interface AxeOptions {
  readonly runOnly: readonly string[];
  readonly rules?: Record<string, { readonly enabled: boolean }>;
}

/**
 * Changes the theme and waits until every colour has arrived at it: a colour on its way is handed down from parent to
 * child frame by frame, so it has arrived when nothing has moved for some frames.
 */
async function showTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.evaluate(async () => {
    for (let still = 0; still < 4; still++) {
      await new Promise(requestAnimationFrame);
      const moving = document.getAnimations();
      if (moving.length > 0) still = -1;
      await Promise.allSettled(moving.map((animation) => animation.finished));
    }
  });
}

/** Asks axe in the page. Bringing it there takes longer than the look itself, so that is done once a load. */
async function violations(page: Page, options: AxeOptions): Promise<Violation[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await new AxeBuilder({ page }).setLegacyMode(true).withRules(['image-alt']).analyze();
  }
  return page.evaluate(async (asked) => {
    type Run = (where: Document, how: object) => Promise<{ violations: Violation[] }>;
    const { axe } = window as unknown as { axe: { run: Run } };
    return (await axe.run(document, { ...asked, resultTypes: ['violations'] })).violations;
  }, options);
}

/** All that axe finds on the screen as it stands; `where` names the state in the findings. */
export async function axeFindings(
  page: Page,
  where: string,
  part: Part = 'all',
): Promise<AxeFinding[]> {
  const finding = (theme: 'light' | 'dark') => (violation: Violation) => ({
    where,
    theme,
    rule: violation.id,
    nodes: violation.nodes.map(
      ({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`,
    ),
  });
  const noColours = Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }]));
  await showTheme(page, 'light');
  if (part === 'names') {
    return (await violations(page, { runOnly: TAGS, rules: noColours })).map(finding('light'));
  }
  const byDay = await violations(page, { runOnly: TAGS });
  await showTheme(page, 'dark');
  const byNight = await violations(page, { runOnly: COLOURS });
  return [...byDay.map(finding('light')), ...byNight.map(finding('dark'))];
}

/** A look at each screen of one test: fails when axe finds anything, and lets the test go on to the next screen. */
export const accessible =
  (page: Page, part: Part) =>
  async (where: string): Promise<void> =>
    expect.soft(await axeFindings(page, where, part)).toEqual([]);
