/** The rows of the bars table, and how each is measured; `ofApp` rows need the built app. */
import { firstLoad } from '../../../scripts/size.mjs';
import { emptyAgainstBare, fullAgainstEmpty } from './first-screen.mjs';
import { importCpu } from './import-cpu.mjs';
import { measureInPage } from './in-page.mjs';

export const ROWS = [
  {
    name: 'import',
    ofApp: true,
    work: 'import of 50,000 CSV rows, CPU of the browser',
    floorName: 'hand loop over bytes + one columnar put',
    unit: 'ms',
    must: 8,
    want: 4,
    measure: importCpu,
  },
  {
    name: 'store',
    work: 'bulk store of 100,000 visits',
    floorName: 'one columnar put',
    unit: 'ms',
    must: 4,
    want: 2,
    measure: (tools) => measureInPage(tools, 'store'),
  },
  {
    name: 'tap',
    work: 'one tap, p50',
    floorName: 'raw transaction, same two records',
    unit: 'ms',
    must: 4,
    want: 2.5,
    measure: (tools) => measureInPage(tools, 'tap'),
  },
  {
    name: 'recompute',
    work: 'full recompute, 1 M visits / 100,000 customers',
    floorName: 'typed-array loop',
    unit: 'ms',
    must: 3,
    want: 1.5,
    measure: (tools) => measureInPage(tools, 'recomputeAll', { pairs: 5, warmUps: 1 }),
  },
  {
    name: 'visit',
    work: 'one new visit, computing only',
    floorName: 'typed-array full recompute at 1 M',
    unit: 'ms',
    must: 0.001,
    measure: (tools) => measureInPage(tools, 'newVisit'),
  },
  {
    name: 'visit-growth',
    work: 'one new visit at 1 M visits',
    floorName: 'the same at 10,000',
    unit: 'ms',
    must: 1.5,
    measure: (tools) => measureInPage(tools, 'newVisitGrowth'),
  },
  {
    name: 'keystroke',
    work: 'keystroke, 100,000 customers, worst query, 4x throttle',
    floorName: 'big-string scan, stop at 50',
    unit: 'ms',
    must: 4,
    want: 2,
    measure: (tools) => measureInPage(tools, 'keystroke', { throttle: 4 }),
  },
  {
    name: 'full',
    ofApp: true,
    work: 'first screen ready, 100,000 visits',
    floorName: 'the same app, empty book',
    unit: 'ms',
    must: 1.2,
    want: 1.05,
    measure: fullAgainstEmpty,
  },
  {
    name: 'empty',
    ofApp: true,
    work: 'first screen ready, empty book',
    floorName: 'bare Svelte + Dexie + service worker page',
    unit: 'ms',
    must: 2,
    want: 1.3,
    measure: emptyAgainstBare,
  },
  {
    name: 'fit',
    work: 'model fit, 4,000 customers',
    floorName: 'tabulated likelihood, Nelder-Mead',
    unit: 'ms',
    must: 1.5,
    want: 0.7,
    measure: (tools) => measureInPage(tools, 'fit'),
  },
  {
    name: 'size',
    ofApp: true,
    work: 'first-load JS, gzip',
    floorName: 'bare page of Svelte, Dexie, service worker (46.8 kB)',
    unit: 'kB',
    must: 2,
    want: 1.5,
    measure({ dist }) {
      const floor = 46.8;
      const work = firstLoad(dist).reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
      if (work === 0) throw new Error('index.html loads no script');
      return { floor, work, ratio: work / floor };
    },
  },
];
