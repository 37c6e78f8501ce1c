import { eventName } from '../../shared/domain/entries/void-entry.ts';
import type { AlreadySent } from './already-sent.ts';
import { created, ok, type Answer } from './answer.ts';
import type { Consequences } from './consequences.ts';
import { type Looker, nameFor, idUnder, seesCheckInsAlone, seesInterviewsAlone } from './reach.ts';
import { etagFor, viewFor } from './seen-participant.ts';
import type { Visit } from './visit.ts';
import type { Written } from './writing.ts';

/** Words of messages are for those who answer for them. */
const withoutWords = ({ channel: _channel, text: _text, ...step }: Consequences['steps'][number]) => step;

/** What an entry would do in the stream that these eyes see. */
const consequencesFor = (looker: Visit, { steps, work }: Consequences, name: string): Consequences => {
  const isSeen = ({ followUp, checkIn }: { followUp?: string; checkIn?: string }): boolean =>
    seesCheckInsAlone(looker) ? checkIn !== undefined : !seesInterviewsAlone(looker) || followUp !== undefined;
  return {
    steps: steps.filter(isSeen).map((each) => (looker.sight === 'site' ? each : withoutWords(each))),
    work: work.filter(isSeen).map((each) => ({ ...each, id: idUnder(name, each.id) })),
  };
};

/** How the entry is called, should it have to be voided; a blinded role voids nothing, and is given no number. */
export const eventsFor = (looker: Looker, { both, changed }: Written) => {
  if (seesInterviewsAlone(looker)) return {};
  const seen = changed.filter((stream) => stream === 'checkIns' || !seesCheckInsAlone(looker));
  return { events: seen.map((stream) => eventName(both[stream])) };
};

/** Whoever sees check-ins alone is told of theirs. */
const sentFor = (visit: Visit, sent: readonly AlreadySent[]): AlreadySent[] =>
  sent.filter(({ stream }) => visit.sight === 'site' || (stream === 'checkIns' && seesCheckInsAlone(visit)));

interface More extends Record<string, unknown> {
  alreadySent?: readonly AlreadySent[];
}

const answerBody = (written: Written, visit: Visit, { warnings, message, alreadySent = [], ...more }: More) => {
  const sent = sentFor(visit, alreadySent);
  const { both, plan, dryRun } = written;
  return {
    ...viewFor(visit, both, plan),
    ...eventsFor(visit, written),
    ...(warnings === undefined ? {} : { warnings }),
    ...(message === undefined ? {} : { message }),
    ...(sent.length === 0 ? {} : { alreadySent: sent }),
    // Written for coordinators, who see both streams and the card.
    ...(visit.sight === 'site' ? more : {}),
    ...(dryRun ? { dryRun: consequencesFor(visit, dryRun, nameFor(visit, both)) } : {}),
  };
};

/** What every change of a participant is answered with: how they stand now, and under which name the entry can be voided. */
export const changedAnswer = (written: Written, visit: Visit, more: More = {}): Answer =>
  ok(answerBody(written, visit, more), etagFor(visit, written.both, written.plan));

export const createdAnswer = (written: Written, visit: Visit, more: More = {}): Answer =>
  (written.dryRun ? ok : created)(answerBody(written, visit, more), etagFor(visit, written.both, written.plan));
