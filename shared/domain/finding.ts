import { type FindingCode, type FindingValues, reasonFor } from './finding-reasons.ts';

/** What is wrong with a document that people write, and where: a JSON pointer (RFC 6901) and a reason that names the remedy. */
export interface Finding {
  pointer: string;
  code: FindingCode;
  values: FindingValues;
  /** Of code and values, in English. */
  reason: string;
}

export const finding = (pointer: string, code: FindingCode, values: FindingValues = {}): Finding => ({
  pointer,
  code,
  values,
  reason: reasonFor(code, values),
});

/** `['timepoints', 1, 'ladder']` to `/timepoints/1/ladder`; the whole document is the empty text. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Numbers compare as numbers, so that /timepoints/2 comes before /timepoints/10. */
const inReadingOrder = new Intl.Collator('en', { numeric: true });

/** In the order of the document, each said once. */
export const inOrder = (findings: readonly Finding[]): Finding[] => {
  const once = new Map(findings.map((each) => [`${each.pointer} ${each.reason}`, each]));
  return [...once.values()].sort(
    (a, b) => inReadingOrder.compare(a.pointer, b.pointer) || inReadingOrder.compare(a.reason, b.reason),
  );
};
