/** Every address of the app, and whether a helper gets there. */
import { expect, test } from 'vitest';
import { maySee, screenOf } from '../../../src/domain/people/roles';
import { helperRoutes as forHelpers } from '../../../src/ui/counter/helper-routes';
import { routes as forOwners } from '../../../src/ui/routes';
import OwnersScreen from '../../../src/ui/screens/counter/OwnersScreen.svelte';

const routes = forOwners as Readonly<Record<string, unknown>>;
const helperRoutes = forHelpers as Readonly<Record<string, unknown>>;
const shown = (path: string) => helperRoutes[path];

test('roles: every address stands in the table of roles', () => {
  const unknown = Object.keys(routes).filter((path) => path !== '*' && screenOf(path) === null);

  expect(unknown).toEqual([]);
});

test('roles: a helper is shown his own screens, and at any other address that it is the owner’s', () => {
  const closed = Object.keys(routes).filter((path) => shown(path) === OwnersScreen);

  expect(closed).toEqual(
    Object.keys(routes).filter((path) => {
      const screen = screenOf(path);
      return screen === null || !maySee('helper', screen);
    }),
  );
  expect(Object.keys(routes).filter((path) => !closed.includes(path))).toEqual([
    '/',
    '/today',
    '/customers/:id?',
    '/record',
    '/more',
  ]);
  expect(shown('/today'), 'the takings stand on the owner’s own Today').not.toBe(routes['/today']);
});
