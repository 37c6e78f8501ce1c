import { shelve, reopened, unshelve } from '../../shared/domain/archive.ts';
import type { ContactCard } from '../../shared/domain/contact-card.ts';
import { countedFor } from '../../shared/domain/entries/assign-mentor.ts';
import type { BothRecords, Entered, EntryContext } from '../../shared/domain/entries/entry.ts';
import type { EventEntry } from '../../shared/domain/event.ts';
import { planOfArm } from '../../shared/domain/entries/check-in-entry.ts';
import type { ParticipantRecord, Stream } from '../../shared/domain/record.ts';
import { settle } from '../../shared/domain/settle.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import type { AssessorDay, Both, CaseloadChange, Commit, SealedContact } from '../../shared/ports/record-store.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import { type Consequences, consequencesOf } from './consequences.ts';
import { refuseStale } from './etag.ts';
import type { ApiPorts } from './ports.ts';
import { notFound, Problem, refusalProblem } from './problem.ts';
import { type Looker, participantNamed, reachOf } from './reach.ts';
import { versionFor, viewFor } from './seen-participant.ts';
import type { Visit } from './visit.ts';

/** Losing five races in a row means a storm; the caller is asked to try again. */
const MAX_RACES = 5;
const STREAMS = ['interviews', 'checkIns'] as const satisfies Stream[];

type EventFacts = Omit<EventEntry, 'at' | 'by'>;

export interface Writing {
  /** Pure: it is asked again when somebody else wrote first. */
  entry: (both: BothRecords, context: EntryContext) => Entered<BothRecords> | Promise<Entered<BothRecords>>;
  event: EventFacts | ((stream: Stream) => EventFacts);
  /** Writes both records though no fact in them changed: what changed lies in the vault. */
  contact?: (both: Both) => Promise<SealedContact | undefined>;
  /** As they were when the entry found the assessor free: the commit demands that they still are. */
  assessorDays?: () => AssessorDay[];
  /** As it stands: shown to whoever changes one that has moved on. */
  card?: ContactCard;
  /** Assigns a mentor beyond the limit, for a reason that is in the event. */
  withoutCaseloadLimit?: boolean;
}

/** Who writes, and when: all that a write needs to know of a request. */
export type Writer = Pick<
  Visit,
  'study' | 'member' | 'user' | 'now' | 'roles' | 'sight' | 'token' | 'isRepeatable' | 'header'
> &
  Partial<Pick<Visit, 'isDryRun'>>;
export type WritePorts = Pick<ApiPorts, 'records' | 'studies'>;

export interface Written {
  before: Both;
  both: Both;
  plan: StudyPlan;
  changed: Stream[];
  /** Nothing was written: `both` is how they would stand, and this what that would do. */
  dryRun?: Consequences;
}

export const planFor = (both: BothRecords, study: string, ports: WritePorts): Promise<StudyPlan> =>
  ports.studies.plan(study, both.interviews.agendaBasis.protocolVersion, both.interviews.site);

/** By the name that the caller knows, within their reach; everyone else is not there. */
export const readParticipant = async (visit: Looker, name: string, ports: WritePorts): Promise<Both> => {
  const participant = await participantNamed(visit, name, ports);
  const both = participant === undefined ? undefined : await ports.records.readBoth(visit.study.id, participant);
  const reach = await reachOf(visit, ports);
  if (both === undefined || !reach.person(both)) throw notFound();
  return both;
};

/** Given back in the commit that ends the support, taken in the one that begins it (reliability.md 3.9). */
export const caseloadChanges = (
  before: Both | undefined,
  after: BothRecords,
  plan: StudyPlan,
  limited: boolean,
): CaseloadChange[] => {
  const [was, is] = [countedFor(before?.checkIns), countedFor(after.checkIns)];
  if (was === is) return [];
  const { study } = after.checkIns;
  const max = planOfArm(plan, after.checkIns.arm)?.checkIns.caseloadMax;
  return [
    ...(was === undefined ? [] : [{ study, mentor: was, by: -1 as const }]),
    ...(is === undefined
      ? []
      : [{ study, mentor: is, by: 1 as const, ...(limited && max !== undefined ? { max } : {}) }]),
  ];
};

interface Finished {
  record: ParticipantRecord;
  archive: NonNullable<Commit['archive']>;
  unarchive: NonNullable<Commit['unarchive']>;
}

/** What every write ends with: steps of what ended are shelved, those of what is open again come back, work and pointer follow. */
const finished = async (
  before: ParticipantRecord,
  after: ParticipantRecord,
  context: EntryContext,
  ports: WritePorts,
): Promise<Finished> => {
  const { study, participant, stream } = after;
  const key = { study, participant, stream };
  const prefixes = reopened(before, after, context.plan);
  const back = (await Promise.all(prefixes.map((prefix) => ports.records.archivedSteps(key, prefix)))).flat();
  const { record, shelved } = shelve(unshelve(after, prefixes, back), context.plan);
  const settled = settle(context.plan, record, context.now);
  return {
    record: settled,
    archive: shelved.map((step) => ({ ...key, ...step })),
    unarchive: back.map((step) => ({ ...key, key: step.key })),
  };
};

