import { civil } from '../../shared/domain/civil-date.ts';
import { readersOf } from '../../shared/domain/cry-for-help.ts';
import { digestInstant } from '../../shared/domain/mail-round.ts';
import type { Member } from '../../shared/domain/member.ts';
import { dueOf } from '../../shared/domain/open-work.ts';
import type { Role } from '../../shared/domain/protocol.ts';
import { type Escalation, type Stream, STREAMS, type Task } from '../../shared/domain/record.ts';
import { recipientsOf } from '../../shared/domain/recipients.ts';
import { MAX_BLOCKS_PER_MAIL } from '../../shared/domain/staff-mail.ts';
import type { WorkRow } from '../../shared/ports/record-store.ts';
import type { WaitingNotice } from '../../shared/ports/study-book.ts';
import { readIfReadable } from '../../shared/ports/read-record.ts';
import { blocksFor } from './staff-blocks.ts';
import { type StaffDesk, todayUrl } from './staff-desk.ts';
import { staffLetter, type StaffLetter } from './staff-letter.ts';
import { addressees, ownerFor, type Round, type Whose } from './staff-round.ts';
import type { CarryOutPorts } from './ports.ts';

/** One escalation that waits for somebody to take it, and whose it is. */
interface Untaken {
  notice: WaitingNotice;
  /** In whose overview it stands. */
  readers: Role[];
  whose: Whose;
}

interface OpenTask {
  stream: Stream;
  /** It was due on a day before this one, as the worklist says it. */
  isOverdue: boolean;
  to: Role;
  owner?: string;
  whose: Whose;
}

/** What waits for somebody in the study: escalations the highest level first. */
export interface Waiting {
  escalations: Untaken[];
  tasks: OpenTask[];
}

const whoseOf = async (ports: CarryOutPorts, row: WorkRow): Promise<Whose> => {
  const { study, participant, site, escalations, tasks } = row;
  const isMentors = [...escalations, ...tasks].some(({ to }) => to === 'mentor');
  const reading = isMentors ? readIfReadable(ports.records.readCheckIns(study, participant)) : undefined;
  const mentor = (await reading)?.mentor;
  return { ...(site === undefined ? {} : { site }), ...(mentor === undefined ? {} : { mentor }) };
};

const untaken = ({ stream, participant }: WorkRow, whose: Whose, escalation: Escalation): Untaken => {
  const { id, level, to, cc, since } = escalation;
  const notice = { stream, participant, escalation: id, level, to, ...(cc ? { cc } : {}), notBefore: since, told: [] };
  return { notice, readers: readersOf(escalation), whose };
};

export const waitingWork = async (ports: CarryOutPorts, { study, now, plan }: StaffDesk): Promise<Waiting> => {
  const { zone } = plan.appointments;
  const today = zone.toInstant(zone.toLocal(now).day, 0);
  const isOverdue = (task: Task): boolean => Date.parse(dueOf(task)) < today;
  const found: Waiting = { escalations: [], tasks: [] };
  for (const stream of STREAMS) {
    for await (const page of ports.records.openWork(study.id, stream)) {
      for (const row of page) {
        const escalations = row.escalations.filter(({ state }) => state === 'open');
        const tasks = row.tasks.filter(
          ({ snoozedUntil }) => snoozedUntil === undefined || Date.parse(snoozedUntil) <= now,
        );
        if (escalations.length + tasks.length === 0) continue;
        const whose = await whoseOf(ports, { ...row, escalations, tasks });
        found.escalations.push(...escalations.map((each) => untaken(row, whose, each)));
        found.tasks.push(
          ...tasks.map((task) => ({
            stream,
            to: task.to,
            whose,
            isOverdue: isOverdue(task),
            ...(task.owner === undefined ? {} : { owner: task.owner }),
          })),
        );
      }
    }
  }
  found.escalations.sort(({ notice: a }, { notice: b }) => b.level - a.level || (a.notBefore < b.notBefore ? -1 : 1));
  return found;
};

const concerns = (
  { members, today }: StaffDesk,
  { user }: Member,
  { to, whose }: { to: Role; whose: Whose },
): boolean => recipientsOf(to, members, whose, today).some((recipient) => recipient.user === user);

/** Their own, and what nobody has taken of their role's. */
const isTheirs = (desk: StaffDesk, member: Member, task: OpenTask): boolean =>
  task.owner === undefined ? concerns(desk, member, task) : task.owner === member.user;

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

const countIn = (works: { stream: Stream }[], stream: Stream): number =>
  works.filter((work) => work.stream === stream).length;

/** One reader's overview, or undefined when nothing is to be told that is theirs to see; tasks are counted in it. */
export const digestFor = async (
  ports: CarryOutPorts,
  desk: StaffDesk,
  member: Member,
  { all, round }: { all: Waiting; round: Round | undefined },
): Promise<Digest | undefined> => {
  const { now, plan } = desk;
  const { user } = member;
  const named = new Map((round?.notices ?? []).map(({ notice }) => [notice.escalation, notice]));
  const waiting = fitting(round?.notices ?? []);
  const told = new Set(waiting.map(({ notice }) => notice.escalation));
  const others = all.escalations.filter(
    ({ notice, readers, whose }) =>
      !named.has(notice.escalation) && readers.some((to) => concerns(desk, member, { to, whose })),
  );
  const shown = others.slice(0, MAX_BLOCKS_PER_MAIL - told.size);
  const also = shown.map(({ notice, whose }) => {
    const owner = ownerFor(user, addressees(notice, desk.members, whose, desk.today));
    return { id: notice.escalation, notice, owner };
  });
  const first = await blocksFor(ports, desk, { notices: waiting });
  const then = await blocksFor(ports, desk, { notices: also });
  const blocks = {
    interviews: [...first.interviews, ...then.interviews],
    checkIns: [...first.checkIns, ...then.checkIns],
  };
  const tasks = all.tasks.filter((task) => isTheirs(desk, member, task));
  const untold = [
    ...tasks,
    ...others.slice(shown.length).map(({ notice }) => notice),
    // Of level 0 nobody has to take anything.
    ...[...named.values()].filter(({ escalation, level }) => level > 0 && !told.has(escalation)),
  ];
  const ofEach = (works: { stream: Stream }[]) => ({
    interviews: countIn(works, 'interviews'),
    checkIns: countIn(works, 'checkIns'),
  });
  const [rest, overdue] = [ofEach(untold), ofEach(tasks.filter(({ isOverdue }) => isOverdue))];
  const url = todayUrl(ports, desk.study);
  const { monday } = digestInstant(now, undefined, plan.appointments);
  const mail = staffLetter({ kind: 'digest', weekFrom: civil(monday), url, rest, overdue }, member, blocks, desk);
  return mail && { mail, notices: waiting.map(({ id }) => id) };
};
