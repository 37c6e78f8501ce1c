import type { Chance } from '../../../local/chance.ts';
import type { OutgoingEmail, OutgoingSms, SendOutcome } from '../../../shared/ports/messenger.ts';
import { refusedUnasked } from '../../../shared/adapters/sms-sender.ts';
import type { ReceiptMessage } from '../../../shared/contract/receipt-message.ts';
import { isoInstant } from '../../../shared/domain/zone.ts';
import type { Timeline } from '../engine/timeline.ts';
import type { Invocation, Reach } from './invocation.ts';
import type { Profile } from './profiles.ts';
import type { Post, Seen } from './seen.ts';

type Message = OutgoingSms | OutgoingEmail;

export interface ProvidersSetting {
  time: Timeline;
  luck: Chance;
  profile: () => Profile;
  reach: Reach;
  seen: Pick<Seen, 'posts' | 'begun'>;
  report: (message: ReceiptMessage) => void;
  /** A mail has come to its participant. */
  delivered: (mail: OutgoingEmail) => void;
  /** Whether the carrier has the number shut after a STOP. */
  isShut: (number: string) => boolean;
}

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;

type Told = ReceiptMessage['event'];

/** What a provider says of a message that it took, and after how long. */
const reportsOf = (message: Message, refusals: number, luck: Chance): [Told, number][] => {
  const soon = luck.between(SECOND_MS, 5 * MINUTE_MS);
  const later = soon + luck.between(SECOND_MS, 10 * MINUTE_MS);
  const luckily = refusals === 0 ? 1 : luck.next() / (refusals * 100);
  if (message.kind === 'email' && luckily < 0.01)
    return [
      ['accepted', soon],
      ['bounced', later],
    ];
  if (message.kind === 'email' && luckily < 0.013)
    return [
      ['accepted', soon],
      ['delivered', later],
      ['complained', later + MINUTE_MS],
    ];
  if (luckily < 0.03)
    return [
      ['accepted', soon],
      ['failed', later],
    ];
  if (luckily < 0.06) return [['accepted', soon]];
  return [
    ['accepted', soon],
    ['delivered', later],
  ];
};

/** SES, SNS and End User Messaging: they take what they are asked, refuse some of it, and tell later what became of it. */
export const worldProviders = (setting: ProvidersSetting) => {
  const { time, luck, profile, reach, seen, report } = setting;
  let taken = 0;

  const tell = (message: Message, providerMessageId: string, post: Post): void => {
    const byName = message.kind === 'email' || message.provider === 'endUserMessaging';
    const name = byName ? { attempt: message.attempt } : { providerMessageId };
    for (const [event, afterMs] of reportsOf(message, profile().refusals, luck)) {
      if (profile().receiptLost > 0 && luck.often(profile().receiptLost)) continue;
      time.after(afterMs, () => {
        if (event === 'failed' || event === 'bounced') post.failedAt ??= time.now();
        report({ ...name, event, at: isoInstant(time.now()) });
      });
    }
  };

  const answerOf = (message: Message): SendOutcome => {
    if (profile().channelDown > 0 && luck.often(profile().channelDown))
      return { kind: 'channelDown', code: 'AccountPaused' };
    if (message.kind === 'sms' && setting.isShut(message.to))
      return { kind: 'refusedForGood', code: 'optedOut', because: 'optedOut' };
    if (luck.often(profile().refusals)) return { kind: 'refusedForGood', code: 'Rejected', because: 'address' };
    taken += 1;
    return { kind: 'accepted', providerMessageId: `m-${String(taken)}` };
  };

  const arrive = (message: Message): { post: Post; answer: SendOutcome } => {
    const answer = answerOf(message);
    const { attempt, study, participant, step, kind: channel, to, from, text } = message;
    const post: Post = {
      at: time.now(),
      attempt,
      study,
      ...(participant === undefined ? {} : { participant }),
      step,
      channel,
      to,
      from,
      text,
      fate: answer.kind === 'accepted' ? 'taken' : 'refused',
      isTold: true,
    };
    seen.posts.push(post);
    if (answer.kind === 'accepted') {
      tell(message, answer.providerMessageId, post);
      if (message.kind === 'email' && participant !== undefined) setting.delivered(message);
    }
    return { post, answer };
  };

  return async (invocation: Invocation, message: Message): Promise<SendOutcome> => {
    const refused = refusedUnasked(message);
    if (refused) return refused;
    let arrived: Post | undefined;
    if (!invocation.isDead) seen.begun.push({ at: time.now(), attempt: message.attempt });
    const answer = await reach<SendOutcome>(invocation, {
      what: `post ${message.attempt} ${message.to}`,
      latency: [40, 900],
      effect: () => {
        const { post, answer: told } = arrive(message);
        arrived = post;
        return told;
      },
      unreachable: (kind) =>
        kind === 'throttled' || kind === 'conflict'
          ? { kind: 'refusedForNow', code: 'Throttled' }
          : { kind: 'unclear', code: 'TimeoutError' },
    });
    const isUnheard = answer.kind === 'accepted' && profile().unheard > 0 && luck.often(profile().unheard);
    const heard: SendOutcome = isUnheard ? { kind: 'unclear', code: 'TimeoutError' } : answer;
    if (arrived && heard.kind === 'unclear') arrived.isTold = false;
    return heard;
  };
};
