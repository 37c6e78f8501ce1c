import { Badge } from '../../../kit/badge.tsx';
import { useStaffNames } from '../../../shell/use-staff-names.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Line } from '../queries.ts';
import { staffInboxWords } from './words.ts';

/** Whether somebody read it, and whether the interviewer may. */
export const ReadCell = ({ line: { read, forwarded } }: { line: Line }) => {
  const say = useWords(staffInboxWords);
  const format = useFormat();
  const nameOf = useStaffNames();
  return (
    <>
      {read ? (
        <span className="description">{say('readBy', { by: nameOf(read.by), at: format.instant(read.at) })}</span>
      ) : (
        <Badge kind="warning">{say('new')}</Badge>
      )}{' '}
      {forwarded ? <Badge>{say('forwarded')}</Badge> : null}
    </>
  );
};
