import { pathOf, valueAt, type Path } from '../draft/at.ts';
import type { Protocol } from '../queries.ts';
import type { Phrases } from '../use-phrases.ts';
import type { Part } from './parts.ts';

export type PartWords = Pick<Phrases, 'part' | 'field'>;

/** `ladders`, its name, its clock, the step. */
const LENGTH_IN_LADDER = 4;

/** On which tab a field stands. */
export const partOf = (pointer: string): Part => {
  const [head] = pathOf(pointer);
  if (head === 'timepoints' || head === 'ladders' || head === 'checkIns') return head;
  return head === 'sending' || head === 'limits' ? 'sending' : 'study';
};

/** Of an item with an id that was emptied or tells nothing apart, which one of its list it is. */
const idAt = (protocol: Protocol, path: Path, ambiguous: string): string | undefined => {
  const value = valueAt(protocol, path);
  if (typeof value !== 'object' || value === null || !('id' in value) || typeof value.id !== 'string') return undefined;
  return value.id === '' || value.id === ambiguous ? `#${String(Number(path.at(-1)) + 1)}` : value.id;
};

/** How much of a path names a part of the protocol; what follows is its fields. */
const lengthOfPart = ([head, , inner]: Path): number => {
  if (head === 'ladders') return LENGTH_IN_LADDER;
  if (head === 'checkIns') return inner === 'phases' || inner === 'ladder' ? LENGTH_IN_LADDER : 2;
  return head === 'arms' || head === 'timepoints' ? 2 : head === 'sending' || head === 'limits' ? 1 : 0;
};

/** `/ladders/interview/booking/2/offset`: which part of the protocol it is, and which field: `Ladder interview, … book2: When`. @param ambiguous an id that several have */
export const placeInWords = (
  protocol: Protocol,
  pointer: string,
  { part, field }: PartWords,
  ambiguous = '',
): string => {
  const path = pathOf(pointer);
  const length = lengthOfPart(path);
  const name = path.slice(0, length).map((each, n) => idAt(protocol, path.slice(0, n + 1), ambiguous) ?? String(each));
  const fields = path.slice(length).filter((each) => !/^\d+$/.test(String(each)));
  const whole = part({ path: length === 0 ? 'protocol' : name.join('/') });
  return [whole, ...fields.map((each) => field(String(each)))].join(': ');
};
