import type * as z from 'zod';
import { pathParameters } from './api-path.ts';
import type { Route } from '../route.ts';
import type { JsonSchemas } from './json-schemas.ts';
import type { JsonSchema } from './tidy.ts';

const JSON_TYPE = 'application/json';

const header = (name: string, description: string) => ({
  name,
  in: 'header',
  description,
  schema: { type: 'string' },
});

const isRequired = (schema: z.ZodType): boolean => !schema.safeParse(undefined).success;

const queryParameters = ({ query }: Route, schemas: JsonSchemas) =>
  Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    ...(isRequired(schema as z.ZodType) ? { required: true } : {}),
    schema: schemas.of(schema as z.ZodType, 'input'),
  }));

const headerParameters = ({ method, etag }: Route) => [
  ...(method === 'POST' ? [header('Idempotency-Key', 'The same key and body again: the first answer again.')] : []),
  ...(etag === 'matched' ? [header('If-Match', 'Refused with 412 when it is no longer the ETag that holds.')] : []),
];

const parametersOf = (route: Route, schemas: JsonSchemas) => [
  ...pathParameters(route.path).map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
  ...queryParameters(route, schemas),
  ...headerParameters(route),
];

const requestBody = ({ body, bodyType }: Route, schemas: JsonSchemas) => {
  if (body === undefined) return {};
  // An empty body reads as `{}`.
  const required = !body.safeParse({}).success;
  return {
    requestBody: { required, content: { [bodyType ?? JSON_TYPE]: { schema: schemas.of(body, 'input') } } },
  };
};

const DESCRIPTIONS: Record<string, string> = {
  200: 'Done',
  201: 'Entered',
  202: 'Taken, and done later',
  204: 'Done; there is nothing to say',
};

const headersOf = ({ etag }: Route, status: string) => {
  const headers = {
    ...(etag === undefined ? {} : { ETag: { schema: { type: 'string' } } }),
    ...(status === '202' ? { Location: { schema: { type: 'string' } } } : {}),
  };
  return Object.keys(headers).length > 0 ? { headers } : {};
};

const contentOf = ({ answerType = JSON_TYPE }: Route, schema: JsonSchema) => {
  const types = [answerType].flat();
  const ofType = (type: string) => (types.length === 1 || type === JSON_TYPE ? schema : { type: 'string' });
  return Object.fromEntries(types.map((type) => [type, { schema: ofType(type) }]));
};

const responsesOf = (route: Route, schemas: JsonSchemas) =>
  Object.fromEntries(
    Object.entries(route.answers ?? {}).map(([status, schema]) => [
      status,
      {
        description: DESCRIPTIONS[status],
        ...headersOf(route, status),
        ...(status === '204' ? {} : { content: contentOf(route, schemas.of(schema, 'output')) }),
      },
    ]),
  );

export const operationOf = (route: Route, schemas: JsonSchemas) => ({
  operationId: route.id,
  tags: [route.id.slice(0, route.id.indexOf('.'))],
  ...(route.summary === undefined ? {} : { summary: route.summary }),
  parameters: parametersOf(route, schemas),
  ...requestBody(route, schemas),
  responses: { ...responsesOf(route, schemas), default: { $ref: '#/components/responses/Problem' } },
});
