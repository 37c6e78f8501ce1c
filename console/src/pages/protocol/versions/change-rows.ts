import type { ChangedField } from '../../../kit/field-diff.tsx';
import { spansOf } from '../draft/span.ts';
import type { Phase, Protocol, ProtocolChange, Timepoint } from '../queries.ts';
import type { Phrases } from '../use-phrases.ts';
import { isStep, partOfDocument } from './part-of-document.ts';

const fieldOf = (part: object | undefined, field: string): unknown =>
  part !== undefined && Object.hasOwn(part, field) ? (part as Record<string, unknown>)[field] : undefined;

const isTimepoint = (part: object): part is Timepoint => 'mode' in part && 'target' in part;
const isPhase = (part: object): part is Phase => 'maxGapDays' in part;

/** A part as a whole, in a sentence; what has none, as its fields. */
const partInWords = (part: object | undefined, phrases: Phrases): string => {
  if (part === undefined) return '';
  if (isTimepoint(part)) return `${phrases.say(part.mode)}, ${phrases.target(part)}; ${phrases.window(part)}`;
  if (isStep(part)) return `${phrases.when(part)}: ${phrases.act(part)}`;
  if (isPhase(part)) return phrases.phase(part);
  return Object.entries(part)
    .filter(([, value]) => typeof value !== 'object')
    .map(([field, value]) => `${phrases.field(field)}: ${valueInWords(value, phrases)}`)
    .join(', ');
};

const valueInWords = (value: unknown, phrases: Phrases): string => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return phrases.say(value ? 'yes' : 'no');
  if (Array.isArray(value)) return value.map((each) => valueInWords(each, phrases)).join(', ');
  if (typeof value !== 'string') return JSON.stringify(value);
  return spansOf(value) ? phrases.span(value) : phrases.named(value);
};

/** One field of a part. A step's act and its offset say more together than apart. */
const fieldInWords = (part: object | undefined, field: string, phrases: Phrases): string => {
  if (part === undefined) return '';
  if (isStep(part)) {
    if (field === 'offset' || field === 'from') return phrases.when(part);
    if (['send', 'task', 'escalate', 'close'].includes(field))
      return fieldOf(part, field) === undefined ? '' : phrases.act(part);
  }
  return valueInWords(fieldOf(part, field), phrases);
};

/** What changed from one document to another, line by line, in words. */
export const changeRows = (
  changes: readonly ProtocolChange[],
  before: Protocol,
  after: Protocol,
  phrases: Phrases,
): ChangedField[] =>
  changes.flatMap((change) => {
    const [one, other] = [partOfDocument(before, change), partOfDocument(after, change)];
    const name = phrases.part(change);
    if (change.change !== 'changed')
      return [
        {
          field: `${name} (${phrases.say(change.change)})`,
          one: partInWords(one, phrases),
          other: partInWords(other, phrases),
        },
      ];
    return (change.fields ?? []).map((field) => ({
      field: `${name}: ${phrases.field(field)}`,
      one: fieldInWords(one, field, phrases),
      other: fieldInWords(other, field, phrases),
    }));
  });
