/** Puts every bench within reach of the program that drives the browser. */
import type { Bench } from './bench';
import { fit } from './works/fit';

declare global {
  var benches: Readonly<Record<string, Bench>>;
}

globalThis.benches = { fit };
