import { countedFor, isNewPlace } from '../../shared/domain/entries/assign-mentor.ts';
import { planOfArm } from '../../shared/domain/entries/check-in-entry.ts';
import type { BothRecords } from '../../shared/domain/entries/entry.ts';
import { isVoided } from '../../shared/domain/entries/voided.ts';
import type { StoredEvent } from '../../shared/domain/event.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Both, CaseloadChange, RecordStore } from '../../shared/ports/record-store.ts';
import { Problem } from './problem.ts';

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
  const isLimited = limited && isNewPlace(before?.checkIns, after.checkIns);
  const max = isLimited ? planOfArm(plan, after.checkIns.arm)?.checkIns.caseloadMax : undefined;
  return [
    ...(was === undefined ? [] : [{ study, mentor: was, by: -1 as const }]),
    ...(is === undefined ? [] : [{ study, mentor: is, by: 1 as const, ...(max === undefined ? {} : { max }) }]),
  ];
};

/** The lead passed the limit for the two of them before: it holds for as long as they stay together, and no longer. */
export const isPassedBefore = async (
  { checkIns: before }: Both,
  { checkIns: after }: BothRecords,
  records: Pick<RecordStore, 'events'>,
): Promise<boolean> => {
  const mentor = countedFor(after);
  if (mentor === undefined || mentor !== before.mentor || mentor === countedFor(before)) return false;
  const events = await records.events(before.study, before.participant);
  const history = events.filter(({ stream }) => stream === 'checkIns');
  const assigned = history.filter(
    (event) =>
      // What is taken back began no stay, and ended none.
      event.action !== 'voided' && !isVoided(event, history) && event.changes.some(({ path }) => path === '/mentor'),
  );
  const last = assigned.reduce<StoredEvent | undefined>(
    (latest, event) => (latest !== undefined && latest.version > event.version ? latest : event),
    undefined,
  );
  return last?.override === true;
};

/** What whoever met the limit can do about it, by what they asked for. */
export type CaseloadRemedy = 'name' | 'assign' | 'assignAsLead' | 'beginAnew';

const faultOf = (remedy: CaseloadRemedy): { field: string; remedy: string } => {
  switch (remedy) {
    case 'name':
      return {
        field: '/mentor',
        remedy: 'name another mentor, or none: a lead coordinator can then give this one, for a reason',
      };
    case 'assign':
      return {
        field: '/mentor',
        remedy: 'assign another mentor, or ask a lead coordinator, who can give this one for a reason',
      };
    case 'assignAsLead':
      return { field: '/mentor', remedy: 'assign another mentor, or send "override": { "reason": … }' };
    case 'beginAnew':
      return {
        field: '/intervention',
        remedy: 'assign another mentor first, or none: a lead coordinator can then give this one again, for a reason',
      };
  }
};

export const caseloadExceeded = (mentor: string, remedy: CaseloadRemedy): Problem =>
  new Problem({
    status: 409,
    code: 'CASELOAD_EXCEEDED',
    title: 'The mentor has as many participants as the protocol allows',
    faults: [faultOf(remedy)],
    members: { mentor },
  });
