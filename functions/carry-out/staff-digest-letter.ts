import { civil } from '../../shared/domain/civil-date.ts';
import { digestInstant } from '../../shared/domain/mail-round.ts';
import type { Member } from '../../shared/domain/member.ts';
import type { Role } from '../../shared/domain/protocol.ts';
import { recipientsOf } from '../../shared/domain/recipients.ts';
import { MAX_BLOCKS_PER_MAIL } from '../../shared/domain/staff-mail.ts';
import type { WorkRow } from '../../shared/ports/record-store.ts';
import type { WaitingNotice } from '../../shared/ports/study-book.ts';
import { readIfReadable } from '../../shared/ports/read-record.ts';
import { blocksFor } from './staff-blocks.ts';
import type { StaffDesk } from './staff-desk.ts';
import { staffLetter, type StaffLetter } from './staff-letter.ts';
import { addressees, ownerFor, type Round, type Whose } from './staff-round.ts';
import type { CarryOutPorts } from './ports.ts';

/** One escalation that waits for somebody to take it, and whose it is. */
interface Untaken {
  notice: WaitingNotice;
  whose: Whose;
}

const whoseOf = async (ports: CarryOutPorts, { study, participant, site, escalations }: WorkRow): Promise<Whose> => {
  const isMentors = escalations.some(({ to }) => to === 'mentor');
  const reading = isMentors ? readIfReadable(ports.records.readCheckIns(study, participant)) : undefined;
  const mentor = (await reading)?.mentor;
  return { ...(site === undefined ? {} : { site }), ...(mentor === undefined ? {} : { mentor }) };
};

/** All that are open, the highest level first. */
export const untakenEscalations = async (ports: CarryOutPorts, { study }: StaffDesk): Promise<Untaken[]> => {
  const found: Untaken[] = [];
  for (const stream of ['interviews', 'checkIns'] as const) {
    for await (const page of ports.records.openWork(study.id, stream)) {
      for (const row of page) {
        const open = row.escalations.filter(({ state }) => state === 'open');
        if (open.length === 0) continue;
        const whose = await whoseOf(ports, row);
        for (const { id, level, to, cc, since } of open) {
          const { participant } = row;
          found.push({
            notice: {
              stream,
              participant,
              escalation: id,
              level,
              to,
              ...(cc ? { cc } : {}),
              notBefore: since,
              told: [],
            },
            whose,
          });
        }
      }
    }
  }
  return found.sort(({ notice: a }, { notice: b }) => b.level - a.level || (a.notBefore < b.notBefore ? -1 : 1));
};

const concerns = ({ members, today }: StaffDesk, { user }: Member, { notice, whose }: Untaken): boolean =>
  recipientsOf(notice.to as Role, members, whose, today).some((recipient) => recipient.user === user);

/** What waits to be told first, most urgent first, as far as one mail holds it: the rest waits on. */
const fitting = (waiting: Round['notices']): Round['notices'] => {
  const inOrder = waiting
    .map(({ notice }) => notice)
    .sort((a, b) => b.level - a.level || (a.notBefore < b.notBefore ? -1 : 1));
  const escalations = [...new Set(inOrder.map(({ escalation }) => escalation))].slice(0, MAX_BLOCKS_PER_MAIL);
  return waiting.filter(({ notice }) => escalations.includes(notice.escalation));
};

interface Digest {
  mail: StaffLetter;
  /** Ids of the waiting notices that it tells. */
  notices: string[];
}

/** One reader's overview, or undefined when nothing is open or waiting that is theirs to see. */
export const digestFor = async (
  ports: CarryOutPorts,
  desk: StaffDesk,
  member: Member,
  { all, round }: { all: Untaken[]; round: Round | undefined },
): Promise<Digest | undefined> => {
  const { study, now, plan, texts } = desk;
  const { user } = member;
  const waiting = fitting(round?.notices ?? []);
  const named = new Set((round?.notices ?? []).map(({ notice }) => notice.escalation));
  const told = new Set(waiting.map(({ notice }) => notice.escalation)).size;
  const others = all
    .filter((each) => !named.has(each.notice.escalation) && concerns(desk, member, each))
    .slice(0, MAX_BLOCKS_PER_MAIL - told)
    .map(({ notice, whose }) => {
      const owner = ownerFor(user, addressees(notice, desk.members, whose, desk.today));
      return { id: notice.escalation, notice, owner };
    });
  const first = await blocksFor(ports, study, { user, notices: waiting, at: now });
  const then = await blocksFor(ports, study, { user, notices: others, at: now });
  const blocks = {
    interviews: [...first.interviews, ...then.interviews],
    checkIns: [...first.checkIns, ...then.checkIns],
  };
  const { monday } = digestInstant(now, undefined, plan.appointments);
  const mail = staffLetter({ kind: 'digest', weekFrom: civil(monday) }, member, blocks, texts);
  return mail && { mail, notices: waiting.map(({ id }) => id) };
};
