import type { OutcomeBody } from '../acts/bodies.ts';

type Recorded = Extract<OutcomeBody, { outcome: string }>;

/** The closed list, most frequent first. */
export const REASONS = [
  'no-contact',
  'declined-this-visit',
  'stopped-interviews',
  'stopped-all',
  'too-unwell',
  'died',
  'emigrated',
  'staff-cancelled',
  'administrative',
  'other',
] as const satisfies NonNullable<Recorded['reason']>[];

/** As it stands in the form. */
export interface Told {
  what: 'done' | 'notDone' | 'noShow' | null;
  on: string;
  mode: 'inPerson' | 'phone' | 'video';
  completeness: 'full' | 'short' | 'partial';
  reason: (typeof REASONS)[number] | null;
  text: string;
}

/** Undefined while something is missing. */
export const toldBody = (
  { what, on, mode, completeness, reason, text }: Told,
  isMet: boolean,
): OutcomeBody | undefined => {
  if (what === null || on === '') return undefined;
  if (what === 'noShow') return { noShow: true, on };
  if (what === 'done') return { outcome: 'done', on, ...(isMet ? { mode, completeness } : {}) };
  if (reason === null || (reason === 'other' && text === '')) return undefined;
  return { outcome: 'notDone', on, reason, ...(reason === 'other' ? { text } : {}) };
};
