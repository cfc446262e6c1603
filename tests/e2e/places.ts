/** Every screen there is, how to have something on it, and what axe says about it. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, open, type Site } from './setup';

export const PLACES = [
  'today',
  'customers',
  'record',
  'insights',
  'insights/warnings',
  'insights/segments',
  'import',
  'files',
  'settings',
  'more',
];

/** Fills the book with the demo and gives the address of one of its customers. */
export async function loadDemo(page: Page, site: Site): Promise<string> {
  await open(page, site, 'today');
  await page.getByTestId('demo-load').click();
  await expect(page.getByTestId('demo-load')).toHaveCount(0, { timeout: 60_000 });
  await expect(page.getByTestId('busy')).toHaveCount(0, { timeout: 60_000 });
  await open(page, site, 'customers');
  await page.getByTestId('customer-row').first().click();
  await page.waitForURL(/customers\/[0-9a-f]{32}/);
  return new URL(page.url()).hash.slice(2);
}

/** Opens a screen from nothing, as a link does, so that what is looked at is never the screen before. */
export async function arrive(
  page: Page,
  site: Site,
  place: string,
  language: 'zh' | 'en' = 'zh',
): Promise<void> {
  await page.goto('about:blank');
  await open(page, site, place, language);
  await expect(page.locator('main').locator('h1, h2').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
}

/** Each finding as "rule: element", so that a failure names its place. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
