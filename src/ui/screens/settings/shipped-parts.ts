/** The parts by others that ship with the app, named in Settings with their licences. */
export interface ShippedPart {
  readonly name: string;
  readonly licence: string;
}

export const SHIPPED_PARTS: readonly ShippedPart[] = [
  { name: 'svelte', licence: 'MIT' },
  { name: 'svelte-spa-router', licence: 'MIT' },
  { name: 'dexie', licence: 'Apache-2.0' },
  { name: 'papaparse', licence: 'MIT' },
  { name: 'valibot', licence: 'MIT' },
  { name: 'chart.js', licence: 'MIT' },
  { name: 'pinyin-pro', licence: 'MIT' },
  { name: 'read-excel-file', licence: 'MIT' },
  { name: 'qr', licence: '(MIT OR Apache-2.0)' },
  { name: 'workbox-precaching', licence: 'MIT' },
  { name: 'workbox-routing', licence: 'MIT' },
  { name: 'workbox-window', licence: 'MIT' },
  { name: 'lucide', licence: 'ISC' },
];
