/** Looks at the screen as it stands with axe: everything by day, the colours once more by night. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface AxeFinding {
  readonly where: string;
  readonly theme: 'light' | 'dark';
  readonly rule: string;
  readonly nodes: readonly string[];
}

/** Changes the theme and waits until every colour has arrived at it. */
async function showTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
}

/** All that axe finds on the screen as it stands; `where` names the state in the findings. */
export async function axeFindings(page: Page, where: string): Promise<AxeFinding[]> {
  await showTheme(page, 'light');
  const byDay = await new AxeBuilder({ page }).setLegacyMode(true).withTags(TAGS).analyze();
  await showTheme(page, 'dark');
  const byNight = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withRules(['color-contrast', 'link-in-text-block'])
    .analyze();
  return [
    ...byDay.violations.map((violation) => ({ theme: 'light' as const, ...violation })),
    ...byNight.violations.map((violation) => ({ theme: 'dark' as const, ...violation })),
  ].map(({ theme, id, nodes }) => ({
    where,
    theme,
    rule: id,
    nodes: nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`),
  }));
}

/** Fails when axe finds anything, and lets the test go on to the next screen. */
export const expectAccessible = async (page: Page, where: string): Promise<void> =>
  expect.soft(await axeFindings(page, where)).toEqual([]);
