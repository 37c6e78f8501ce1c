import { STREAMS } from '../../shared/domain/record.ts';
import type { BothRecords, EntryContext } from '../../shared/domain/entries/entry.ts';
import type { StoredEvent } from '../../shared/domain/event.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Both, Commit } from '../../shared/ports/record-store.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import { type CaseloadRemedy, caseloadExceeded } from './caseload-changes.ts';
import { commitOf } from './commit-of.ts';
import { consequencesOf } from './consequences.ts';
import { refuseStale } from './etag.ts';
import { refuseErased } from './erased.ts';
import { Problem, refusalProblem } from './problem.ts';
import { followedPlan } from './earlier-versions.ts';
import { readParticipant } from './read-participant.ts';
import { versionFor, viewFor } from './seen-participant.ts';
import type { WritePorts, Writer, Writing, Written } from './writing.ts';

/** Losing five races in a row means a storm; the caller is asked to try again. */
const MAX_RACES = 5;

/** An earlier try of the same request was written, and only its answer was lost. */
const isWritten = async (visit: Writer, participant: string, ports: WritePorts): Promise<boolean> => {
  if (!visit.isRepeatable) return false;
  const events = await ports.records.events(visit.study.id, participant);
  return events.some((event) => event.token.startsWith(`${visit.token}-`));
};

const remedyFor = ({ roles }: Writer, before: Both, { checkIns: after }: BothRecords): CaseloadRemedy => {
  if (before.checkIns.mentor === after.mentor) return 'beginAnew';
  return roles.includes('leadCoordinator') ? 'assignAsLead' : 'assign';
};

/** What the commit would make of them, but for the commit. @returns the mentor where it would be refused for a full caseload */
const tried = async (
  before: Both,
  { changes, caseloads = [] }: Omit<Commit, 'token'>,
  { plan, after, now, study }: Pick<EntryContext, 'plan' | 'now'> & { after: StudyPlan; study: Study },
  ports: WritePorts,
): Promise<Written | { full: string }> => {
  const loads = caseloads.length === 0 ? [] : await ports.records.caseloads(before.interviews.study);
  for (const { mentor, by, max } of caseloads)
    if (by === 1 && max !== undefined && (loads.find((load) => load.mentor === mentor)?.count ?? 0) >= max)
      return { full: mentor };
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
    refuseErased(before);
    const { participant: known } = before.interviews;
    let read: Promise<StoredEvent[]> | undefined;
    const events = () => (read ??= ports.records.events(visit.study.id, known));
    const plan = await followedPlan(before, visit.study.id, ports, events);
    if (await isWritten(visit, known, ports)) return { before, both: before, plan, changed: [...STREAMS] };
    refuseStale(visit.header('if-match'), versionFor(visit, before, plan), () =>
      viewFor(visit, before, plan, writing.card),
    );
    const context: EntryContext = { now: visit.now, by: visit.user, plan };
    const entry = await writing.entry(before, context);
    if (entry.kind === 'refused') throw refusalProblem(entry);
    // Where somebody belongs decides which days are closed.
    const settling = { ...context, plan: await followedPlan(entry.record, visit.study.id, ports, events) };
    const commit = await commitOf(before, entry.record, writing, settling, visit, ports);
    const remedy = remedyFor(visit, before, entry.record);
    if (visit.isDryRun) {
      const trial = await tried(before, commit, { ...context, after: settling.plan, study: visit.study }, ports);
      if ('full' in trial) throw caseloadExceeded(trial.full, remedy);
      return trial;
    }
    if (commit.changes.length === 0) return { before, both: before, plan, changed: [] };
    const result = await ports.records.commit({ token: `${visit.token}-${String(race)}`, ...commit });
    if (result.kind === 'caseloadExceeded') throw caseloadExceeded(result.mentor, remedy);
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
