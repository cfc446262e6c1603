/** The rows of the bars table, and how each is measured; `ofApp` rows need the built app in dist/. */
import { join } from 'node:path';
import { firstLoad } from '../../../scripts/size.mjs';
import { root } from '../../../scripts/setup.mjs';
import { measureInPage } from './in-page.mjs';

export const ROWS = [
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
    measure() {
      const floor = 46.8;
      const work = firstLoad(join(root, 'dist')).reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
      if (work === 0) throw new Error('dist/index.html loads no script');
      return { floor, work, ratio: work / floor };
    },
  },
];
