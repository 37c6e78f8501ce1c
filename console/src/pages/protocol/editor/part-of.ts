import { valueAt, type Path } from '../draft/at.ts';
import type { Protocol } from '../queries.ts';
import type { Part } from './parts.ts';

const unescaped = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');

const pathOf = (pointer: string): Path => pointer.split('/').slice(1).map(unescaped);

/** On which tab a field stands. */
export const partOf = (pointer: string): Part => {
  const [head] = pathOf(pointer);
  if (head === 'timepoints' || head === 'ladders' || head === 'checkIns') return head;
  return head === 'sending' || head === 'limits' ? 'sending' : 'study';
};

const idAt = (protocol: Protocol, path: Path): string | undefined => {
  const value = valueAt(protocol, path);
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : undefined;
};

/** `/ladders/interview/booking/3/offset`, with the names of what it leads through: `ladders / interview / booking / book2 / offset`. */
export const placeInWords = (protocol: Protocol, pointer: string): string => {
  const path = pathOf(pointer);
  return path.map((part, n) => idAt(protocol, path.slice(0, n + 1)) ?? String(part)).join(' / ');
};
