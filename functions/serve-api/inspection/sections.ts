import { attempts, messages } from './contact-sections.ts';
import { consents, corrections, events, unblindings } from './entry-sections.ts';
import type { InspectedPerson } from './inspected-person.ts';
import type { PrintedSection } from './paper.ts';
import { agenda, followUps, holds } from './plan-sections.ts';

/** Everything that is known of one participant but who it is. */
export const inspectionSections = (person: InspectedPerson): PrintedSection[] => {
  const { words, seesAll } = person;
  return [
    { heading: words.followUps, entries: followUps(person) },
    { heading: words.consents, entries: consents(person) },
    { heading: words.holds, entries: holds(person) },
    { heading: words.attempts, entries: attempts(person) },
    { heading: words.messages, note: seesAll ? words.textNote : words.idsOnly, entries: messages(person) },
    { heading: words.unblindings, entries: unblindings(person) },
    { heading: words.corrections, entries: corrections(person) },
    { heading: words.agenda, entries: agenda(person) },
    { heading: words.events, entries: events(person) },
  ];
};
