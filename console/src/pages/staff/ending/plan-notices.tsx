import { DataTable, type Column } from '../../../kit/data-table.tsx';
import { Badge } from '../../../kit/badge.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Ending } from './queries.ts';
import { endingWords } from './words.ts';

export interface PlanNoticesProps {
  plan: Ending;
  nameOf: (user: string) => string;
  isLead: boolean;
  isAnyoneChosen: boolean;
}

type Caseload = NonNullable<Ending['caseloads']>[number];

/** What keeps the plan from being carried out, and how full everyone would be. */
export const PlanNotices = ({ plan, nameOf, isLead, isAnyoneChosen }: PlanNoticesProps) => {
  const say = useWords(endingWords);
  const format = useFormat();
  const { over = [], left, caseloads = [] } = plan;
  const overOf = (mentor: string) => over.find((each) => each.mentor === mentor);
  const columns: Column<Caseload>[] = [
    { id: 'mentor', header: say('mentor'), cell: ({ mentor }) => nameOf(mentor) },
    { id: 'count', header: say('afterwards'), cell: ({ count }) => format.number(count), isNumber: true },
    {
      id: 'fits',
      header: say('limit'),
      cell: ({ mentor }) => {
        const excess = overOf(mentor);
        return excess ? (
          <Badge kind="problem">{`${format.number(excess.max)}: ${say('over', { by: excess.by })}`}</Badge>
        ) : (
          <Badge kind="good">{say('fits')}</Badge>
        );
      },
    },
  ];
  return (
    <>
      {left && left.participants.length + left.appointments.length > 0 ? (
        <Notice
          kind={isAnyoneChosen ? 'problem' : 'note'}
          title={say(isAnyoneChosen ? 'leftNotice' : 'leftUntilChosen')}
        >
          <ul>
            {left.participants.length === 0 ? null : (
              <li>{say('leftParticipants', { list: format.list(left.participants) })}</li>
            )}
            {left.appointments.map(({ participant, timepoint, at }) => (
              <li key={`${participant} ${timepoint}`}>
                {say('leftAppointment', { participant, timepoint, at: format.localTime(at) })}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {over.length === 0 ? null : (
        <Notice kind="problem" title={say('overNotice')}>
          <p>{say(isLead ? 'overLead' : 'overAsk')}</p>
        </Notice>
      )}
      {caseloads.length === 0 ? null : (
        <DataTable
          label={say('caseloads')}
          columns={columns}
          rows={caseloads}
          rowId={({ mentor }) => mentor}
          empty=""
        />
      )}
    </>
  );
};
