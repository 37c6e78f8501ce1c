import type { MessageRow } from '../../../shared/ports/record-store.ts';
import { type InspectedPerson, local } from './inspected-person.ts';
import { joined, type PrintedEntry } from './paper.ts';
import { sentText } from './texts.ts';

export const attempts = (person: InspectedPerson): PrintedEntry[] => {
  const { records, interviews, seesAll } = person;
  const noted = (note: string | undefined) => (seesAll && note ? { details: [note] } : {});
  const calls = records.flatMap(({ tasks }) =>
    Object.values(tasks).flatMap(({ of, kind, attempts: all }) =>
      all.map(({ at, band, outcome, by, note }) => ({
        at,
        line: joined(local(at, person), of, kind, band, outcome, by),
        ...noted(note),
      })),
    ),
  );
  const contacts = interviews.contacts.map(({ at, direction, channel, with: whom, outcome, by, note }) => ({
    at,
    line: joined(local(at, person), direction, channel, whom, seesAll ? outcome : undefined, by),
    ...noted(note),
  }));
  return [...calls, ...contacts].sort((a, b) => (a.at < b.at ? -1 : 1));
};

const textDetails = (row: MessageRow, { texts, words, seesAll }: InspectedPerson): string[] => {
  if (row.state !== 'sent' || !seesAll) return [];
  const said = sentText(row, texts);
  if (said.kind === 'unknown') return [words.notMade];
  const heading = { kept: words.keptText, written: words.writtenText, madeAgain: words.madeAgain }[said.kind];
  return [heading, said.text];
};

export const messages = (person: InspectedPerson): PrintedEntry[] =>
  person.messages.map((row) => ({
    line: joined(local(row.at, person), row.key, row.channel, row.template, row.state, row.delivery, row.reason),
    details: textDetails(row, person),
  }));
