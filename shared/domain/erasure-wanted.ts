import type { InterviewRecord } from './record.ts';
import { withTask, type WorkContext } from './work.ts';

/** Step key of the task. */
export const ERASURE_WANTED = 'record/erasureRequested';

/** Nothing is erased by itself: whoever leads the study is asked to begin it, once for each time it is asked for. */
export const withErasureWanted = (
  before: InterviewRecord,
  after: InterviewRecord,
  context: Omit<WorkContext, 'record'>,
): InterviewRecord => {
  const isNew = after.participation.existingData === 'erasureRequested' && before.participation.existingData === 'keep';
  if (!isNew) return after;
  const spec = { key: ERASURE_WANTED, kind: 'messageTrouble', to: 'leadCoordinator', why: 'erasureRequested' } as const;
  return withTask(after, spec, { ...context, record: after });
};
