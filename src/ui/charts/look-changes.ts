/** Tells when the look of the page changes: theme, contrast, size of text. */
const ASKED = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'];

/** Calls after each change until stopped. */
export function onLookChange(changed: () => void): () => void {
  const queries = ASKED.map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  // The vendor's own choice stands on the root as attributes.
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-large'] });
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
