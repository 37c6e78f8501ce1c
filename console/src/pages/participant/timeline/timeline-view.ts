import type { FollowUp } from '../queries.ts';
import type { Lane, Mark } from './marks.ts';

/** A hold, named for those who hover over it. */
export interface Span {
  from: number;
  /** Absent: open. */
  to?: number;
  name: string;
}

/** All that is drawn; words are those of whoever looks. */
export interface Drawn {
  lanes: readonly { id: Lane; title: string }[];
  bands: readonly Pick<FollowUp, 'id' | 'opens' | 'closes' | 'state'>[];
  spans: readonly Span[];
  marks: readonly Mark[];
  today: number;
}
