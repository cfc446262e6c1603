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

/** One file each for these roots and all they import statically; a module wanted by two goes with the first. */
const TOGETHER = [
  { name: 'first', root: 'src/main.ts' },
  { name: 'welcome', root: 'src/ui/screens/welcome/Welcome.svelte' },
  { name: 'warnings', root: 'src/ui/screens/today/TodayWarnings.svelte' },
];

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
  return { groups: [SVELTE, ...TOGETHER].map(groupOf) };
}

function findHomes(folder, graph) {
  const homes = new Map();
  for (const { name, root } of TOGETHER) {
    const open = [resolve(folder, root).replaceAll('\\', '/')];
    for (const id of open) {
      if (homes.has(id)) continue;
      homes.set(id, id.includes(SVELTE.within) ? SVELTE.name : name);
      open.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
    }
  }
  return homes;
}
