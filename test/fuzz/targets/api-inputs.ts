import fc from 'fast-check';
import { apiPath, pathParameters } from '../../../functions/serve-api/openapi/api-path.ts';
import { openApiDocument } from '../../../functions/serve-api/openapi/openapi-document.ts';
import type { Route } from '../../../functions/serve-api/route.ts';
import { ROUTES } from '../../../functions/serve-api/routes.ts';
import { EXAMPLES } from './api-examples.ts';
import { fromSchema } from '../from-schema.ts';
import { hostileText } from '../hostile.ts';
import { mutated } from '../mutated.ts';

export interface ApiInput {
  id: Route['id'];
  method: Route['method'];
  path: string;
  as: string;
  headers: Record<string, string>;
  body?: string;
}

type Schema = Record<string, unknown>;
interface Operation {
  parameters: { name: string; in: string; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

const SENDERS = ['coordinator-1', 'lead-1', 'lead-1', 'operator', 'mentor-1', 'assessor-1', 'datamanager-1', 'pi-1'];
const RAW = [
  '',
  '{',
  '[]',
  'null',
  '"x"',
  '1e999',
  '['.repeat(30_000),
  '{"a":'.repeat(9_000),
  '\uFEFF{}',
  '{"a":1,"a":2}',
];
/** What no text may hold is replaced, as a browser does. */
const encoded = (text: string): string => encodeURIComponent(Buffer.from(text, 'utf8').toString('utf8'));

const queryOf = ({ parameters }: Operation, components: Record<string, Schema>): fc.Arbitrary<string> => {
  const shape = Object.fromEntries(
    parameters
      .filter((each) => each.in === 'query')
      .map(({ name, schema }) => {
        const fitting = fromSchema({ type: 'object', properties: { [name]: schema }, required: [name] }, components);
        const said = fitting.map((value) => String((value as Schema)[name]));
        return [name, fc.oneof({ weight: 3, arbitrary: said }, { weight: 1, arbitrary: hostileText })];
      }),
  );
  const known = fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<Record<string, string>>;
  const unknown = fc.dictionary(hostileText, hostileText, { maxKeys: 1 });
  return fc
    .tuple(known, fc.oneof({ weight: 9, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: unknown }))
    .map(([some, more]) =>
      Object.entries({ ...some, ...more })
        .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
        .join('&'),
    );
};

const pathOf = ({ path }: Route, named: Record<string, string[]>): fc.Arbitrary<string> => {
  const values = pathParameters(path).map((name) =>
    name === 'study'
      ? fc.oneof({ weight: 30, arbitrary: fc.constant('ips-ma') }, { weight: 1, arbitrary: hostileText })
      : fc.oneof(
          { weight: 12, arbitrary: fc.constantFrom(...(named[name] ?? ['none'])) },
          { weight: 1, arbitrary: hostileText },
        ),
  );
  return fc.tuple(...values).map((each) => {
    let next = 0;
    return apiPath(path).replaceAll(/\{\w+\}/g, () => encoded(each[next++] ?? ''));
  });
};

const textOf = (value: unknown): string => JSON.stringify(value) ?? '';

const bodyOf = (
  id: Route['id'],
  schema: Schema | undefined,
  components: Record<string, Schema>,
): fc.Arbitrary<string | undefined> => {
  const raw = fc.constantFrom(...RAW);
  if (schema === undefined)
    return fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: raw });
  const examples = EXAMPLES[id];
  const made = fromSchema(schema, components);
  const fitting = examples ? fc.oneof(fc.constantFrom(...examples), made) : made;
  return fc.oneof(
    { weight: 5, arbitrary: fitting.map(textOf) },
    { weight: 6, arbitrary: mutated(fitting).map(textOf) },
    { weight: 1, arbitrary: fc.oneof(raw, hostileText) },
  );
};

const headers: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.nat(40).map((n) => ({ 'idempotency-key': `key-${String(n)}` })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('if-match', 'content-type', 'idempotency-key'),
        fc.constantFrom('*', '""', 'W/"1"', 'text/plain', 'x'.repeat(400)),
      )
      .map(([name, value]) => ({ [name]: value })),
  },
);

const inputsOf = (route: Route, document: ReturnType<typeof openApiDocument>, named: Record<string, string[]>) => {
  const operation = document.paths[apiPath(route.path)]?.[route.method.toLowerCase()] as Operation;
  const components = document.components.schemas as Record<string, Schema>;
  const schema = operation.requestBody?.content['application/json']?.schema;
  return fc
    .record({
      path: pathOf(route, named),
      query: queryOf(operation, components),
      as: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom('lead-1', 'coordinator-1') },
        { weight: 1, arbitrary: fc.constantFrom(...SENDERS) },
      ),
      headers,
      body: bodyOf(route.id, schema, components),
    })
    .map(({ path, query, as, headers, body }): ApiInput => ({
      id: route.id,
      method: route.method,
      path: query === '' ? path : `${path}?${query}`,
      as,
      headers,
      ...(body === undefined || route.method === 'GET' ? {} : { body }),
    }));
};

/** Requests of every route: as its schemas want them, and with parts of them changed. @param named what each parameter of a path may name */
export const apiInputs = (named: Record<string, string[]>): fc.Arbitrary<ApiInput> => {
  const document = openApiDocument(ROUTES);
  // An import has inputs of its own.
  const routes = ROUTES.filter(({ bodyType }) => bodyType === undefined);
  return fc.oneof(
    ...routes.map((route) => ({ weight: route.method === 'GET' ? 1 : 3, arbitrary: inputsOf(route, document, named) })),
  );
};
