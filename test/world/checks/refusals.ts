import { appointmentIn } from '../../../shared/domain/ending-key.ts';
import type { ParticipantRecord } from '../../../shared/domain/record.ts';
import { stepIdIn, stepOf, subjectIn } from '../../../shared/domain/step-key.ts';
import type { Post, Violation } from '../outside/seen.ts';
import { tellsChange } from './hours.ts';
import { type Check, nameOf, newOutcomes, violation } from './lived.ts';

/** What is still on its way when somebody says no. */
const MAY_STILL_LEAVE_MS = 20_000;

/** What of a person's facts forbids this message; the facts are those that people entered, not what was decided from them. */
const noOf = (record: ParticipantRecord, step: string, channel: unknown): string | undefined => {
  if (record.participation.life === 'dead') return 'death';
  if (record.erasures?.some(({ revoked }) => revoked === undefined)) return 'an end of everything';
  if (channel === 'sms' && record.consent.sms !== true) return 'an end of texts';
  if (channel === 'email' && record.consent.email !== true) return 'an end of mails';
  if (channel === 'letter' && record.consent.letter !== true) return 'an end of letters';
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

/** I4: no claim commits on a record that says no. */
export const noClaimAfterNo: Check = ({ seen }) =>
  seen.written.flatMap((written) =>
    newOutcomes(written).flatMap(([step, outcome]) => {
      if (outcome.state !== 'sending') return [];
      const no =
        noOf(written.after, step, outcome.channel) ?? (isDone(written.after, step) ? 'its outcome' : undefined);
      return no === undefined ? [] : [violation('I4', written.at, written.after, `${step} was claimed after ${no}`)];
    }),
  );

const isStreamOf = (record: ParticipantRecord, attemptStream: string | undefined): boolean =>
  attemptStream === undefined || record.stream === attemptStream;

/** I4 as the provider sees it: no request arrives more than 20 seconds after somebody said no. */
export const noRequestAfterNo =
  (streamOf: (attempt: string) => string | undefined): Check =>
  ({ seen, skewSeconds }) => {
    const histories = new Map<string, { at: number; record: ParticipantRecord }[]>();
    for (const { at, after } of seen.written) {
      const name = nameOf(after.study, after.participant);
      const known = histories.get(name) ?? [];
      known.push({ at, record: after });
      histories.set(name, known);
    }
    const asOf = (post: Post, at: number): ParticipantRecord | undefined =>
      (histories.get(nameOf(post.study, post.participant ?? '')) ?? []).findLast(
        (each) => each.at <= at && isStreamOf(each.record, streamOf(post.attempt)),
      )?.record;
    return seen.posts.flatMap((post): Violation[] => {
      if (post.participant === undefined) return [];
      const [then, now] = [asOf(post, post.at - MAY_STILL_LEAVE_MS - 2_000 * skewSeconds), asOf(post, post.at)];
      if (then === undefined || now === undefined) return [];
      const no = noOf(then, post.step, post.channel);
      return no !== undefined && noOf(now, post.step, post.channel) !== undefined
        ? [violation('I4', post.at, then, `${post.step} left after ${no}`)]
        : [];
    });
  };
