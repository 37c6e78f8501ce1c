import { eventName } from '../../../shared/domain/entries/void-entry.ts';
import type { Change, StoredEvent } from '../../../shared/domain/event.ts';
import { type InspectedPerson, local } from './inspected-person.ts';
import { joined, type PrintedEntry, printedValue } from './paper.ts';

const isConsent = ({ path }: Change): boolean => path === '/consent' || path.startsWith('/consent/');

const consentOf = ({ path, new: after }: Change): unknown =>
  path === '' && typeof after === 'object' && after !== null && 'consent' in after ? after.consent : after;

export const consents = (person: InspectedPerson): PrintedEntry[] =>
  person.events
    .filter(({ stream }) => stream === 'interviews')
    .flatMap((event) =>
      event.changes
        .filter((change) => change.path === '' || isConsent(change))
        .map((change) => ({
          line: joined(
            local(event.at, person),
            event.by,
            change.path.replace(/^\/consent\/?/, ''),
            printedValue(consentOf(change), ''),
          ),
        })),
    );

export const unblindings = ({ interviews, seesAll }: InspectedPerson): PrintedEntry[] =>
  (interviews.unblindings ?? []).map(({ on, assessor, how, consequence, enteredAt, by, note }) => ({
    line: joined(on, assessor, how, consequence, enteredAt, by),
    ...(seesAll && note ? { details: [note] } : {}),
  }));

/** Written freely, as everything is that says why: whoever may not read it learns that there is a reason. */
const reasonOf = ({ reason }: StoredEvent, { seesAll, words }: InspectedPerson): string | undefined =>
  reason === undefined || seesAll ? reason : words.hidden;

export const corrections = (person: InspectedPerson): PrintedEntry[] =>
  person.events
    .filter(({ action }) => action === 'voided')
    .map((event) => ({
      line: joined(
        local(event.at, person),
        event.by,
        event.voids === undefined ? undefined : eventName({ ...event, version: event.voids }),
        reasonOf(event, person),
      ),
    }));

export const events = (person: InspectedPerson): PrintedEntry[] => {
  const { words, seesAll } = person;
  const hidden = seesAll ? undefined : words.hidden;
  return person.events.map((event) => ({
    line: joined(local(event.at, person), eventName(event), event.action, event.by, reasonOf(event, person)),
    details: [
      ...(event.fields ? [event.fields.join(', ')] : []),
      ...event.changes.map(
        ({ path, old, new: after }) =>
          `${path || '/'} · ${words.before} ${printedValue(old, path, hidden)} · ${words.after} ${printedValue(after, path, hidden)}`,
      ),
    ],
  }));
};