export const commitOf = async (
  before: Both,
  after: BothRecords,
  writing: Omit<Writing, 'entry'>,
  context: EntryContext,
  visit: Pick<Writer, 'user'>,
  ports: WritePorts,
): Promise<Omit<Commit, 'token'>> => {
  const sealed = await writing.contact?.(before);
  const changed = STREAMS.filter((stream) => sealed !== undefined || after[stream] !== before[stream]);
  const records = await Promise.all(changed.map((stream) => finished(before[stream], after[stream], context, ports)));
  const eventOf = (stream: Stream): EventEntry => ({
    ...(typeof writing.event === 'function' ? writing.event(stream) : writing.event),
    at: isoInstant(context.now),
    by: visit.user,
  });
  const caseloads = caseloadChanges(before, after, context.plan, !writing.withoutCaseloadLimit);
  return {
    changes: changed.map((stream, index) => ({
      before: before[stream],
      after: records[index]?.record ?? after[stream],
      event: eventOf(stream),
    })),
    archive: records.flatMap(({ archive }) => archive),
    unarchive: records.flatMap(({ unarchive }) => unarchive),
    ...(caseloads.length > 0 ? { caseloads } : {}),
    ...(sealed ? { contacts: [sealed] } : {}),
    ...(writing.assessorDays ? { assessorDays: writing.assessorDays() } : {}),
  };
};

export const caseloadExceeded = (mentor: string): Problem =>
  new Problem({
    status: 409,
    code: 'CASELOAD_EXCEEDED',
    title: 'The mentor has as many participants as the protocol allows',
    detail: 'Assign another mentor, or override with a reason.',
    faults: [{ field: '/mentor', remedy: 'assign another mentor, or send "override": { "reason": … }' }],
    members: { mentor },
  });

/** An earlier try of the same request was written, and only its answer was lost. */
const isWritten = async (visit: Writer, participant: string, ports: WritePorts): Promise<boolean> => {
  if (!visit.isRepeatable) return false;
  const events = await ports.records.events(visit.study.id, participant);
  return events.some((event) => event.token.startsWith(`${visit.token}-`));
};

/** What the commit would make of them, but for the commit. @throws Problem where it would be refused for a full caseload */
const tried = async (
  before: Both,
  { changes, caseloads = [] }: Omit<Commit, 'token'>,
  { plan, after, now, study }: Pick<EntryContext, 'plan' | 'now'> & { after: StudyPlan; study: Study },
  ports: WritePorts,
): Promise<Written> => {
  const loads = caseloads.length === 0 ? [] : await ports.records.caseloads(before.interviews.study);
  for (const { mentor, by, max } of caseloads)
    if (by === 1 && max !== undefined && (loads.find((load) => load.mentor === mentor)?.count ?? 0) >= max)
      throw caseloadExceeded(mentor);
  const both = { ...before, ...Object.fromEntries(changes.map((change) => [change.after.stream, change.after])) };
  const { participant: texts } = await ports.studies.templates(study.id);
  const dryRun = consequencesOf({ both: before, plan }, { both, plan: after }, now, { study, texts });
  return { before, both, plan: after, changed: [], dryRun };
};

/** Reads, enters, settles and commits; whoever loses a race reads again and decides again. @throws Problem */
export const writeParticipant = async (
  visit: Writer,
  participant: string,
  writing: Writing,
  ports: WritePorts,
): Promise<Written> => {
  for (let race = 0; race < MAX_RACES; race += 1) {
    const before = await readParticipant(visit, participant, ports);
    const plan = await planFor(before, visit.study.id, ports);
    if (await isWritten(visit, before.interviews.participant, ports))
      return { before, both: before, plan, changed: [...STREAMS] };
    refuseStale(visit.header('if-match'), versionFor(visit, before, plan), () =>
      viewFor(visit, before, plan, writing.card),
    );
    const context: EntryContext = { now: visit.now, by: visit.user, plan };
    const entry = await writing.entry(before, context);
    if (entry.kind === 'refused') throw refusalProblem(entry);
    // Where somebody belongs decides which days are closed.
    const settling = { ...context, plan: await planFor(entry.record, visit.study.id, ports) };
    const commit = await commitOf(before, entry.record, writing, settling, visit, ports);
    if (visit.isDryRun) return tried(before, commit, { ...context, after: settling.plan, study: visit.study }, ports);
    if (commit.changes.length === 0) return { before, both: before, plan, changed: [] };
    const result = await ports.records.commit({ token: `${visit.token}-${String(race)}`, ...commit });
    if (result.kind === 'caseloadExceeded') throw caseloadExceeded(result.mentor);
    if (result.kind !== 'committed') continue;
    const written = Object.fromEntries(result.records.map((record) => [record.stream, record]));
    return { before, both: { ...before, ...written }, plan, changed: commit.changes.map(({ after }) => after.stream) };
  }
  throw new Problem({
    status: 409,
    code: 'busy',
    title: 'Others are writing to this participant',
    detail: 'Try again in a moment.',
  });
};
