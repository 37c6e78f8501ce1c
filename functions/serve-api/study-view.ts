import type { Study } from '../../shared/ports/study-book.ts';
import type { Visit } from './visit.ts';

/** What everyone on the staff may know; an assessor learns no more (product.md section 7). */
export const nameOf = ({ id, name, zone }: Study) => ({ id, name, zone });

const seesAll = (visit: Visit): boolean =>
  visit.operator || visit.roles.some((role) => role === 'coordinator' || role === 'leadCoordinator');

export const studyView = (study: Study, visit: Visit) => {
  if (!seesAll(visit)) return nameOf(study);
  const { codeRevision: _codeRevision, audit: _audit, repointing, ...shown } = study;
  return { ...shown, repointing: repointing !== undefined };
};
