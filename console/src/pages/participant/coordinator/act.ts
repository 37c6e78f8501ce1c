import type { Card } from '../contact/contact-query.ts';
import type { FollowUp } from '../queries.ts';

export type SimpleAct =
  | 'participation'
  | 'consents'
  | 'hold'
  | 'lift'
  | 'anchors'
  | 'arm'
  | 'mentor'
  | 'log'
  | 'message'
  | 'unblinding'
  | 'erase'
  | 'keep';

/** Which form is open; one at a time. */
export type OpenAct =
  | { kind: 'appointment' | 'offers' | 'cancel' | 'outcome' | 'incentive'; followUp: FollowUp }
  | { kind: SimpleAct }
  | { kind: 'contact'; card: Card | null }
  | { kind: 'household'; household: readonly string[] }
  | { kind: 'void'; event: string; what: string; isPending: boolean };
