import { type Finding, finding } from '../finding.ts';
import { OWN_TASK_KINDS, type Protocol, type TaskKind } from '../protocol.ts';
import { stepsOf } from './places.ts';

const OPENED_BY_THEMSELVES: readonly TaskKind[] = OWN_TASK_KINDS;

/** Tasks that no ladder can ask for. */
export const ownKinds = (protocol: Protocol): Finding[] =>
  stepsOf(protocol).flatMap(({ value: { task }, pointer }) =>
    task && OPENED_BY_THEMSELVES.includes(task.kind)
      ? [finding(`${pointer}/task/kind`, 'opened-by-itself', { kind: task.kind })]
      : [],
  );
