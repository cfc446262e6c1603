/** The page's security policy lets scripts start only from addresses that passed here: our own origin's. */

interface UrlPolicy {
  createScriptURL(address: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: UrlPolicy): UrlPolicy;
}

// Not in every browser, nor in the compiler's library.
const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
let policy: UrlPolicy | undefined;

/**
 * An address a worker or service worker may be started from: new Worker(appUrl(url), {type: "module"}).
 * Where the browser knows Trusted Types the value is a TrustedScriptURL; throws for another origin.
 */
export function appUrl(address: string): string {
  if (!factory) return ownAddress(address);
  // A second policy of one name is refused by the security policy, hence made once.
  policy ??= factory.createPolicy('app-url', { createScriptURL: ownAddress });
  return policy.createScriptURL(address) as string;
}

/** The full address, if it lies on the page's own origin. */
export function ownAddress(address: string): string {
  const url = new URL(address, document.baseURI);
  if (url.origin !== new URL(document.baseURI).origin) {
    throw new TypeError(`Script from another origin refused: ${url.origin}`);
  }
  return url.href;
}
