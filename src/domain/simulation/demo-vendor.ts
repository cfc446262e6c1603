/** The vendor that a new owner may play with: small, busy, two years old, with somebody overdue right now. */
import type { Day } from '../shared/day';
import { simulateVendor } from './simulate-vendor';
import type { SimulatedPreset, SimulatedVendor } from './simulated-vendor';

/**
 * About 180 customers and 4,600 lines over 2.3 years up to `lastDay` and (if given) the minute it is now.
 * Loyal beyond the plain model (.3 of its leaving), or so few customers could not fill two years.
 */
export const demoVendor = (
  preset: SimulatedPreset,
  lastDay: Day,
  lastMinute = 1439,
): SimulatedVendor =>
  simulateVendor({
    preset,
    customers: 180,
    visits: 4600,
    years: 2.3,
    firstVisitYears: 2.25,
    leaving: 0.3,
    seed: 2,
    lastDay,
    lastMinute,
    keepLastWinterOpen: true,
  });
