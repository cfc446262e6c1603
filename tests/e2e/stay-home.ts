/** The app speaks to its own host and to nobody else: every browser of every test is listened to. */
import type { BrowserContext } from '@playwright/test';

/** What this process serves. */
const homes = new Set<string>();
let strays: string[] = [];

/** Names an address that may be asked. */
export const home = (url: string): void => void homes.add(new URL(url).host);

/** An empty list, into which from now on goes what is asked of other hosts. */
export const strayed = (): string[] => (strays = []);

/** Listens to all pages of a browser, their workers and the service worker. */
export function stayHome(context: BrowserContext): BrowserContext {
  const note = (url: string): void => {
    const { protocol, host } = new URL(url);
    if (/^(https?|wss?):$/.test(protocol) && !homes.has(host)) strays.push(url);
  };
  context.on('request', (request) => note(request.url()));
  context.on('page', (page) => page.on('websocket', (socket) => note(socket.url())));
  return context;
}
