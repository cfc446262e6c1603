/** Puts every bench within reach of the program that drives the browser. */
import type { Bench } from './bench';
import * as files from './bench-files';
import { fit } from './works/fit';
import { keystroke } from './works/keystroke';
import { newVisit, newVisitGrowth } from './works/new-visit';
import { recomputeAll } from './works/recompute';
import { store } from './works/store';
import { tap } from './works/tap';

declare global {
  var benches: Readonly<Record<string, Bench>>;
  var files: typeof import('./bench-files');
}

globalThis.benches = { fit, keystroke, newVisit, newVisitGrowth, recomputeAll, store, tap };

globalThis.files = files;
