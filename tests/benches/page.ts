/** Puts every bench within reach of the program that drives the browser. */
import type { Bench } from './bench';
import { fit } from './works/fit';
import { newVisit, newVisitGrowth } from './works/new-visit';
import { recomputeAll } from './works/recompute';
import { store } from './works/store';
import { tap } from './works/tap';

declare global {
  var benches: Readonly<Record<string, Bench>>;
}

globalThis.benches = { fit, newVisit, newVisitGrowth, recomputeAll, store, tap };
