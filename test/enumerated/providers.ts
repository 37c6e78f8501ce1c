import { refusedUnasked } from '../../shared/adapters/sms-sender.ts';
import type { ReceiptMessage } from '../../shared/contract/receipt-message.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import type { OutgoingEmail, OutgoingSms, SendOutcome } from '../../shared/ports/messenger.ts';
import type { Timeline } from '../world/engine/timeline.ts';
import type { Invocation, Reach } from '../world/outside/invocation.ts';
import type { Post, Seen } from '../world/outside/seen.ts';

/** What a provider answers to one message, and what it reports of those it took, each after how many seconds. */
export interface Provider {
  /** Accepted where it says nothing. @param nth of the requests that arrived, from 1 */
  answer?: (message: OutgoingSms | OutgoingEmail, nth: number) => SendOutcome | undefined;
  reports: readonly (readonly [event: ReceiptMessage['event'], afterSeconds: number])[];
}

export interface ProvidersSetting {
  time: Timeline;
  reach: Reach;
  seen: Pick<Seen, 'posts' | 'begun'>;
  provider: Provider;
  report: (message: ReceiptMessage) => void;
}

const LATENCY = [200, 200] as const;

export const openProviders = ({ time, reach, seen, provider, report }: ProvidersSetting) => {
  let arrived = 0;
  const arrive = (message: OutgoingSms | OutgoingEmail): { post: Post; answer: SendOutcome } => {
    const { attempt, study, participant, step, kind: channel, to, from, text } = message;
    arrived += 1;
    const providerMessageId = `m-${String(arrived)}`;
    const answer = provider.answer?.(message, arrived) ?? { kind: 'accepted', providerMessageId };
    const fate = answer.kind === 'accepted' ? 'taken' : 'refused';
    const of = participant === undefined ? {} : { participant };
    const post: Post = { at: time.now(), attempt, study, ...of, step, channel, to, from, text, fate, isTold: true };
    seen.posts.push(post);
    const byName = channel === 'email' || message.provider === 'endUserMessaging';
    if (fate === 'taken')
      for (const [event, afterSeconds] of provider.reports)
        time.after(afterSeconds * 1_000, () => {
          const name = byName ? { attempt } : { providerMessageId };
          report({ ...name, event, at: isoInstant(time.now()) });
        });
    return { post, answer };
  };
  return async (invocation: Invocation, message: OutgoingSms | OutgoingEmail): Promise<SendOutcome> => {
    const refused = refusedUnasked(message);
    if (refused) return refused;
    let reached: Post | undefined;
    if (!invocation.isDead) seen.begun.push({ at: time.now(), attempt: message.attempt });
    const answer = await reach<SendOutcome>(invocation, {
      what: `post ${message.attempt}`,
      latency: LATENCY,
      effect: () => {
        const { post, answer: told } = arrive(message);
        // Until the worker hears it: one that dies before does not know.
        post.isTold = false;
        reached = post;
        return told;
      },
      unreachable: (kind) =>
        kind === 'throttled' ? { kind: 'refusedForNow', code: 'Throttled' } : { kind: 'unclear', code: 'TimeoutError' },
    });
    if (reached && answer.kind !== 'unclear') reached.isTold = true;
    return answer;
  };
};
