import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../src/ui/styles/tokens.css', import.meta.url), 'utf8');

/** The colours of the block that begins with `start`. */
function colours(start: string): Map<string, string> {
  const from = css.indexOf(start);
  const block = css.slice(from, css.indexOf('}', from));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1] ?? '', m[2] ?? '']),
  );
}

/** WCAG 2.2 relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', ':root {'],
  ['dark', ":root[data-theme='dark'] {"],
])('colours in the sun and at night: %s', (_name, start) => {
  const tokens = colours(start);
  const ratio = (ink: string, paper: string): number =>
    contrast(tokens.get(ink) ?? '', tokens.get(paper) ?? '');

  it('body text reaches AAA', () => {
    for (const ink of ['ink', 'ink-2'])
      for (const paper of ['paper', 'card'])
        expect(ratio(ink, paper), `${ink} on ${paper}`).toBeGreaterThanOrEqual(7);
  });

  it('every other text reaches AA', () => {
    const pairs = [
      ['ink-3', 'paper'],
      ['ink-3', 'card'],
      ['ink-2', 'line'],
      ['pond', 'paper'],
      ['pond', 'card'],
      ['pond-deep', 'pond-soft'],
      ['pond-deep', 'pond-faint'],
      ['on-pond', 'pond'],
      ['amber', 'card'],
      ['amber', 'amber-soft'],
      ['red', 'card'],
      ['red', 'red-soft'],
      ['green', 'green-soft'],
      ['card', 'ink'],
    ] as const;
    for (const [ink, paper] of pairs)
      expect(ratio(ink, paper), `${ink} on ${paper}`).toBeGreaterThanOrEqual(4.5);
  });

  it('the edge of a field can be seen', () => {
    expect(ratio('edge', 'card')).toBeGreaterThanOrEqual(3);
    expect(ratio('edge', 'paper')).toBeGreaterThanOrEqual(3);
  });
});

it('colours: dark by choice and dark by the system are one and the same', () => {
  expect(colours(":root:not([data-theme='light']) {")).toEqual(
    colours(":root[data-theme='dark'] {"),
  );
});
