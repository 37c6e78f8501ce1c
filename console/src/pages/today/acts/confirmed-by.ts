import type { TaskItem } from '../queries.ts';

/** What an answer leads to: asked at once it brings a second question the working day before, and that one brings none. */
export const confirmedBy = ({ step }: Pick<TaskItem, 'step'>): 'doneStanding' | 'doneConfirmed' =>
  step.endsWith('.ask') ? 'doneStanding' : 'doneConfirmed';
