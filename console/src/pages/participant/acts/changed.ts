import type { components } from '../../../api/openapi.d.ts';

/** How a participant stands after an entry, or would stand. */
export type Changed = components['schemas']['ChangedParticipant'];
export type Consequences = NonNullable<Changed['dryRun']>;
export type Warning = NonNullable<Changed['warnings']>[number];

export interface Answered {
  body: Changed;
  etag?: string;
}

/** How an entry is sent: asked first with `dryRun`, then meant. */
export interface Asking {
  query: { dryRun?: 'true' };
  headers: Record<string, string>;
}

/** One field of an entry, for whoever has to choose between two versions of it. */
export interface ActRow<Standing> {
  field: string;
  mine: string;
  /** Where what is saved takes in part of what somebody else changed meanwhile. */
  mineOver?: (standing: Standing) => string;
  of: (standing: Standing) => string;
}
