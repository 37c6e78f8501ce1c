import type { Post, Violation } from '../outside/seen.ts';
import { type Check, nameOf } from './lived.ts';

/** I10: what is sent for one study comes from its senders and goes to its own people. */
export const withinItsStudy: Check = ({ seen, studies, addresses }) =>
  seen.posts.flatMap(({ at, study, participant, from, to, step }): Violation[] => {
    const known = studies.find(({ id }) => id === study);
    const of = { check: 'I10', at, study, ...(participant === undefined ? {} : { participant }) };
    if (!known?.senders.includes(from)) return [{ ...of, what: `${step} came from ${from}` }];
    if (participant === undefined || addresses.get(nameOf(study, participant))?.has(to)) return [];
    return [{ ...of, what: `${step} went to an address that was never theirs` }];
  });

/** Numbers, mail addresses, names and streets of everyone in the world. */
const PERSONAL = /\+45\d{8}|[\w.+-]+@example\.|Deltager|Prøvevej/;

/** I11: no number, address or name stands in a log, a queue, a dead letter or an error. */
export const nothingTold: Check = ({ seen, end }) =>
  seen.told.flatMap((line): Violation[] => {
    const [found] = PERSONAL.exec(line) ?? [];
    return found === undefined ? [] : [{ check: 'I11', at: end, what: `${found} stands in: ${line.slice(0, 80)}` }];
  });

/** The link of a mail is a secret of that mail, drawn anew in every world. */
const withoutLinks = (text: string): string => text.replaceAll(/https?:\S+/g, '[link]');

const seenBy = ({ participant, step, channel, to, from, text, at }: Post, tickMs: number): string =>
  JSON.stringify([participant, step, channel, to, from, withoutLinks(text), Math.floor(at / tickMs)]);

/** I9: what participants get of the interviews is the same to the byte, whichever arm they are in. */
export const sameWhateverTheArm = (
  one: readonly Post[],
  other: readonly Post[],
  isInterviews: (post: Post) => boolean,
  tickMs: number,
): Violation[] => {
  const others = new Set(other.filter(isInterviews).map((post) => seenBy(post, tickMs)));
  const mine = one.filter(isInterviews);
  const alone = mine.filter((post) => !others.has(seenBy(post, tickMs)));
  const found = alone.map((post): Violation => ({
    check: 'I9',
    at: post.at,
    study: post.study,
    ...(post.participant === undefined ? {} : { participant: post.participant }),
    what: `${post.step} differs with the arm`,
  }));
  return mine.length === others.size || found.length > 0
    ? found
    : [{ check: 'I9', at: 0, what: `${String(mine.length)} messages in one arm, ${String(others.size)} in the other` }];
};
