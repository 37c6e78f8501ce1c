import type * as z from 'zod';
import { type Finding, pointerTo } from '../domain/finding.ts';

type Issue = z.core.$ZodIssue;

const valueAt = (document: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    document,
  );

const reasonOf = (issue: Issue, document: unknown): string => {
  const isMissing = valueAt(document, issue.path) === undefined;
  switch (issue.code) {
    case 'invalid_type':
      return `${isMissing ? 'is missing' : 'is of the wrong kind'}: give ${issue.expected === 'int' ? 'a whole number' : `a value of type ${issue.expected}`}`;
    case 'invalid_value':
      return `${isMissing ? 'is missing' : 'is not known'}: give ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.message.startsWith('Too small')
        ? `is too small: give at least ${String(issue.minimum)}`
        : issue.message;
    case 'too_big':
      return `is too big: give at most ${String(issue.maximum)}`;
    case 'invalid_key':
      return issue.issues[0]?.message ?? issue.message;
    default:
      return issue.message;
  }
};

/** One finding a fault; unknown fields are named one by one. */
export const shapeFindings = (issues: readonly Issue[], document: unknown): Finding[] =>
  issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          pointer: pointerTo([...issue.path, key]),
          reason: 'is no field of a protocol here: remove it or mend its name',
        }))
      : [{ pointer: pointerTo(issue.path), reason: reasonOf(issue, document) }],
  );
