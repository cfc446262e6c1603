/** Counts what a vendor really does: every press of a finger and every key, as the page receives them. */
import { expect, type Locator, type Page } from '@playwright/test';

declare global {
  interface Window {
    /** Presses and keys since the count began. */
    tapCount?: { taps: number; keys: number };
  }
}

/** Starts (again) from zero on the page as it stands; a load of the page would lose the count and fail the test. */
export async function countTaps(page: Page): Promise<void> {
  await page.evaluate(() => {
    const began = window.tapCount !== undefined;
    window.tapCount = { taps: 0, keys: 0 };
    if (began) return;
    const note = (event: Event): void => {
      const { tapCount } = window;
      if (!event.isTrusted || !tapCount) return;
      if (event.type === 'pointerdown') tapCount.taps++;
      else tapCount.keys++;
    };
    window.addEventListener('pointerdown', note, { capture: true });
    window.addEventListener('keydown', note, { capture: true });
  });
}

/** One press with what the device has; what is pressed must be in sight, or finding it would cost more. */
export async function tap(target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  await expect(target).toBeInViewport();
  await target.tap();
}

/** Fails unless exactly so many presses and typed keys were needed. */
export async function expectTaps(page: Page, taps: number, keys = 0): Promise<void> {
  expect(await page.evaluate(() => window.tapCount)).toEqual({ taps, keys });
}

/** The keys of the amount, one press each. */
export async function tapDigits(page: Page, digits: string): Promise<void> {
  const keypad = page.getByRole('group', { name: '数字键盘' });
  for (const digit of digits) {
    await tap(keypad.getByRole('button', { name: digit, exact: true }));
  }
}
