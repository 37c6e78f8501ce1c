import type * as z from 'zod';
import { type Finding, finding, pointerTo } from '../domain/finding.ts';
import { codedReason } from './coded-reason.ts';

type Issue = z.core.$ZodIssue;

const valueAt = (document: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    document,
  );

/** What JSON has for it: a record is an object whose names are free. */
const typeWord = (expected: string): string => (expected === 'record' ? 'object' : expected);

/** What zod says by itself, in the words of the house; what a schema says of its own stays as it is. */
const findingOf = (issue: Issue, document: unknown): Finding => {
  const pointer = pointerTo(issue.path);
  const said = (reason: string): Finding => {
    const { code, values } = codedReason(reason);
    return finding(pointer, code, values);
  };
  const kind = valueAt(document, issue.path) === undefined ? 'missing' : 'wrong';
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int'
        ? finding(pointer, `${kind}-number`)
        : finding(pointer, kind === 'missing' ? 'missing-value' : 'wrong-type', {
            type: typeWord(issue.expected),
          });
    case 'invalid_value': {
      const choices = issue.values.map(String).join(', ');
      const state = kind === 'missing' ? 'missing' : 'unknown';
      return issue.values.length === 1
        ? finding(pointer, `${state}-constant`, { constant: choices })
        : finding(pointer, `${state}-choice`, { choices });
    }
    case 'too_small':
      return issue.message.startsWith('Too small')
        ? finding(pointer, 'too-small', { least: String(issue.minimum) })
        : said(issue.message);
    case 'too_big':
      return finding(pointer, 'too-big', { most: String(issue.maximum) });
    case 'invalid_key':
      return said(issue.issues[0]?.message ?? issue.message);
    default:
      return said(issue.message);
  }
};

/** One finding a fault; unknown fields are named one by one. */
export const shapeFindings = (issues: readonly Issue[], document: unknown): Finding[] =>
  issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => finding(pointerTo([...issue.path, key]), 'unknown-field'))
      : [findingOf(issue, document)],
  );
