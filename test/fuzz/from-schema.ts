import fc from 'fast-check';

type Schema = Readonly<Record<string, unknown>>;

const DAYS = ['2026-03-20', '2026-03-25', '2026-03-26', '2026-04-01', '2026-04-07', '2025-04-18'];
const TIMES = DAYS.map((day) => `${day}T10:00`);
/** Names that the made-up trial knows, so that a good part of what is made fits. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  arm: ['IPS-MA', 'SAU'],
  assessor: ['assessor-1', 'assessor-2'],
  mentor: ['mentor-1', 'mentor-2'],
  to: ['mentor-1', 'coordinator-1', '2026-04-20', '15:00'],
  user: ['mentor-1', 'assessor-1', 'coordinator-1'],
  timepoint: ['FU12', 'FU24'],
  participant: ['P-01', 'P-03', 'P-10'],
  at: [...TIMES, '2026-03-25T09:00:00Z'],
  template: ['invite', 'letter', 'thanks'],
  text: ['Vi ses.', 'Ring til os på {tlf}.', 'Med venlig hilsen {afs}'],
  purpose: ['call', 'browse'],
  cursor: [''],
};
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  date: DAYS,
  'date-time': DAYS.map((day) => `${day}T08:00:00Z`),
  email: ['p1@example.com', 'somebody@example.org'],
};
const WORDS = ['a', 'telefon', 'P-01', 'assessor-1', '20 12 34 56', '2026-03-26', '10:00', 'da'];

const ofPattern = (pattern: string): fc.Arbitrary<string> => {
  const known = [...WORDS, ...DAYS, '2026-03', '12-24', '15:00'].filter((word) => new RegExp(pattern, 'u').test(word));
  return known.length > 0 ? fc.constantFrom(...known) : fc.constantFrom('a1', 'IPS');
};

const ofString = ({ pattern, format, minLength = 0, maxLength = 40 }: Schema, name: string): fc.Arbitrary<unknown> => {
  const named = NAMES[name];
  if (named) return fc.constantFrom(...named);
  const formatted = FORMATS[String(format)];
  if (formatted) return fc.constantFrom(...formatted);
  if (typeof pattern === 'string') return ofPattern(pattern);
  const length = {
    minLength: Number(minLength),
    maxLength: Math.max(Number(minLength), Math.min(Number(maxLength), 60)),
  };
  return fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', ...length }));
};

const ofNumber = ({ type, minimum, maximum }: Schema): fc.Arbitrary<number> => {
  const min = typeof minimum === 'number' ? minimum : 0;
  const max = typeof maximum === 'number' ? maximum : min + 100;
  return type === 'integer' ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
};

/** Values as a JSON Schema of the OpenAPI document wants them. Refinements beyond it are not known here: some are refused. */
export const fromSchema = (root: Schema, components: Readonly<Record<string, Schema>>): fc.Arbitrary<unknown> => {
  const listed = (value: unknown): Schema[] => (Array.isArray(value) ? (value as Schema[]) : []);
  const objects = (schema: Schema, depth: number): fc.Arbitrary<unknown> => {
    const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
    const required = new Set(Array.isArray(schema['required']) ? (schema['required'] as string[]) : []);
    const shape = Object.fromEntries(properties.map(([name, each]) => [name, of(each, name, depth + 1)]));
    const known = fc.record(shape, { requiredKeys: [...required].filter((name) => Object.hasOwn(shape, name)) });
    const { additionalProperties: others, propertyNames } = schema;
    if (typeof others !== 'object' || others === null || properties.length > 0) return known;
    const names = propertyNames
      ? of(propertyNames as Schema, '', depth + 1).map(String)
      : fc.constantFrom('baseline', 'crf', 'work');
    return fc.dictionary(names, of(others as Schema, '', depth + 1), { maxKeys: 3 });
  };
  const of = (schema: Schema, name: string, depth: number): fc.Arbitrary<unknown> => {
    const { $ref, type, items, minItems = 0, maxItems = 3 } = schema;
    if (typeof $ref === 'string') return of(components[$ref.slice($ref.lastIndexOf('/') + 1)] ?? {}, name, depth);
    if ('const' in schema) return fc.constant(schema['const']);
    if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
    const choices = [...listed(schema['anyOf']), ...listed(schema['oneOf'])];
    if (choices.length > 0) return fc.oneof(...choices.map((each) => of(each, name, depth + 1)));
    if (depth > 8) return fc.constant(null);
    switch (type) {
      case 'string':
        return ofString(schema, name);
      case 'integer':
      case 'number':
        return ofNumber(schema);
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      case 'array': {
        const minLength = Number(minItems);
        return fc.array(of((items ?? {}) as Schema, name, depth + 1), {
          minLength,
          maxLength: Math.max(minLength, Math.min(Number(maxItems), 3)),
        });
      }
      case 'object':
        return objects(schema, depth);
      default:
        return fc.jsonValue({ maxDepth: 2 });
    }
  };
  return of(root, '', 0);
};
