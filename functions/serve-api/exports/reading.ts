import type { Stream } from '../../../shared/domain/record.ts';
import type { Visit } from '../visit.ts';

/** Whoever may not see the arm is told of interviews alone: that somebody has check-ins gives it away. */
export const streamsFor = ({ sight }: Pick<Visit, 'sight'>): readonly Stream[] =>
  sight === 'site' ? ['interviews', 'checkIns'] : ['interviews'];

/** Why an entry was made is free text; an auditor reads it all the same: without it there is nothing to audit. */
export const readsReasons = ({ sight, roles }: Pick<Visit, 'sight' | 'roles'>): boolean =>
  sight === 'site' || roles.includes('auditor');
