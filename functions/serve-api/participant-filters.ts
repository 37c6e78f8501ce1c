import { statusAt, windowOf } from '../../shared/domain/follow-up.ts';
import { endBeside, endedBy } from '../../shared/domain/follow-up-end.ts';
import type { Timepoint } from '../../shared/domain/protocol.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Both, PseudonymRow, RosterRow } from '../../shared/ports/record-store.ts';
import type { ApiPorts } from './ports.ts';
import { statusOf } from './participant-view.ts';
import type { Visit } from './visit.ts';

type Row = RosterRow<'interviews'>;
type CheckInRow = RosterRow<'checkIns'>;

/** What a list is filtered by, asked of each stream's roster before any record is opened; absent: everyone passes. */
export interface Filters {
  interviews?: (row: Row) => Promise<boolean>;
  checkIns?: (row: CheckInRow) => boolean;
  /** The same of interviews, whatever else is asked: nobody of another site is even counted. */
  among: (row: Row) => Promise<boolean>;
  /** `among` of those whose place is all that is asked for; absent where more is. */
  placed?: (row: PseudonymRow) => boolean;
  /** Of the records themselves, which have the last word. */
  passes: (both: Both) => Promise<boolean>;
}

const STOPPED = 'stopped';

/** What an interview record alone says of `statusOf`. */
const mayHaveStatus = (status: string, { held, participation: { life, interviews } }: Row): boolean => {
  if (held || status === 'held') return held === true && status === 'held';
  if (life !== 'alive') return life === status;
  return interviews === STOPPED ? status === STOPPED || status === 'interviewsStopped' : status === 'active';
};

/** Plans by version and site, so that ten thousand people ask for a handful. */
const plansOf = (study: string, ports: ApiPorts) => {
  const plans = new Map<string, Promise<StudyPlan>>();
  return ({ agendaBasis: { protocolVersion }, site }: Row): Promise<StudyPlan> => {
    const name = `${String(protocolVersion)}/${site ?? ''}`;
    const plan = plans.get(name) ?? ports.studies.plan(study, protocolVersion, site);
    plans.set(name, plan);
    return plan;
  };
};

/** Somebody who left is not waited for, nor is one who has stopped. */
const isUndated = (row: Row, timepoint: Timepoint): boolean => {
  const facts = row.followUps[timepoint.id];
  const isSought = facts?.outcome === undefined && endedBy(row, timepoint, facts) === undefined;
  return isSought && windowOf(timepoint, row.anchors) === undefined;
};

/** `overdue`, `closed` and `undated` are derived beside the state, and asked for like one. */
const followUpFilter = (visit: Visit, ports: ApiPorts) => {
  const [id, state] = [visit.query('followUp') || undefined, visit.query('state') || undefined];
  if (id === undefined && state === undefined) return undefined;
  const planOf = plansOf(visit.study.id, ports);
  return async (row: Row): Promise<boolean> => {
    const plan = await planOf(row);
    const today = plan.appointments.zone.toLocal(visit.now).day;
    return plan.protocol.timepoints.some((timepoint) => {
      if (id !== undefined && timepoint.id !== id) return false;
      if (state === 'undated') return isUndated(row, timepoint);
      const window = windowOf(timepoint, row.anchors);
      if (window === undefined) return false;
      if (state === undefined) return true;
      const facts = row.followUps[timepoint.id];
      const status = statusAt(timepoint, window, facts, today);
      if (state === 'closed') return status.closed;
      const isSought = endBeside(status.state, row, timepoint, facts) === undefined;
      return isSought && (state === 'overdue' ? status.overdue : status.state === state);
    });
  };
};

export const filtersOf = (visit: Visit, ports: ApiPorts): Filters => {
  const [status, arm, mentor, site] = ['status', 'arm', 'mentor', 'site'].map((name) => visit.query(name) || undefined);
  const sites = visit.member?.sites;
  const ofFollowUp = followUpFilter(visit, ports);
  const placed = (row: PseudonymRow): boolean =>
    (site === undefined || row.site === site) &&
    (sites === undefined || row.site === undefined || sites.includes(row.site));
  const interviews = async (row: Row): Promise<boolean> =>
    placed(row) &&
    (status === undefined || mayHaveStatus(status, row)) &&
    (ofFollowUp === undefined || ofFollowUp(row));
  const checkIns = (row: CheckInRow): boolean =>
    (arm === undefined || row.arm === arm) && (mentor === undefined || row.mentor === mentor);
  const asks = (...wanted: unknown[]): boolean => wanted.some((each) => each !== undefined);
  return {
    // A mentor has few: who else they must be is asked of their records.
    ...(mentor === undefined && asks(status, site, sites, ofFollowUp) ? { interviews } : {}),
    ...(asks(arm, mentor) ? { checkIns } : {}),
    among: interviews,
    ...(asks(status, ofFollowUp) ? {} : { placed }),
    passes: async (both) =>
      (status === undefined || statusOf(both) === status) &&
      checkIns(both.checkIns) &&
      (await interviews(both.interviews)),
  };
};
