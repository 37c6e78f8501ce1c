import type { Stream } from '../../../shared/domain/record.ts';
import type { Visit } from '../visit.ts';

/** Whoever may not see the arm is told of interviews alone: that somebody has check-ins gives it away. */
export const streamsFor = ({ sight }: Pick<Visit, 'sight'>): readonly Stream[] =>
  sight === 'site' ? ['interviews', 'checkIns'] : ['interviews'];

/** Why an entry was made is free text, in which a name or a number may stand: for those alone who see contact data (ADR 6). */
export const readsReasons = ({ sight }: Pick<Visit, 'sight'>): boolean => sight === 'site';
