/** Lets the page fetch the book's code beside its own: most who come have a book, and it opens as soon as the frame stands. */

/** The chunk of chunk-plan.mjs that opens a book. */
const CHUNK = 'book';

/** @returns {import('vite').Plugin} */
export function bookPreload() {
  return {
    name: 'pondbook:book-preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const chunk = Object.values(bundle).find(({ name }) => name === CHUNK);
        if (!chunk) throw new Error(`There is no chunk named ${CHUNK}`);
        // After the page's own scripts: the very first visit needs no book.
        const attrs = { rel: 'modulepreload', crossorigin: true, fetchpriority: 'low' };
        return [
          { tag: 'link', attrs: { ...attrs, href: `./${chunk.fileName}` }, injectTo: 'head' },
        ];
      },
    },
  };
}
