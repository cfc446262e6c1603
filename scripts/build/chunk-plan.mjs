/**
 * Which modules travel together. Left alone the bundler cuts a chunk for every set of screens that share a module, and
 * a screen then waits for a dozen small files; what is surely needed at once here comes in one.
 */
import { resolve } from 'node:path';

/**
 * Svelte apart from what changes with every version of the app. It makes an Error as it starts: where a browser is being
 * watched (Lighthouse, tests), that has the whole file around it read a second time.
 */
const SVELTE = { name: 'svelte', within: '/node_modules/svelte/' };

const SHARED = { name: 'shared' };

/** One file each for these roots and all they import statically; what two of them want beyond the first is shared. */
const TOGETHER = [
  { name: 'first', root: 'src/main.ts' },
  { name: 'book', root: 'src/app/open-book.ts' },
  { name: 'warnings', root: 'src/ui/screens/today/TodayWarnings.svelte' },
  { name: 'people', root: 'src/app/queries/recorded-by.ts' },
];

/** What stands before whatever is loaded later. */
const BEFORE = [SVELTE.name, 'first', 'book'];

const LOADED_BY_PAGE = /\/(?:rolldown-runtime|svelte|first)-[^/]+\.(?:js|css)$/;

/** What the bar opens, and Today's warnings. Elsewhere a part of a screen asks for the next: all their names are a kilobyte of the first load. */
const AT_ONCE = /\/(?:CustomersScreen|RecordScreen|InsightsScreen|warnings)-/;

/**
 * Vite's `modulePreload`. A screen opened later asks for what it needs beyond the page's own files: Firefox calls a
 * preload of a module it already runs an error.
 */
export const preloadPlan = {
  polyfill: false,
  resolveDependencies: (file, needed) =>
    needed.filter(
      (name) => !LOADED_BY_PAGE.test(name) && (name.endsWith('.css') || AT_ONCE.test(file)),
    ),
};

/** The bundler's `codeSplitting` for a project folder. */
export function chunkPlan(folder) {
  let homes = null;
  const groupOf = ({ name }, place, all) => ({
    name: (id, graph) => {
      homes ??= findHomes(folder, graph);
      return homes.get(id) === name ? name : null;
    },
    debugName: name,
    priority: all.length - place,
  });
  return { groups: [SVELTE, SHARED, ...TOGETHER].map(groupOf) };
}

function findHomes(folder, graph) {
  const homes = new Map();
  for (const { name, root } of TOGETHER) {
    const open = [resolve(folder, root).replaceAll('\\', '/')];
    const seen = new Set();
    for (const id of open) {
      const home = homes.get(id);
      if (seen.has(id) || BEFORE.includes(home)) continue;
      seen.add(id);
      const own = id.includes(SVELTE.within) ? SVELTE.name : name;
      homes.set(id, home === undefined ? own : SHARED.name);
      open.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
    }
  }
  return homes;
}
