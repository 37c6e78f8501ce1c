/** A parameter as hono reads it: `:study`, `:version{[1-9][0-9]*}`, `:verb{participants:import}`, `:event{[^/]+:void}`. */
const PARAMETER = /:(\w+)(?:\{([^}]*)\})?/g;

/** The path as product.md section 8 writes it: `/participants:import`, `/events/{event}:void`. */
export const apiPath = (path: string): string =>
  path.replaceAll(PARAMETER, (_, name: string, pattern: string | undefined) =>
    name === 'verb' ? (pattern ?? '') : `{${name}}${/:[\w-]+$/.exec(pattern ?? '')?.[0] ?? ''}`,
  );

export const pathParameters = (path: string): string[] =>
  [...path.matchAll(PARAMETER)].map(([, name = '']) => name).filter((name) => name !== 'verb');
