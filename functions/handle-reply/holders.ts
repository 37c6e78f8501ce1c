import type { Phone } from '../../shared/domain/contact-card.ts';
import type { Stream } from '../../shared/domain/record.ts';
import type { WrittenFrom } from '../../shared/domain/reply-act.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import type { ReplyPorts } from './ports.ts';

/** One participant on whose card the number stands. */
export interface Holder {
  study: Study;
  participant: string;
  phone: Phone;
  from: WrittenFrom;
  /** By the number that was answered. */
  stream: Stream;
  /** Whether it was a number of their study that was answered. */
  addressed: boolean;
}

const isSenderOf = ({ senders }: Study, to: string): boolean =>
  senders.interviews.smsName === to || senders.checkIns.smsName === to;

export const streamAnswered = ({ senders }: Study, to: string): Stream =>
  to === senders.checkIns.smsName && to !== senders.interviews.smsName ? 'checkIns' : 'interviews';

/** Their own only when it is nobody else's, in any study: someone else may have written. A number in quarantine is nobody's. */
const withFrom = (all: Omit<Holder, 'from'>[]): Holder[] => {
  const live = all.filter(({ phone }) => !phone.quarantined);
  const isShared = live.length > 1 || live.some(({ phone }) => phone.shared);
  if (live.length > 0) return live.map((holder) => ({ ...holder, from: isShared ? 'shared' : 'own' }));
  return all.map((holder) => ({ ...holder, from: 'former' }));
};

/** Everybody, in every study, who has the number; of those only who has it still, if anybody has. */
export const holdersOf = async (
  { records, contacts, studies }: ReplyPorts,
  number: string,
  to: string,
): Promise<Holder[]> => {
  const found: Omit<Holder, 'from'>[] = [];
  for (const { study: id, participant } of await records.participantsByLookup(undefined, contacts.numberHash(number))) {
    const study = await studies.study(id);
    const card = (await contacts.read(id, participant, 'reply'))?.card;
    const phone = card?.phones.find((each) => each.number === number);
    if (study === undefined || phone === undefined) continue;
    found.push({ study, participant, phone, stream: streamAnswered(study, to), addressed: isSenderOf(study, to) });
  }
  return withFrom(found);
};

/** Whom a text concerns: a stop everybody who has the number, anything else those whose study was answered. */
export const concerned = (holders: Holder[], isStop: boolean): Holder[] => {
  const addressed = holders.filter((holder) => holder.addressed);
  return isStop || addressed.length === 0 ? holders : addressed;
};

/** Those who have the number now and had it not before. */
export const notAmong = (before: Holder[], now: Holder[]): Holder[] =>
  now.filter(
    ({ study, participant }) => !before.some((each) => each.study.id === study.id && each.participant === participant),
  );
