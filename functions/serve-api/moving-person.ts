import { AGENDA_CODE_REVISION } from '../../shared/domain/agenda-revision.ts';
import { sameValue } from '../../shared/domain/change.ts';
import { losesTimepoint } from '../../shared/domain/lost-timepoints.ts';
import { movesAlong } from '../../shared/domain/move.ts';
import { plannedChanges, type PlannedChange } from '../../shared/domain/move-preview.ts';
import { outlookOf } from '../../shared/domain/outlook.ts';
import type { Protocol } from '../../shared/domain/protocol.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { isVersionKept } from '../../shared/domain/version-kept.ts';
import { movedTo } from '../../shared/domain/version-move.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import { planOf } from '../../shared/ports/study-calendar.ts';
import type { ApiPorts } from './ports.ts';
import type { Amendment } from './protocol-amendment.ts';

export interface MovingPerson {
  moves: boolean;
  /** Of both streams. */
  changes: PlannedChange[];
  plan: StudyPlan;
  /** Which they have until then. */
  from: Protocol;
}

/** What a publication would do to one participant, as `repoint-study` would do it; nothing is written. */
export const movingPerson = (amendment: Amendment, now: Instant, ports: ApiPorts) => {
  const { study, next, protocol, move } = amendment;
  const sameDates = sameValue(study.holidays, next.holidays);
  const made = new Map<string, StudyPlan>();
  const planAfter = (of: Protocol, site: string | undefined): StudyPlan => {
    const name = `${String(of.version)}/${site ?? ''}`;
    const plan = made.get(name) ?? planOf(next, of, site);
    made.set(name, plan);
    return plan;
  };

  return async ({ interviews, checkIns }: Both): Promise<MovingPerson> => {
    const { agendaBasis, site } = interviews;
    const from = await ports.studies.plan(study.id, agendaBasis.protocolVersion, site);
    // Who kept their version at a publication before, and was asked about, keeps it again: nobody can publish anything otherwise.
    const staysKept = isVersionKept(interviews) && losesTimepoint(interviews, from.protocol, protocol);
    const isBehind = agendaBasis.protocolVersion < next.protocolVersion;
    const moves = isBehind && !staysKept && movesAlong(move, from, interviews, now);
    const to = planAfter(moves ? protocol : from.protocol, site);
    if (!moves && sameDates) return { moves, changes: [], plan: to, from: from.protocol };
    const basis = {
      protocolVersion: to.protocol.version,
      studyRevision: next.revision,
      codeRevision: AGENDA_CODE_REVISION,
    };
    const changes = [interviews, checkIns].flatMap((record) => {
      const before = outlookOf(from, record, now);
      const after = moves ? movedTo(before, { to, basis, publishedAt: now, now }) : outlookOf(to, record, now);
      return plannedChanges(before, after, now);
    });
    return { moves, changes, plan: to, from: from.protocol };
  };
};
