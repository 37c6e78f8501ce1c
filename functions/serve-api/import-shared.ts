import { cellFault, type ImportFault } from '../../shared/contract/import-fault.ts';
import { numbersOf } from '../../shared/domain/contact-card.ts';
import { digitsOf, emailWord } from '../../shared/domain/search-words.ts';
import type { FileRow } from './import-file.ts';
import type { Judgement } from './import-judge.ts';

/** So many rows of the others are named: what is given to all is a slip that one look tells. */
const MAX_NAMED = 5;

interface Place {
  line: number;
  nth: number;
  household: string | undefined;
  /** The file says itself that others have it. */
  isSaid?: boolean;
}

/** Numbers and addresses, and numbers of the trial, that the file itself gives to several: nobody is found with them before it is written. */
export interface SharedTally {
  add: (row: Pick<FileRow, 'line' | 'nth'>, judgement: Judgement) => void;
  warnings: () => ImportFault[];
}

/** No further than is named: ten thousand rows may hold one number. */
const othersOf = ({ line, household }: Place, places: Place[]): string[] => {
  const named: string[] = [];
  for (const other of places) {
    if (other.line === line || (household !== undefined && other.household === household)) continue;
    if (named.length === MAX_NAMED) return [...named, '…'];
    named.push(String(other.nth));
  }
  return named;
};

const told = (given: Map<string, Place[]>, warningOf: (rows: string) => Omit<ImportFault, 'line'>): ImportFault[] =>
  [...given.values()].flatMap((places) =>
    places.flatMap((place) => {
      const rows = place.isSaid ? '' : othersOf(place, places).join(', ');
      return rows === '' ? [] : [{ line: place.line, ...warningOf(rows) }];
    }),
  );

const ofNumber = (rows: string) =>
  cellFault('phone', 'number-in-lines', `stands in row ${rows} too: look whether it is right`, { rows });
const ofEmail = (rows: string) =>
  cellFault('email', 'email-in-lines', `stands in row ${rows} too: look whether it is right`, { rows });
const ofCrf = (rows: string) =>
  cellFault('crf', 'crf-in-lines', `stands in row ${rows} too, and two people cannot be told apart by it: mend one`, {
    rows,
  });

export const sharedTally = (): SharedTally => {
  const numbers = new Map<string, Place[]>();
  const emails = new Map<string, Place[]>();
  const crfs = new Map<string, Place[]>();
  const note = (given: Map<string, Place[]>, what: string, place: Place): void => {
    const places = given.get(what);
    if (places === undefined) given.set(what, [place]);
    else places.push(place);
  };
  return {
    add: ({ line, nth }, judged) => {
      if (judged.kind !== 'create' && judged.kind !== 'update') return;
      const { phones, email, household } = judged.card;
      const before = judged.kind === 'update' ? judged.known : undefined;
      const known = numbersOf(before);
      const place = { line, nth, household };
      // What was theirs before is found with them like anybody's.
      for (const { number, shared = false } of phones)
        if (!known.includes(number)) note(numbers, digitsOf(number), { ...place, isSaid: shared });
      if (email !== undefined && email !== before?.email) note(emails, emailWord(email).text, place);
      // Those who share a home share no number of the trial.
      const crf = judged.records.interviews.externalIds?.['crf'];
      if (crf !== undefined) note(crfs, crf, { line, nth, household: undefined });
    },
    warnings: () => [...told(numbers, ofNumber), ...told(emails, ofEmail), ...told(crfs, ofCrf)],
  };
};
