export type JsonSchema = Record<string, unknown>;

/** These formats say what their long patterns say. */
const KNOWN_FORMATS: unknown[] = ['date', 'date-time', 'email'];

/** A record with a closed set of keys, each of which may be absent, is an object with these properties. */
const keysOf = ({ propertyNames, required }: JsonSchema): string[] | undefined => {
  if (typeof propertyNames !== 'object' || propertyNames === null || required !== undefined) return undefined;
  const keys = (propertyNames as { enum?: unknown }).enum;
  return Array.isArray(keys) ? keys.map(String) : undefined;
};

/** In place, as zod asks for it: takes out what tells a reader nothing, or puts another schema in its place. */
export const tidy = (schema: JsonSchema, other: JsonSchema | undefined): void => {
  if (other) {
    for (const key of Object.keys(schema)) delete schema[key];
    Object.assign(schema, other);
    return;
  }
  if (KNOWN_FORMATS.includes(schema.format)) delete schema.pattern;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  const keys = keysOf(schema);
  if (keys === undefined) return;
  schema.properties = Object.fromEntries(keys.map((key) => [key, schema.additionalProperties]));
  schema.additionalProperties = false;
  delete schema.propertyNames;
};
