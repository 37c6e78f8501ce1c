import type { EnrolDraft } from './draft.ts';

/** What each part of the form is given. */
export interface EnrolFieldsProps {
  study: string;
  draft: EnrolDraft;
  /** Only what changed. */
  onChange: (change: Partial<EnrolDraft>) => void;
}
