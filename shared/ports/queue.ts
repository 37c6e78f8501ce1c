import type { Stream } from '../domain/record.ts';

/** Who must be looked at, never why or with what: ids only, so that a queue or its dead letters hold nothing personal. */
export interface DueMessage {
  study: string;
  /** Absent on what belongs to no participant (staff e-mails, the Monday digest). */
  participant?: string;
  kind: 'record' | 'staff';
  stream?: Stream;
}

export interface DueQueue {
  /** At least once each. Throws when some could not be added: what is due stays due, the next tick finds it again. */
  add(messages: DueMessage[]): Promise<void>;
  /** Messages waiting or in work, roughly. */
  depth(): Promise<number>;
  /** How long the workers need for what is there, roughly: a sweep adds nothing to more than two minutes of work. */
  approximateBacklogSeconds(): Promise<number>;
}
