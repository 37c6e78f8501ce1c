import type { Study } from '../../shared/ports/study-book.ts';
import type { ApiPorts } from './ports.ts';
import { unblindingIn } from './unblinding-words.ts';

/** Typed by staff who know the arm, and read by whoever is booked. */
const READ_BY_ASSESSORS = ['place', 'interpreter'];

type IsKept = (name: string, value: unknown) => boolean;

const withFields = (value: unknown, isKept: IsKept): unknown => {
  if (Array.isArray(value)) return value.map((each: unknown) => withFields(each, isKept));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, each]) => isKept(name, each))
      .map(([name, each]) => [name, withFields(each, isKept)]),
  );
};

/** What was kept before such words were refused, or before somebody became a mentor: a field that tells the arm is left out. */
export const withoutUnblinding = async <Value>(
  value: Value,
  study: Study,
  ports: Pick<ApiPorts, 'studies'>,
): Promise<Value> => {
  const typed = new Set<string>();
  withFields(value, (name, each) => {
    if (typeof each === 'string' && READ_BY_ASSESSORS.includes(name)) typed.add(each);
    return true;
  });
  if (typed.size === 0) return value;
  const find = await unblindingIn(study, ports);
  const telling = new Set([...typed].filter((text) => find(text).length > 0));
  if (telling.size === 0) return value;
  const isKept: IsKept = (name, each) =>
    !(typeof each === 'string' && READ_BY_ASSESSORS.includes(name) && telling.has(each));
  return withFields(value, isKept) as Value;
};
