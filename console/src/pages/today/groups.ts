import type { Role } from '../../shell/use-study.ts';

/** Kinds of work that one person does in one go, under one word. */
export const GROUPS = {
  escalations: ['escalate'],
  calls: ['phone', 'deliverByCall', 'outreach', 'contactPerson'],
  appointments: ['confirmAppointment', 'findAssessor'],
  outcomes: ['recordOutcome', 'notDoneReason', 'register', 'incentive'],
  letters: ['letter'],
  messages: ['messageTrouble'],
  unreachable: ['noRecipient'],
  reviews: ['holdReview'],
} as const;

export type GroupId = keyof typeof GROUPS;
export const GROUP_IDS = [
  'escalations',
  'calls',
  'appointments',
  'outcomes',
  'letters',
  'messages',
  'unreachable',
  'reviews',
] as const satisfies GroupId[];

/** What of the list stands in the address. */
export interface TodaySearch {
  show?: GroupId | undefined;
  overdue?: 'true' | undefined;
  /** A user, or one of the two words below. */
  owner?: string | undefined;
  followUp?: string | undefined;
  level?: string | undefined;
  to?: Role | undefined;
  snoozed?: 'true' | undefined;
}

export const MINE = 'mine';
export const NOBODY = 'nobody';

/** The filters as the API takes them; what is snoozed is left out unless it is asked for. */
export const filtersOf = ({ show, owner, snoozed, ...same }: TodaySearch) => ({
  ...same,
  ...(show === undefined ? {} : { does: GROUPS[show].join(',') }),
  ...(owner === MINE ? { mine: 'true' } : {}),
  ...(owner === NOBODY ? { unowned: 'true' } : {}),
  ...(owner === undefined || owner === MINE || owner === NOBODY ? {} : { owner }),
  snoozed: snoozed ?? 'false',
});

/** How many there are of each group. */
export const tallied = (does: Readonly<Record<string, number>>): Record<GroupId, number> => {
  const sum = (id: GroupId): number => GROUPS[id].reduce((count, kind) => count + (does[kind] ?? 0), 0);
  return Object.fromEntries(GROUP_IDS.map((id) => [id, sum(id)])) as Record<GroupId, number>;
};
