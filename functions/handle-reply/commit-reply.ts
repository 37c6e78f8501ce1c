import { afterReply, type ReplyTaken } from '../../shared/domain/after-reply.ts';
import { raiseCry } from '../../shared/domain/cry-for-help.ts';
import type { EventAction } from '../../shared/domain/event.ts';
import type { ParticipantRecord } from '../../shared/domain/record.ts';
import { actOf, type ReplyAct } from '../../shared/domain/reply-act.ts';
import { settle } from '../../shared/domain/settle.ts';
import { type Notice, workIn } from '../../shared/domain/work.ts';
import { withQuarantined, withSilenced } from '../../shared/domain/wrong-number.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { idsIn } from '../../shared/ports/ids-in.ts';
import type { RecordChange, SealedContact, StaffNotice } from '../../shared/ports/record-store.ts';
import type { Taken } from './file-reply.ts';
import type { Holder } from './holders.ts';
import type { ReplyPorts } from './ports.ts';
import { urgentNotice } from './urgent-notice.ts';

type Filed = Taken & { line: string };

const TRIES = 5;

const ACTIONS: Partial<Record<ReplyAct['kind'], EventAction>> = { confirm: 'appointmentConfirmed' };

interface Changed {
  changes: RecordChange[];
  notices: StaffNotice[];
}

const changeOf = async <R extends ParticipantRecord>(
  ports: ReplyPorts,
  before: R,
  taken: ReplyTaken,
  fields: string[],
): Promise<Changed> => {
  const now = ports.clock.now();
  const plan = await ports.studies.plan(before.study, before.agendaBasis.protocolVersion, before.site);
  const idOf = idsIn(ports.ids, before.study);
  const context = { record: before, now, calendar: plan.appointments, idOf };
  const read = afterReply(before, taken, context);
  const isOwn = before.stream === taken.stream;
  const work = workIn(read);
  const { escalations, notices } = taken.crisis && isOwn ? raiseCry(work, context) : work;
  const changed = escalations === read.escalations ? read : { ...read, escalations };
  if (changed === before && fields.length === 0) return { changes: [], notices: [] };
  const action = (isOwn ? ACTIONS[taken.act.kind] : undefined) ?? 'reply';
  const event = { action, at: isoInstant(now), by: 'system', ...(fields.length > 0 ? { fields } : {}) } as const;
  const { study, participant, stream } = before;
  return {
    changes: [{ before, after: settle(plan, changed, now), event }],
    notices: notices.map((notice: Notice) => ({ ...notice, study, participant, stream })),
  };
};

/** A number that is wrong, or that somebody wants silent, is marked on the card; the next one in order is used, or the next channel (F5.5). */
const sealedCard = async (
  { contacts }: ReplyPorts,
  { study, participant }: Holder,
  { number }: Filed,
  act: ReplyAct['kind'],
): Promise<SealedContact | undefined> => {
  if (act !== 'quarantineNumber' && act !== 'silenceNumber') return undefined;
  const known = await contacts.read(study.id, participant, 'reply');
  const phone = known?.card.phones.find((each) => each.number === number);
  const isMarked = act === 'silenceNumber' ? phone?.silenced : phone?.quarantined;
  if (known === undefined || phone === undefined || isMarked) return undefined;
  const card = act === 'silenceNumber' ? withSilenced(known.card, number) : withQuarantined(known.card, number);
  return contacts.seal(study.id, participant, card, known.revision);
};

/** Filed in the transaction of the task, so that no cry for help is written down and not told. */
const noticeOf = (ports: ReplyPorts, record: ParticipantRecord, { line, clinician }: ReplyTaken): StaffNotice => ({
  ...urgentNotice(ports, record, line, isoInstant(ports.clock.now())),
  ...(clinician ? { user: clinician } : {}),
});

/** @returns what it did */
export const commitReply = async (ports: ReplyPorts, holder: Holder, filed: Filed): Promise<ReplyAct['kind']> => {
  const { study, participant, stream, from } = holder;
  const { meaning, crisis, at, line } = filed;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const both = await ports.records.readBoth(study.id, participant);
    if (both === undefined) return 'nothing';
    const record = both[stream];
    const plan = await ports.studies.plan(study.id, record.agendaBasis.protocolVersion, record.site);
    const moment = { zone: plan.appointments.zone, writtenAt: Date.parse(at), now: ports.clock.now() };
    const act = actOf(meaning, from, record, moment);
    const sealed = await sealedCard(ports, holder, filed, act.kind);
    const fields = sealed ? ['phones'] : [];
    const { clinician } = study;
    const taken: ReplyTaken = { meaning, act, from, crisis, stream, at, line, ...(clinician ? { clinician } : {}) };
    const interviews = await changeOf(ports, both.interviews, taken, fields);
    const checkIns = await changeOf(ports, both.checkIns, taken, fields);
    const changes = [...interviews.changes, ...checkIns.changes];
    const told = [...interviews.notices, ...checkIns.notices];
    if (changes.length === 0) return act.kind;
    const commit = {
      token: ports.ids.next(),
      changes,
      ...(sealed ? { contacts: [sealed] } : {}),
      ...(crisis ? { notices: [noticeOf(ports, record, taken), ...told] } : {}),
    };
    const result = await ports.records.commit(commit);
    if (result.kind === 'committed') return act.kind;
  }
  throw new Error('a reply lost every race');
};
