import { columnNames, REQUIRED_COLUMNS } from '../../shared/contract/import-columns.ts';
import { anchorNames } from '../../shared/domain/entries/change-anchors.ts';
import { coordinates } from '../../shared/domain/roles-together.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import { seesCheckInsAlone } from './reach.ts';
import { unsetIn } from './unset-senders.ts';
import type { Visit } from './visit.ts';

/** What everyone on the staff may know; an assessor learns no more (product.md section 7). */
export const nameOf = ({ id, name, zone }: Study) => ({ id, name, zone });

const siteName = ({ id, name }: Study['sites'][number]) => ({ id, ...(name === undefined ? {} : { name }) });

export const seesAll = (visit: Visit): boolean => visit.operator || visit.roles.some(coordinates);

/** Whose lists and figures name sites. */
const readsSites = ({ roles }: Visit): boolean => roles.some((role) => role === 'dataManager' || role === 'auditor');

export const studyView = (study: Study, visit: Visit) => {
  // A mentor's people and tasks stand at a site; to an assessor it would tell who supports somebody (F5.8c).
  if (seesCheckInsAlone(visit) || (!seesAll(visit) && readsSites(visit)))
    return { ...nameOf(study), sites: study.sites.map(siteName) };
  if (!seesAll(visit)) return nameOf(study);
  const {
    codeRevision: _codeRevision,
    audit: _audit,
    outage: _outage,
    restore: _restore,
    repointing,
    ...shown
  } = study;
  return { ...shown, unset: unsetIn(study), repointing: repointing !== undefined };
};

/** What a newcomer can be given as the protocol stands. */
export const newcomerOf = (plan: StudyPlan) => {
  const { arms, timepoints } = plan.protocol;
  return {
    arms: arms.map(({ id, name, checkIns }) => ({
      id,
      ...(name === undefined ? {} : { name }),
      hasMentor: checkIns !== undefined,
    })),
    anchors: anchorNames(plan).map((id) => ({ id, isCounted: timepoints.some(({ anchor }) => anchor === id) })),
    timepoints: timepoints.map(({ id }) => id),
    columns: columnNames(plan),
    requiredColumns: REQUIRED_COLUMNS,
  };
};
