/** The page may load, run and reach nothing but its own origin. A host that can should send the same as a header: workers read only that. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html app-url',
].join('; ');

/**
 * Writes the policy into the built page, before anything it could govern; development needs inline scripts and goes without.
 * @returns {import('vite').Plugin}
 */
export function contentPolicy() {
  return {
    name: 'pondbook:content-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replace(
          '<meta charset="utf-8" />',
          `$&\n    <meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}" />`,
        ),
    },
  };
}
