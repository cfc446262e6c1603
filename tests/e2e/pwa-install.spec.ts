import { expect, expectDrawn, NEIGHBOUR, openUntilKept, test } from './pwa-phone';

for (const folder of ['', `${encodeURIComponent(NEIGHBOUR)}/`]) {
  test(`install: a phone has nothing to object to, and the app is its own at /${decodeURI(folder)}`, async ({
    host,
    phone,
  }) => {
    const page = phone.page();
    await openUntilKept(page, `${host.url}${folder}`);

    const devtools = await phone.context().newCDPSession(page);
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    const { errors, data } = await devtools.send('Page.getAppManifest');
    const { appId } = await devtools.send('Page.getAppId');

    expect(installabilityErrors).toEqual([]);
    expect(errors).toEqual([]);
    expect(appId).toBe(`${host.url}${folder}`);
    const manifest = JSON.parse(data ?? '{}') as Manifest;
    for (const address of addressesIn(manifest)) {
      const answer = await page.request.get(new URL(address, `${host.url}${folder}`).href);
      expect(answer.ok(), address).toBe(true);
    }
    expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
    expect(manifest.shortcuts.map(({ url }) => url)).toEqual(['./#/record', './#/customers']);
  });
}

interface Manifest {
  readonly icons: readonly { readonly src: string; readonly purpose: string }[];
  readonly shortcuts: readonly {
    readonly url: string;
    readonly icons: readonly { readonly src: string }[];
  }[];
  readonly screenshots?: readonly { readonly src: string }[];
}

const addressesIn = ({ icons, shortcuts, screenshots = [] }: Manifest): string[] => [
  ...[...icons, ...screenshots, ...shortcuts.flatMap((shortcut) => shortcut.icons)].map(
    ({ src }) => src,
  ),
  ...shortcuts.map(({ url }) => url),
];

test('policy: the page runs without a single violation, and what the policy forbids does not run', async ({
  host,
  phone,
}) => {
  const page = phone.page();
  await openUntilKept(page, host.url);
  await expectDrawn(page);
  expect(phone.wrongs()).toEqual([]);

  const attempts = await page.evaluate(async () => {
    const violated: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      violated.push(effectiveDirective);
    });
    const script = document.createElement('script');
    try {
      script.text = 'window.intruder = true';
    } catch {
      // refused as untrusted text, as it should be
    }
    document.body.append(script);
    const html = attempt(() => (document.createElement('p').innerHTML = '<b>x</b>'));
    const foreignWorker = attempt(() => new Worker('https://example.com/worker.js'));
    const secondPolicy = attempt(() =>
      (
        window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
      ).trustedTypes.createPolicy('anything-goes', {}),
    );
    const fetched = await fetch('https://example.com/').then(
      () => 'ran',
      () => 'refused',
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    return { html, foreignWorker, secondPolicy, fetched, intruder: 'intruder' in window, violated };

    function attempt(run: () => unknown): string {
      try {
        run();
        return 'ran';
      } catch {
        return 'refused';
      }
    }
  });

  expect(attempts).toMatchObject({
    html: 'refused',
    foreignWorker: 'refused',
    secondPolicy: 'refused',
    fetched: 'refused',
    intruder: false,
  });
  expect(attempts.violated).toContain('connect-src');
});
