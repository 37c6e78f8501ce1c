import type { Member } from '../../shared/domain/member.ts';
import { digestInstant, mailInstantFor } from '../../shared/domain/mail-round.ts';
import { recipientsOf, type Recipient } from '../../shared/domain/recipients.ts';
import type { Role } from '../../shared/domain/protocol.ts';
import type { Owner } from '../../shared/domain/staff-texts.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { StaffMailRecord, StaffMailStep, WaitingNotice } from '../../shared/ports/study-book.ts';
import type { StaffDesk } from './staff-desk.ts';
import { isAboutChannel } from './tell-channel.ts';

/** What one person is to be told in one mail, and when it may go. */
export interface Round {
  user: string;
  notices: { id: string; notice: WaitingNotice; owner: Owner }[];
  at: Instant;
}

export interface Whose {
  site?: string;
  mentor?: string;
}

const rolesOf = (notice: WaitingNotice): Role[] => [notice.to, ...(notice.cc ?? [])] as Role[];

export const addressees = (notice: WaitingNotice, members: Member[], whose: Whose, today: string): Recipient[] => {
  const all = rolesOf(notice).flatMap((role) => recipientsOf(role, members, whose, today));
  return [...new Map(all.map((recipient) => [recipient.user, recipient])).values()];
};

/** Whose a reader is told it is: theirs alone where nobody else is told, otherwise the first one's who takes it. */
export const ownerFor = (user: string, told: readonly Recipient[]): Owner => {
  const [only, ...others] = told;
  if (only?.user !== user || others.length > 0) return 'nobody';
  return only.asCover ? 'youAsCover' : 'you';
};

const isOut = (state: StaffMailStep['state']): boolean => state !== 'waiting' && state !== 'failed';

const sentTo = (record: StaffMailRecord, user: string): Instant[] =>
  Object.entries(record.steps)
    .filter(([key, step]) => key.startsWith(`${user}/`) && !isAboutChannel(key) && isOut(step.state))
    .map(([, step]) => Date.parse(step.at));

/** @param monday ISO date of the week's Monday */
export const digestKey = (user: string, monday: string): string => `${user}/${monday}/digest`;

/** The overview that the provider would not take yet holds what waits for its reader, so that one mail leaves and not two. */
const heldByDigest = ({ steps }: StaffMailRecord, user: string, monday: string): Instant => {
  const step = steps[digestKey(user, monday)];
  return step?.state === 'waiting' ? Date.parse(step.notBefore ?? step.at) : -Infinity;
};

/** Each person's next mail: everything that waits for them, bundled (product.md section 5). */
export const roundsOf = (
  record: StaffMailRecord,
  { members, plan, today, now }: Omit<StaffDesk, 'texts'>,
  whose: (notice: WaitingNotice) => Whose,
): Round[] => {
  const calendar = plan.appointments;
  const { monday } = digestInstant(now, undefined, calendar);
  const rounds = new Map<string, Round>();
  const bundled = Object.entries(record.waiting).filter(([, { urgent }]) => !urgent);
  for (const [id, notice] of bundled.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const told = addressees(notice, members, whose(notice), today);
    for (const { user } of told) {
      if (notice.told.includes(user)) continue;
      const from = Math.max(now, Date.parse(notice.notBefore), heldByDigest(record, user, monday));
      const at = mailInstantFor(from, sentTo(record, user), calendar);
      const round = rounds.get(user) ?? { user, notices: [], at };
      const notices = [...round.notices, { id, notice, owner: ownerFor(user, told) }];
      rounds.set(user, { ...round, notices, at: Math.min(round.at, at) });
    }
  }
  return [...rounds.values()].sort((a, b) => a.at - b.at || (a.user < b.user ? -1 : 1));
};
