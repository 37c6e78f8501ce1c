import * as z from 'zod';
import { protocolDocument } from '../../../shared/contract/protocol-document.ts';
import { shapeSent } from '../../../shared/contract/wire-shapes.ts';
import { tidy, type JsonSchema } from './tidy.ts';

/** What a client sends, or what it is given. */
type Direction = 'input' | 'output';

const COMPONENTS = '#/components/schemas/';
const componentName = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1);

const namingComponents = (_key: string, value: unknown): unknown =>
  typeof value === 'string' && value.startsWith('#/$defs/')
    ? COMPONENTS + componentName(value.slice('#/$defs/'.length))
    : value;

/** Schemas that validate as JSON Schema 2020-12; those with an `id` are said once, among the components. */
export const jsonSchemas = () => {
  const components = new Map<string, JsonSchema>();

  const add = (name: string, schema: JsonSchema): void => {
    const known = components.get(name);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(schema))
      throw new Error(`two schemas are called ${name}`);
    components.set(name, schema);
  };

  const convert = (schema: z.ZodType, io: Direction): JsonSchema => {
    const whole: z.core.$ZodType = schema;
    const {
      $schema: _,
      $defs,
      ...root
    } = JSON.parse(
      JSON.stringify(
        z.toJSONSchema(schema, {
          io,
          unrepresentable: 'any',
          override: ({ zodSchema: part, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: JsonSchema }) => {
            tidy(jsonSchema, part === whole ? undefined : saidElsewhere(part));
          },
        }),
      ),
      namingComponents,
    ) as JsonSchema & { $defs?: Record<string, JsonSchema> };
    for (const [id, part] of Object.entries($defs ?? {})) add(componentName(id), part);
    return root;
  };

  /** Inside another, so that a schema with an `id` is named and not spelt out. */
  const of = (schema: z.ZodType, io: Direction): JsonSchema =>
    (convert(z.strictObject({ it: schema }), io) as { properties: { it: JsonSchema } }).properties.it;

  const saidElsewhere = (schema: z.core.$ZodType): JsonSchema | undefined => {
    const shape = shapeSent(schema);
    if (shape) return of(shape, 'input');
    if (schema !== protocolDocument) return undefined;
    // Both ways as people write it: a default that was filled in is as good as one that was written.
    if (!components.has('Protocol')) add('Protocol', convert(protocolDocument, 'input'));
    return { $ref: `${COMPONENTS}Protocol` };
  };

  return {
    of,
    components: (): Record<string, JsonSchema> =>
      Object.fromEntries([...components].sort(([one], [other]) => (one < other ? -1 : 1))),
  };
};

export type JsonSchemas = ReturnType<typeof jsonSchemas>;
