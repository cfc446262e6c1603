/** The customer's card as a vendor's hands use it, over a real book in a real browser. */
import { mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CustomerId } from '../../../src/domain/shared/id';
import CustomerPane from '../../../src/ui/screens/customer/CustomerPane.svelte';
import { useLanguage } from '../../../src/ui/i18n/messages.svelte';
import { currentToast } from '../../../src/ui/shell/toast.svelte';
import { anApp, value, type TestApp } from '../../helpers/an-app';
import { aDay } from '../../helpers/taps';
import AppAround from './AppAround.svelte';

let world: TestApp;
let wang: CustomerId;
let mounted: object | null = null;

beforeEach(async () => {
  await useLanguage('en');
  world = await anApp();
  wang = await value(world.app.actions.addCustomer({ name: 'Wang' }));
});
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = null;
});

function openCard(): void {
  mounted = mount(AppAround, {
    target: document.body,
    props: { app: world.app, part: CustomerPane, props: { id: wang, beside: true } } as never,
  });
}

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
/** The element with this handle whose text says so, once it is there. */
const shown = (handle: string, text = '') =>
  vi.waitFor(
    () => {
      const found = all(`[data-testid="${handle}"]`).find((one) => one.innerText.includes(text));
      if (!found) throw new Error(`No ${handle} says “${text}”`);
      return found;
    },
    { timeout: 10_000 },
  );
const tap = async (handle: string, text = '') => (await shown(handle, text)).click();
const choose = async (group: string, option: string) =>
  (await shown(group)).querySelector<HTMLInputElement>(`input[value="${option}"]`)!.click();
async function type(handle: string, text: string): Promise<void> {
  const box = (await shown(handle)) as HTMLInputElement;
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
const figure = (name: string) =>
  document.querySelector<HTMLElement>(`[data-figure="${name}"] .value`)?.innerText;

describe('a session that cost more for fish than it brought', () => {
  test('card: it is put right to less than nothing', async () => {
    await world.visit(wang, 80, { visit: 'session' });
    openCard();

    await tap('timeline-line', '¥80');
    await choose('correct-way', 'out');
    await type('correct-amount', '25');
    await tap('correct-save');

    await shown('timeline-line', '\u2212¥25');
    await vi.waitFor(() => expect(figure('total')).toBe('\u2212¥25'));
    expect(await world.card(wang)).toMatchObject({ figures: { visits: 1, amountFen: -2500 } });
  });

  test('card: a purchase has no such choice', async () => {
    await world.visit(wang, 80);
    openCard();

    await tap('timeline-line', '¥80');
    await shown('correct-amount');

    expect(all('[data-testid="correct-way"]')).toEqual([]);
  });
});

describe('a line struck out by mistake', () => {
  test('card: the message brings it back, and so does a tap on the line', async () => {
    await world.visit(wang, 80);
    openCard();
    const strike = async () => {
      await tap('timeline-line', 'Purchase\n+80');
      await tap('strike');
      await tap('strike-yes');
      await vi.waitFor(() => expect(figure('visits')).toBe('0'));
    };

    await strike();
    void currentToast()?.undo?.();
    await vi.waitFor(() => expect(figure('visits')).toBe('1'));

    await strike();
    const struck = all('[data-testid="timeline-line"]').filter((one) =>
      one.innerText.includes('voided'),
    );
    expect(struck).toHaveLength(2);
    struck[0]!.click();
    await tap('bring-back');

    await vi.waitFor(() => expect(figure('visits')).toBe('1'));
    expect(figure('points')).toBe('80');
    await vi.waitFor(() => expect(all('button[data-testid="timeline-line"]')).toHaveLength(1));
    expect(await world.differences()).toBe(0);
  });
});

describe('points that were used already', () => {
  test('card: striking out or lowering the visit that gave them says what will stand, and the card marks it', async () => {
    await world.visit(wang, 80, { day: aDay('2026-11-01') });
    await world.visit(wang, 0.6, { redeemPoints: 60 });
    openCard();

    await tap('timeline-line', '¥80');
    await type('correct-amount', '50');
    await shown('below-zero', '\u221210');
    await type('correct-amount', '60');
    await vi.waitFor(() => expect(all('[data-testid="below-zero"]')).toEqual([]));
    await tap('strike');
    await shown('below-zero', '\u221260');
    await tap('strike-yes');

    await vi.waitFor(() => expect(figure('points')).toBe('\u221260'));
    const cell = document.querySelector<HTMLElement>('[data-figure="points"]')!;
    expect(cell.innerText).toContain('overdrawn');
    cell.click();
    await vi.waitFor(() =>
      expect(document.querySelector<HTMLElement>('dialog[open]')?.innerText).toMatch(
        /21\sNov\s\u221260\spoints/,
      ),
    );
  });
});
