import type { Timepoint } from '../protocol.ts';
import type { FollowUpFacts, InterviewRecord } from '../record.ts';
import type { EntryContext, Refusal } from './entry.ts';
import { refused } from './entry.ts';

/** @param field where it was named: in the path, unless a body says it */
export const timepointOf = (id: string, { plan }: EntryContext, field = 'timepoint'): Timepoint | Refusal =>
  plan.timepoint(id) ??
  refused(
    'unknownTimepoint',
    field,
    `take one of ${plan.protocol.timepoints.map((timepoint) => timepoint.id).join(', ')}`,
  );

export const isRefusal = (value: object): value is Refusal => 'kind' in value && value.kind === 'refused';

/** What is known of a follow-up; of one that nobody wrote about, nothing. */
export const factsOf = (record: InterviewRecord, timepoint: string): FollowUpFacts =>
  record.followUps[timepoint] ?? { appointments: [] };

export const withFacts = (record: InterviewRecord, timepoint: string, facts: FollowUpFacts): InterviewRecord => ({
  ...record,
  followUps: { ...record.followUps, [timepoint]: facts },
});
