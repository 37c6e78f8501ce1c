import { STREAMS } from '../../shared/domain/record.ts';
import { eventList } from '../../shared/contract/answers/event-answer.ts';
import { changedParticipant } from '../../shared/contract/answers/participant-answer.ts';
import { voidBody } from '../../shared/contract/participant-body.ts';
import { dryRunQuery } from '../../shared/contract/list-query.ts';
import { withCheckInTold } from '../../shared/domain/check-in-told.ts';
import { type BothRecords, type Entered, type EntryContext } from '../../shared/domain/entries/entry.ts';
import { eventName, voidEntry } from '../../shared/domain/entries/void-entry.ts';
import type { StoredEvent } from '../../shared/domain/event.ts';
import { withOutcomesTold } from '../../shared/domain/needless-appointment.ts';
import { sentBecause } from '../../shared/domain/sent-because.ts';
import { withToldOtherwise } from '../../shared/domain/told-otherwise.ts';
import type { WorkContext } from '../../shared/domain/work.ts';
import { withReleased } from '../../shared/domain/wrong-number.ts';
import { idsIn } from '../../shared/ports/ids-in.ts';
import { openTexts } from '../../shared/ports/sealed-texts.ts';
import type { SealedContact } from '../../shared/ports/record-store.ts';
import { sentView } from './already-sent.ts';
import { ok, type Answer } from './answer.ts';
import { openCard } from './contact-reads.ts';
import { eventsFor } from './event-view.ts';
import type { ApiPorts } from './ports.ts';
import { notFound } from './problem.ts';
import { seesCheckInsAlone } from './reach.ts';
import { readBody } from './read-body.ts';
import { ofParticipant, type Route } from './route.ts';
import type { Visit } from './visit.ts';
import { regained } from './warnings.ts';
import { readParticipant } from './read-participant.ts';
import { writeParticipant } from './write-participant.ts';
import { changedAnswer } from './written-answer.ts';

const byTime = (a: StoredEvent, b: StoredEvent): number =>
  a.at === b.at ? a.version - b.version : a.at < b.at ? -1 : 1;

const list = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { interviews } = await readParticipant(visit, visit.path('participant'), ports);
  const events = await ports.records.events(visit.study.id, interviews.participant);
  return ok({ items: eventsFor(visit, events.sort(byTime), ports.ids) });
};

/** A call that changed the card is taken back where it was logged; the other record knows of the card alone, which goes back with it. */
const takenBack = (entry: StoredEvent[]): StoredEvent[] => {
  const own = entry.filter(({ action }) => action !== 'contactChanged');
  return own.length > 0 ? own : entry;
};

/** A mentor takes back what they wrote themselves and nobody was sent yet; everything else is for whoever coordinates. */
const mayTakeBack = (visit: Visit, { action, by, stream }: StoredEvent): boolean =>
  !seesCheckInsAlone(visit) || (action === 'messageByHand' && stream === 'checkIns' && by === visit.user);

/** One entry may have written both records: it is taken back in both, or in none. */
const voided = (
  both: BothRecords,
  entry: StoredEvent[],
  events: StoredEvent[],
  context: EntryContext & Pick<WorkContext, 'idOf'>,
): Entered<BothRecords> => {
  let current = both;
  for (const stream of STREAMS) {
    const event = takenBack(entry).find((each) => each.stream === stream);
    if (event === undefined) continue;
    const history = events.filter((each) => each.stream === stream);
    const result = voidEntry(current[stream], event, history, context);
    if (result.kind === 'refused') return result;
    current = { ...current, [stream]: result.record };
  }
  const { plan } = context;
  const corrected = withToldOtherwise(both.interviews, current.interviews, plan, context);
  // An outcome that is back may make a time needless that was agreed on meanwhile.
  const interviews = withOutcomesTold(both.interviews, corrected, plan, context);
  const otherwise = withToldOtherwise(both.checkIns, current.checkIns, plan, context);
  // What is taken back may itself have taken a cancellation back.
  const checkIns = withCheckInTold(both.checkIns, otherwise, plan, context);
  return { kind: 'entered', record: { interviews, checkIns } };
};

/** The card with the number back in use that the entry put in quarantine; undefined where it did not, or another card stands now. */
const releasedNumber = async (
  entry: StoredEvent[],
  participant: string,
  visit: Visit,
  ports: ApiPorts,
): Promise<SealedContact | undefined> => {
  const hashes = entry.flatMap(({ quarantines }) => quarantines ?? []);
  const known = hashes.length === 0 ? undefined : await openCard(visit, participant, { purpose: 'edit' }, ports);
  const isMeant = (number: string): boolean => hashes.includes(ports.contacts.numberHash(number));
  if (!known?.card.phones.some(({ number, quarantined }) => quarantined && isMeant(number))) return undefined;
  return ports.contacts.seal(visit.study.id, participant, withReleased(known.card, isMeant), known.revision);
};

const voidOne = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { reason } = await readBody(visit, voidBody);
  const id = visit.path('event').replace(/:void$/, '');
  let entry: StoredEvent[] = [];
  let sealed: SealedContact | undefined;
  const written = await writeParticipant(
    visit,
    visit.path('participant'),
    {
      entry: async (both, context) => {
        const kept = await ports.records.events(visit.study.id, both.interviews.participant);
        const events = await openTexts(kept, visit.study.id, ports.contacts);
        const named = events.find((event) => eventName(event) === id);
        if (named === undefined || !mayTakeBack(visit, named)) throw notFound();
        entry = events.filter(({ token, at }) => token === named.token && at === named.at);
        return voided(both, entry, events, { ...context, idOf: idsIn(ports.ids, visit.study.id) });
      },
      contact: async ({ interviews }) => {
        sealed = await releasedNumber(entry, interviews.participant, visit, ports);
        return sealed;
      },
      event: (stream) => {
        const version = entry.find((event) => event.stream === stream)?.version;
        return {
          action: 'voided',
          reason,
          ...(version === undefined ? {} : { voids: version }),
          ...(sealed === undefined ? {} : { fields: ['phones'], sealed: sealed.ciphertext }),
        };
      },
      // Nobody stays dead on paper because somebody else got their place meanwhile.
      withoutCaseloadLimit: true,
    },
    ports,
  );
  const alreadySent = entry.flatMap((event) =>
    sentBecause(written.plan, written.before[event.stream], event).flatMap(({ item, outcome }) =>
      sentView({ stream: item.stream, of: item.of, step: item.definition.id }, outcome),
    ),
  );
  return changedAnswer(written, visit, {
    ...(await regained(written, visit, ports)),
    alreadySent,
  });
};

export const historyRoutes: Route[] = [
  {
    id: 'participant.events',
    method: 'GET',
    path: ofParticipant('/events'),
    summary: 'What was entered and what happened, by whom and why',
    answers: { 200: eventList },
    serve: list,
  },
  {
    id: 'participant.void',
    method: 'POST',
    path: ofParticipant('/events/:event{[^/]+:void}'),
    summary: 'Take an entry back',
    query: dryRunQuery,
    body: voidBody,
    answers: { 200: changedParticipant },
    etag: 'matched',
    serve: voidOne,
  },
];
