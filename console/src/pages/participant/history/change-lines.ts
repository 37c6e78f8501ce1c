import type { Format } from '../../../words/use-format.ts';
import type { PastEvent } from '../queries.ts';
import type { Term } from '../../../words/terms/use-terms.ts';

type Change = PastEvent['changes'][number];

/** Work and bookkeeping follow from the facts: they are told in the agenda, not here. */
const TOLD_ELSEWHERE = /^\/(steps|agendaBasis|archived|stopped|version|lastHash|pointer|alias|voidedEnds)(\/|$)/;
/** Stands beside what it belongs to, and says nothing by itself. */
const BESIDE = new Set(['enteredAt', 'event', 'n', 'by', 'imported', 'moved', 'importedAs']);

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:.*(Z|[+-]\d{2}:\d{2})$/;

/** Whose values are called as those of something else are. */
const KINDS: Partial<Record<string, readonly string[]>> = {
  reason: ['notDone'],
  outcome: ['followUp', 'checkIn'],
  template: ['step'],
};

const WORK = new Set(['tasks', 'escalations']);
const STAFF = new Set(['assessor', 'mentor', 'owner']);

interface Wording {
  term: Term;
  format: Format;
  nothing: string;
  /** Staff by their name. */
  nameOf: (user: string) => string;
}

const textOf = (name: string, text: string, { term, format, nameOf }: Wording): string => {
  if (ISO_DAY.test(text)) return format.day(text);
  if (LOCAL_TIME.test(text)) return format.localTime(text);
  if (INSTANT.test(text)) return format.instant(text);
  if (STAFF.has(name)) return nameOf(text);
  const kinds = KINDS[name] ?? [name, 'hold'];
  return kinds.map((kind) => term(kind, text)).find((word) => word !== text) ?? text;
};

/** Names of ours, which are said where there is a word for them and left out where there is none. */
const CODES = new Set(['id', 'step', 'why', 'because']);

const CAUSE = /^(appointment|hold|stopped)-.+$/;

/** What resolved a piece of work, without the number of the appointment or the hold. */
const codeOf = (name: string, value: unknown): unknown =>
  name === 'because' && typeof value === 'string' ? (CAUSE.exec(value)?.[1] ?? value) : value;

const valueOf = (name: string, value: unknown, wording: Wording): string => {
  if (value === undefined || value === null) return wording.nothing;
  if (typeof value === 'boolean') return wording.term('bool', value ? 'yes' : 'no');
  if (typeof value === 'number') return wording.format.number(value);
  if (typeof value === 'string') return textOf(name, value, wording);
  if (Array.isArray(value)) return value.map((each) => valueOf(name, each, wording)).join(', ');
  const parts = Object.entries(value)
    .filter(([key]) => !BESIDE.has(key))
    .map(([key, each]) => [key, codeOf(key, each)] as const)
    .filter(([key, each]) => !CODES.has(key) || valueOf(key, each, wording) !== each);
  return parts.map(([key, each]) => `${wording.term('place', key)} ${valueOf(key, each, wording)}`).join(', ');
};

const isIndex = (part: string): boolean => /^\d+$/.test(part);

const SILENCE = /~1since-(.+)$/;

/** A task has a key that says nothing; an escalation that of a timepoint, or of the day since which nobody was met. */
const keyWords = (key: string, of: string, { term, format }: Wording): string[] => {
  const since = SILENCE.exec(key)?.[1];
  if (since !== undefined) return [`${term('place', 'since')} ${format.day(since)}`];
  return of === 'tasks' || key.includes('~1') ? [] : [key];
};

export interface ChangeLine {
  place: string;
  old: string;
  new: string;
}

/** One change in words: `Follow-up FU12 outcome: nothing → done, on 05-03-2026`. A whole record that was made says so by its event. */
export const changeLines = (changes: readonly Change[], wording: Wording): ChangeLine[] =>
  changes
    .filter(({ path }) => path !== '' && !TOLD_ELSEWHERE.test(path))
    .filter(({ path }) => !BESIDE.has(path.split('/').at(-1) ?? ''))
    .map(({ path, old, new: next }) => {
      const parts = path.slice(1).split('/');
      const name = parts.filter((part) => !isIndex(part)).at(-1) ?? '';
      const { term } = wording;
      const [of = '', key] = parts;
      const isOfWork = key !== undefined && WORK.has(of);
      const words = parts
        .filter((part) => !isIndex(part))
        .flatMap((part) =>
          isOfWork && part === key
            ? keyWords(key, of, wording)
            : ([term('place', part), term('consent', part), term('anchor', part)].find((word) => word !== part) ??
              part),
        );
      return { place: words.join(' · '), old: valueOf(name, old, wording), new: valueOf(name, next, wording) };
    });
