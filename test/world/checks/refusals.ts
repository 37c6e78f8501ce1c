import { appointmentIn } from '../../../shared/domain/ending-key.ts';
import type { ParticipantRecord, Stream } from '../../../shared/domain/record.ts';
import { stepIdIn, stepOf, subjectIn } from '../../../shared/domain/step-key.ts';
import type { Post, Violation } from '../outside/seen.ts';
import { tellsChange } from './hours.ts';
import { type Check, nameOf, newOutcomes, violation } from './lived.ts';

/** What is still on its way when somebody says no. */
const MAY_STILL_LEAVE_MS = 20_000;

/** Somebody has one record for each stream; what they say of themselves holds for both. */
type Both = ReadonlyMap<Stream, ParticipantRecord>;

/** What somebody said of themselves, wherever it stands: a no that reached one record alone is a no. */
const noOfPerson = (record: ParticipantRecord, channel: unknown): string | undefined => {
  if (record.participation.life === 'dead') return 'death';
  if (record.erasures?.some(({ revoked }) => revoked === undefined)) return 'an end of everything';
  if (channel === 'sms' && record.consent.sms !== true) return 'an end of texts';
  if (channel === 'email' && record.consent.email !== true) return 'an end of mails';
  if (channel === 'letter' && record.consent.letter !== true) return 'an end of letters';
  return undefined;
};

/** What of a person's facts forbids this message; the facts are those that people entered, not what was decided from them. */
const noOf = (both: Both, record: ParticipantRecord, step: string, channel: unknown): string | undefined => {
  const ofPerson = [...both.values()].flatMap((each) => noOfPerson(each, channel) ?? []);
  if (ofPerson.length > 0) return ofPerson[0];
  // Told whatever else has ended: somebody would come for nothing.
  if (tellsChange(step)) return undefined;
  if (record.stream === 'interviews' && record.participation.interviews === 'stopped') return 'a withdrawal';
  if (record.stream === 'checkIns' && record.participation.intervention === 'stopped') return 'an end of support';
  return undefined;
};

/** Invitations; what is said of an appointment, or afterwards, has rules of its own. */
const invites = (step: string): boolean =>
  appointmentIn(step) === undefined && /^(pre|invite|book\d|letter|last)$/.test(stepIdIn(stepOf(step)));

const isDone = (record: ParticipantRecord, step: string): boolean => {
  return record.stream === 'interviews' && invites(step) && record.followUps[subjectIn(step)]?.outcome !== undefined;
};

/** I4: no claim commits of somebody who said no. */
export const noClaimAfterNo: Check = ({ seen }) => {
  const people = new Map<string, Map<Stream, ParticipantRecord>>();
  return seen.written.flatMap((written) => {
    const { at, after } = written;
    const name = nameOf(after.study, after.participant);
    const both = (people.get(name) ?? new Map<Stream, ParticipantRecord>()).set(after.stream, after);
    people.set(name, both);
    return newOutcomes(written).flatMap(([step, outcome]) => {
      if (outcome.state !== 'sending') return [];
      const no = noOf(both, after, step, outcome.channel) ?? (isDone(after, step) ? 'its outcome' : undefined);
      return no === undefined ? [] : [violation('I4', at, after, `${step} was claimed after ${no}`)];
    });
  });
};

/** I4 as the provider sees it: no request arrives more than 20 seconds after somebody said no. */
export const noRequestAfterNo =
  (streamOf: (attempt: string) => Stream | undefined): Check =>
  ({ seen, skewSeconds }) => {
    const histories = new Map<string, { at: number; record: ParticipantRecord }[]>();
    for (const { at, after } of seen.written) {
      const name = nameOf(after.study, after.participant);
      const known = histories.get(name) ?? [];
      known.push({ at, record: after });
      histories.set(name, known);
    }
    const asOf = (post: Post, at: number): Both => {
      const known = (histories.get(nameOf(post.study, post.participant ?? '')) ?? []).filter((each) => each.at <= at);
      return new Map(known.map(({ record }) => [record.stream, record]));
    };
    const noTo = (post: Post, at: number): string | undefined => {
      const both = asOf(post, at);
      const record = both.get(streamOf(post.attempt) ?? 'interviews');
      return record && noOf(both, record, post.step, post.channel);
    };
    return seen.posts.flatMap((post): Violation[] => {
      const { at, study, participant, step } = post;
      if (participant === undefined) return [];
      const no = noTo(post, at - MAY_STILL_LEAVE_MS - 2_000 * skewSeconds);
      return no !== undefined && noTo(post, at) !== undefined
        ? [violation('I4', at, { study, participant }, `${step} left after ${no}`)]
        : [];
    });
  };
