import { placeInWords, type PartWords } from '../editor/part-of.ts';
import type { Finding, Protocol } from '../queries.ts';

/** A finding that names another place of the document by its pointer, with that place in words. */
export const placed = <Of extends Pick<Finding, 'values' | 'reason'>>(
  finding: Of,
  protocol: Protocol,
  words: PartWords,
): Of => {
  const { name, earlier: pointer } = finding.values;
  if (pointer === undefined) return finding;
  const earlier = placeInWords(protocol, pointer, words, name);
  return {
    ...finding,
    values: { ...finding.values, earlier },
    reason: finding.reason.replace(pointer, () => earlier),
  };
};

/** Of what stands there twice the first one as well: it may be the one that was changed. */
export const twinOf = (finding: Finding): Finding[] => {
  const { earlier } = finding.values;
  if (finding.code !== 'taken' || earlier === undefined) return [];
  const parts = finding.pointer.split('/');
  const length = earlier.split('/').length;
  // A list of words is one field, which is marked already.
  if (parts.length === length) return [];
  // The name of a plan is no field of it: the plan itself is marked.
  const field = /^\/checkIns\/[^/]+$/.test(earlier) ? [] : parts.slice(length);
  const later = parts.slice(0, length).join('/');
  return [
    {
      ...finding,
      pointer: [earlier, ...field].join('/'),
      values: { ...finding.values, earlier: later },
      reason: finding.reason.replace(earlier, () => later),
    },
  ];
};
