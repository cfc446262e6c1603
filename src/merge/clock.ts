/**
 * Hybrid logical clock: stamps that follow wall time where clocks are right, and causality where they are not.
 * Source: Kulkarni et al. 2014, "Logical Physical Clocks". l is milliseconds since 1970, c counts within one l, without bound.
 */
export interface Clock {
  readonly l: number;
  readonly c: number;
}

/** The stamp of a new fact: later than every stamp this device has given or seen. */
export const tick = (clock: Clock, nowMs: number): Clock =>
  nowMs > clock.l ? { l: nowMs, c: 0 } : { l: clock.l, c: clock.c + 1 };

/** The clock after seeing a stamp from elsewhere. A wrong clock is believed: dropping facts for it loses data. */
export const observe = (clock: Clock, seen: Clock): Clock =>
  seen.l > clock.l || (seen.l === clock.l && seen.c > clock.c) ? { l: seen.l, c: seen.c } : clock;
