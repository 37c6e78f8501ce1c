import type { Erasure } from '../../../shared/domain/participation.ts';
import type { ParticipantRecord } from '../../../shared/domain/record.ts';
import type { Violation } from '../outside/seen.ts';
import { type Check, type Lived, nameOf, slackOf, violation } from './lived.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** Of the calendar, which summer time may shorten by an hour. */
const REVOCABLE_HOURS = 7 * 24 - 1;
/** A worker that froze in between answers with what it read. */
const ANSWERED_WITHIN_MS = 6 * MINUTE_MS;
const inForce = ({ erasures = [] }: ParticipantRecord): Erasure | undefined =>
  erasures.find(({ revoked }) => revoked === undefined);

/** Why nothing may be destroyed yet; undefined: it may. */
const unripe = ({ asked, confirmed }: Erasure, now: number, slackMs: number): string | undefined => {
  if (confirmed === undefined) return 'without a second person';
  if (confirmed.by === asked.by) return 'by one person alone';
  return now + slackMs < Date.parse(confirmed.at) + REVOCABLE_HOURS * HOUR_MS ? 'before its seven days' : undefined;
};

const begunTooSoon = ({ seen, skewSeconds }: Lived): Violation[] =>
  seen.written.flatMap(({ at, before, after }) => {
    const [was, is] = [before && inForce(before), inForce(after)];
    if (is?.begun === undefined || was?.begun !== undefined) return [];
    const why = unripe(is, at, slackOf({ skewSeconds }));
    return why === undefined ? [] : [violation('G23', at, after, `an erasure began ${why}`)];
  });

/** Of somebody whose erasure is done nothing is left that opens; of everybody else the card is there. */
const leftOrLost = ({ finals, cards, end, tickMinutes, seen }: Lived): Violation[] =>
  finals.flatMap(({ record }): Violation[] => {
    if (record.stream !== 'interviews') return [];
    const { begun, done, dueAt } = inForce(record) ?? {};
    const hasCard = cards.has(nameOf(record.study, record.participant));
    const found = (what: string): Violation[] => [violation('G23', end, record, what)];
    if (done !== undefined && hasCard) return found('they are erased and their card is there');
    if (begun === undefined && !hasCard) return found('nobody has erased them and their card is gone');
    const isDown = seen.outages.some(([, to]) => to > end - HOUR_MS);
    const isLate = dueAt !== undefined && Date.parse(dueAt) < end - (2 * tickMinutes + 15) * MINUTE_MS;
    return done === undefined && isLate && !isDown ? found(`their erasure of ${dueAt} is not done`) : [];
  });

/** Words that are of one person alone: numbers that are shared, or were given again, tell nothing. */
const ownWords = ({ addresses }: Lived): Map<string, string> => {
  const owners = new Map<string, string | undefined>();
  for (const [name, words] of addresses)
    for (const word of words) owners.set(word, owners.has(word) ? undefined : name);
  return new Map([...owners].flatMap(([word, name]) => (name === undefined ? [] : [[word, name]])));
};

/** Whoever writes to us after they are erased comes as nobody whom we know, with their number. */
const hasWrittenSince = ({ seen }: Lived, number: string, since: number, until: number): boolean =>
  seen.texted.some(({ at, from }) => from === number && since < at && at <= until);

/** No answer shows a number or an address of somebody who is gone: what was asked for before may be answered a little later. */
const shownAfter = (lived: Lived): Violation[] => {
  const { seen, skewSeconds } = lived;
  const gone = new Map<string, number>();
  for (const { at, after } of seen.written) {
    const name = nameOf(after.study, after.participant);
    if (inForce(after)?.done !== undefined && !gone.has(name)) gone.set(name, at);
  }
  const owners = ownWords(lived);
  return seen.shown.flatMap(({ at, study, route, eyes, words }) =>
    words.flatMap((word): Violation[] => {
      const since = gone.get(owners.get(word) ?? '');
      if (since === undefined || hasWrittenSince(lived, word, since, at)) return [];
      return at > since + ANSWERED_WITHIN_MS + slackOf({ skewSeconds })
        ? [{ check: 'G23', at, study, what: `${route} showed ${eyes} an address of somebody who is erased` }]
        : [];
    }),
  );
};

/** G23: who is erased is gone, after seven days and by two people; who is not, or was taken back, is there; and nothing of the gone is shown. */
export const erasedForGood: Check = (lived) => [...begunTooSoon(lived), ...leftOrLost(lived), ...shownAfter(lived)];
