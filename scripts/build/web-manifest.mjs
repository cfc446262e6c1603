/** What makes the built app installable: name, icons, shortcuts, the files it takes and, once they are taken, screenshots. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Emits manifest.webmanifest and links it. Every address is relative, so that one build runs in any folder.
 * @returns {import('vite').Plugin}
 */
export function webManifest() {
  let publicFolder = '';
  let base = './';
  return {
    name: 'pondbook:web-manifest',
    apply: 'build',
    configResolved(config) {
      publicFolder = config.publicDir;
      base = config.base;
    },
    generateBundle() {
      const source = JSON.stringify(manifestFor(base, publicFolder), null, 2);
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source });
    },
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'manifest', href: './manifest.webmanifest' }, injectTo: 'head' },
    ],
  };
}

/** Tables as computers know them: by their ending. */
const TABLES = {
  'text/csv': ['.csv'],
  'text/tab-separated-values': ['.tsv'],
  'text/plain': ['.txt'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'text/vcard': ['.vcf'],
};
const BOOKS = { 'application/json': ['.json'], 'application/octet-stream': ['.pondbook'] };

/** Phones go by the type the other app states, and not all state the right one: Android's own for CSV and contacts, Excel's for CSV, none. */
const ALSO_SHARED_AS = [
  'text/comma-separated-values',
  'application/csv',
  'application/vnd.ms-excel',
  'text/x-vcard',
];

function manifestFor(base, publicFolder) {
  return {
    name: '塘客簿 Pondbook',
    short_name: '塘客簿',
    description:
      '钓场和摊位的客户簿：谁该来了，谁在走远，今天该做什么。没有信号也能用，资料只在这台手机上。',
    lang: 'zh-CN',
    dir: 'ltr',
    // An id is resolved against the origin, not against this file: "./" would make all books of a
    // host one app. Without it the id is start_url, which is the folder the app was opened from.
    ...(base.startsWith('/') ? { id: base } : {}),
    start_url: './',
    scope: './',
    display: 'standalone',
    launch_handler: { client_mode: ['navigate-existing', 'auto'] },
    theme_color: '#0b5f63',
    background_color: '#f5f3ec',
    categories: ['business', 'productivity'],
    prefer_related_applications: false,
    icons: [
      icon('icon-192.png', 192, 'any'),
      icon('icon-512.png', 512, 'any'),
      icon('maskable-192.png', 192, 'maskable'),
      icon('maskable-512.png', 512, 'maskable'),
      { src: './favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    ],
    shortcuts: [
      shortcut('记一笔', './#/record', 'shortcut-record.png'),
      shortcut('客户', './#/customers', 'shortcut-customers.png'),
    ],
    file_handlers: [
      { action: './#/import', accept: TABLES },
      { action: './#/files', accept: BOOKS },
    ],
    // Address and field as in src/platform/shared-files.ts; the service worker answers.
    share_target: {
      action: './share',
      method: 'POST',
      enctype: 'multipart/form-data',
      params: {
        files: [
          {
            name: 'files',
            accept: [...acceptedBy(TABLES), ...acceptedBy(BOOKS), ...ALSO_SHARED_AS],
          },
        ],
      },
    },
    ...screenshots(join(publicFolder, 'screenshots')),
  };
}

const acceptedBy = (kinds) => Object.entries(kinds).flat(2);

const icon = (file, size, purpose) => ({
  src: `./icons/${file}`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

const shortcut = (name, url, file) => ({
  name,
  url,
  icons: [{ src: `./icons/${file}`, sizes: '96x96', type: 'image/png' }],
});

/** Those that have been taken: public/screenshots/*.png, upright ones for phones. */
function screenshots(folder) {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder).filter((name) => name.endsWith('.png'));
  const shown = names.sort().map((name) => {
    const png = readFileSync(join(folder, name));
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]; // in every PNG's first chunk
    return {
      src: `./screenshots/${encodeURIComponent(name)}`,
      sizes: `${width}x${height}`,
      type: 'image/png',
      form_factor: height > width ? 'narrow' : 'wide',
    };
  });
  return shown.length > 0 ? { screenshots: shown } : {};
}
