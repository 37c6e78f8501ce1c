import { todayIn } from './today-in.ts';
import type { ApiPorts } from './ports.ts';
import type { Standing } from './visit.ts';

/** That a member was here today, for the access review. A mark that cannot be written keeps nobody out. */
export const markUse = async ({ study, member }: Standing, { studies, clock, log }: ApiPorts): Promise<void> => {
  if (study === undefined || member === undefined) return;
  try {
    await studies.markUse(study.id, { user: member.user, on: todayIn({ study, now: clock.now() }) });
  } catch (error) {
    log.warn('useNotMarked', { study: study.id, code: error instanceof Error ? error.name : 'unknown' });
  }
};
