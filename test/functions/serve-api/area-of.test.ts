import { type Area, areaOf, routesOf } from '../../../functions/serve-api/area-of.ts';
import { ROUTES } from '../../../functions/serve-api/routes.ts';

const AREAS = Object.keys(routesOf) as Area[];

/** An address that the route serves: `:verb{participants:import}` is the verb itself, a parameter any word. */
const addressOf = (path: string): string =>
  path
    .replace(/:verb\{([^}]+)\}/, '$1')
    .replace(/:(\w+)\{\[\^\/\]\+(:\w+)\}/, '$1$2')
    .replace(/\/:(\w+)(\{[^}]*\})?/g, '/$1');

describe('the area of a route', () => {
  it.each(AREAS)('%s holds what its addresses name', async (area) => {
    const routes = await routesOf[area]();
    expect(routes.map(({ path }) => [path, areaOf(addressOf(path))])).toEqual(routes.map(({ path }) => [path, area]));
  });

  it('is one, for every route', async () => {
    const ids = (await Promise.all(AREAS.map((area) => routesOf[area]()))).flat().map(({ id }) => id);
    expect([...ids].sort()).toEqual(ROUTES.map(({ id }) => id).sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    '/api/nothing',
    '/api/studies/ips-ma/__proto__',
    '/api/studies/ips-ma/constructor',
    '/api/studies/ips-ma/toString/x/y',
  ])('of %s, which is nowhere, is one that answers so', (path) => {
    expect(areaOf(path)).toBe('studies');
  });
});
