/** The line of a sparkline, in a box of given size: pure coordinates. */

export interface Spark {
  /** For a polyline's points. */
  readonly points: string;
  readonly last: { readonly x: number; readonly y: number };
}

/** Values from left to right; zero (or the lowest negative) is at the bottom. All equal: a line along the bottom. */
export function sparkLine(values: readonly number[], width: number, height: number): Spark {
  const low = Math.min(0, ...values);
  const span = Math.max(0, ...values) - low || 1;
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  const round = (value: number): number => Math.round(value * 10) / 10;
  const spots = values.map((value, i) => ({
    x: round(i * step),
    y: round(height - ((value - low) / span) * height),
  }));
  return {
    points: spots.map(({ x, y }) => `${x},${y}`).join(' '),
    last: spots.at(-1) ?? { x: 0, y: height },
  };
}
