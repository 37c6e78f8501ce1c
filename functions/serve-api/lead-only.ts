import { Problem } from './problem.ts';
import type { Visit } from './visit.ts';

/** What only whoever leads the trial decides; the operator appoints the first of them. @throws Problem */
export const refuseUnlessLead = ({ operator, roles }: Pick<Visit, 'operator' | 'roles'>): void => {
  if (operator || roles.includes('leadCoordinator')) return;
  throw new Problem({
    status: 403,
    code: 'lead-only',
    title: 'Only a lead coordinator may do this',
    detail: 'Ask the lead coordinator of the study to enter it.',
  });
};
