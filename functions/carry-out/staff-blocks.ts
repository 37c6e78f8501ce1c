import type { Role } from '../../shared/domain/protocol.ts';
import { recipientsOf } from '../../shared/domain/recipients.ts';
import { agendaOf } from '../../shared/domain/record-agenda.ts';
import type { Escalation, InterviewRecord, ParticipantRecord } from '../../shared/domain/record.ts';
import type { CheckInBlock, InterviewBlock } from '../../shared/domain/staff-block.ts';
import { checkInBlock, interviewBlock, lettersAbout } from '../../shared/domain/staff-situation.ts';
import type { Owner } from '../../shared/domain/staff-texts.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { causeOf } from '../../shared/domain/opened-work.ts';
import { idFor } from '../../shared/domain/work.ts';
import type { Study, WaitingNotice } from '../../shared/ports/study-book.ts';
import type { CarryOutPorts } from './ports.ts';
import type { StaffDesk } from './staff-desk.ts';
import { readIfReadable } from '../../shared/ports/read-record.ts';
import { workContext } from './situation.ts';
import type { Round, Whose } from './staff-round.ts';

export interface Blocks {
  interviews: InterviewBlock[];
  checkIns: CheckInBlock[];
}

const liveEscalation = (record: ParticipantRecord, id: string): Escalation | undefined =>
  Object.values(record.escalations).find((each) => each.id === id && each.state === 'open');

/** A step that sends to a role raises nothing, so that nobody must take it: it is told as what it is, until the silence it speaks of ends. */
const toldStep = (
  ports: CarryOutPorts,
  record: ParticipantRecord,
  { escalation: id, to, notBefore }: WaitingNotice,
  plan: StudyPlan,
): Escalation | undefined => {
  const context = workContext(ports, { plan, record, now: ports.clock.now() });
  const step = Object.keys(record.steps).find((key) => idFor(context, key) === id);
  const item = agendaOf(plan, record).find(({ key }) => key === step);
  if (step === undefined || item === undefined) return undefined;
  const at = { since: notBefore, levelSince: notBefore };
  return { id, of: causeOf(item), step, level: 0, to: to as Role, state: 'open', why: item.definition.id, ...at };
};

/** Opens the escalation in the console, once whoever follows it has signed in. */
const linkTo = ({ consoleUrl }: CarryOutPorts, study: Study, escalation: string): string =>
  `${consoleUrl}/studies/${encodeURIComponent(study.id)}/escalations/${encodeURIComponent(escalation)}`;

/** Whoever was to be told of a level that is passed, and is not told of the one that holds, hears that others have it. */
const ownerNow = ({ level, to, cc = [] }: Escalation, { notice, owner }: Round['notices'][number]): Owner => {
  const isAsked = [to, ...cc].some((role) => role === notice.to || notice.cc?.includes(role));
  return level > notice.level && !isAsked ? 'someoneElse' : owner;
};

/** When each letter about a follow-up was posted; those that nobody has posted are not among them. */
const postedOf = async (
  { letters }: Pick<CarryOutPorts, 'letters'>,
  record: InterviewRecord,
  of: string,
): Promise<Map<string, string>> => {
  const { study, participant } = record;
  const named = lettersAbout(record, of).map((step) => ({ participant, step }));
  const found = named.length === 0 ? [] : await letters.lettersNamed(study, named);
  return new Map(found.flatMap(({ step, posted }) => (posted === undefined ? [] : [[step, posted.at]])));
};

/** One block per escalation that is still open when the mail is written: what was answered meanwhile is not told. */
export const blocksFor = async (
  ports: CarryOutPorts,
  { study, members, today }: StaffDesk,
  round: Pick<Round, 'notices'>,
): Promise<Blocks> => {
  const blocks: Blocks = { interviews: [], checkIns: [] };
  const toldOf = (whose: Whose) => (role: Role) => recipientsOf(role, members, whose, today).map(({ user }) => user);
  // Steps that came at one instant each filed a notice of the one escalation they raised: whoever is told of both has the highest.
  const rising = [...round.notices].sort((one, other) => one.notice.level - other.notice.level);
  const ofEach = new Map(rising.map((each) => [each.notice.escalation, each]));
  for (const told of ofEach.values()) {
    const { notice } = told;
    const now = ports.clock.now();
    if (notice.stream === 'interviews') {
      const record = await readIfReadable(ports.records.readInterviews(study.id, notice.participant));
      if (!record) continue;
      const plan = await ports.studies.plan(study.id, record.agendaBasis.protocolVersion, record.site);
      const escalation = liveEscalation(record, notice.escalation) ?? toldStep(ports, record, notice, plan);
      if (!escalation) continue;
      const url = linkTo(ports, study, notice.escalation);
      const { site } = record;
      const posted = await postedOf(ports, record, escalation.of);
      const postedAt = (step: string): string | undefined => posted.get(step);
      const reader = { owner: ownerNow(escalation, told), url, now, toldAs: toldOf({ site }), postedAt };
      blocks.interviews.push(interviewBlock(plan, record, escalation, reader));
    } else {
      const record = await readIfReadable(ports.records.readCheckIns(study.id, notice.participant));
      if (!record) continue;
      const plan = await ports.studies.plan(study.id, record.agendaBasis.protocolVersion, record.site);
      const escalation = liveEscalation(record, notice.escalation) ?? toldStep(ports, record, notice, plan);
      if (!escalation) continue;
      // The first pseudonym never stands in a mail of this stream.
      const url = linkTo(ports, study, record.alias + notice.escalation.slice(notice.escalation.lastIndexOf('.')));
      const { site, mentor } = record;
      const reader = { owner: ownerNow(escalation, told), url, now, toldAs: toldOf({ site, mentor }) };
      blocks.checkIns.push(checkInBlock(plan, record, escalation, reader));
    }
  }
  return blocks;
};
