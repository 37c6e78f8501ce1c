import { Badge, type BadgeProps } from '../../../kit/badge.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { PersonRow } from '../queries.ts';
import { peopleWords } from '../words.ts';

const KINDS: Record<PersonRow['status'], BadgeProps['kind']> = {
  held: 'warning',
  active: 'good',
  interviewsStopped: 'warning',
  stopped: 'plain',
  dead: 'plain',
  emigrated: 'plain',
};

export const StatusBadge = ({ status }: Pick<PersonRow, 'status'>) => {
  const say = useWords(peopleWords);
  return <Badge kind={KINDS[status]}>{say(status)}</Badge>;
};
