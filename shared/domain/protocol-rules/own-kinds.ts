import { type Finding, finding } from '../finding.ts';
import type { Protocol, TaskKind } from '../protocol.ts';
import { stepsOf } from './places.ts';

/** Each has a cause that no step of a ladder has: it would be needless as soon as it is opened, or never. */
const OPENED_BY_THEMSELVES: readonly TaskKind[] = [
  'confirmAppointment',
  'holdReview',
  'messageTrouble',
  'noRecipient',
  'deliverByCall',
  'findAssessor',
];

/** Tasks that no ladder can ask for. */
export const ownKinds = (protocol: Protocol): Finding[] =>
  stepsOf(protocol).flatMap(({ value: { task }, pointer }) =>
    task && OPENED_BY_THEMSELVES.includes(task.kind)
      ? [finding(`${pointer}/task/kind`, 'opened-by-itself', { kind: task.kind })]
      : [],
  );
