/** What a step is called by: `book2-2` is a copy of `book2`, `invite#2` the fallback of `invite` by another channel. */
export interface StepId {
  id: string;
  copy?: string;
  fallback?: string;
}

const COPY = /^(.+)-(\d+)$/;

/** Of a step that is a copy, or the same work once more, whose first one has a word: `tellByCall.moved`, `review-2`. */
export const stepId = (step: string, isKnown: (id: string) => boolean): StepId => {
  const [id = step, fallback] = step.split('#');
  const more = fallback === undefined ? {} : { fallback };
  const [first = id] = id.split('.');
  if (isKnown(id)) return { id, ...more };
  if (isKnown(first)) return { id: first, ...more };
  const [, of = id, copy] = COPY.exec(id) ?? [];
  return copy === undefined || !isKnown(of) ? { id, ...more } : { id: of, copy, ...more };
};

/** @param nth the word before the number of a copy. */
export const saidAs = ({ copy, fallback }: StepId, name: string, nth: string): string =>
  [
    name,
    ...(copy === undefined ? [] : [`(${nth} ${copy})`]),
    ...(fallback === undefined ? [] : [`(${fallback})`]),
  ].join(' ');
