import type { ReactNode } from 'react';
import { Badge, type BadgeProps } from '../../../kit/badge.tsx';
import { DataTable, type Column } from '../../../kit/data-table.tsx';
import { Section } from '../../../kit/page.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { FollowUp } from '../queries.ts';
import type { Term } from '../../../words/terms/use-terms.ts';
import { participantWords } from '../words.ts';

const KINDS: Record<FollowUp['state'], BadgeProps['kind']> = {
  planned: 'plain',
  open: 'plain',
  booked: 'good',
  done: 'good',
  notDone: 'warning',
};

interface FollowUpsTableProps {
  followUps: readonly FollowUp[];
  term: Term;
  nameOf: (user: string) => string;
  actions?: (followUp: FollowUp) => ReactNode;
}

/** How each follow-up stands, with the acts that fit. */
export const FollowUpsTable = ({ followUps, term, nameOf, actions }: FollowUpsTableProps) => {
  const say = useWords(participantWords);
  const format = useFormat();
  const columns: Column<FollowUp>[] = [
    {
      id: 'id',
      header: say('followUp'),
      cell: ({ id, primary }) => (
        <>
          <strong>{id}</strong> {primary ? <Badge>{say('primary')}</Badge> : null}
        </>
      ),
    },
    { id: 'target', header: say('target'), cell: ({ target }) => <time dateTime={target}>{format.day(target)}</time> },
    {
      id: 'window',
      header: say('window'),
      cell: ({ opens, closes }) =>
        opens === null || closes === null || opens === closes ? (
          ''
        ) : (
          <time dateTime={opens}>{say('fromTo', { from: format.day(opens), to: format.day(closes) })}</time>
        ),
    },
    {
      id: 'state',
      header: say('state'),
      cell: ({ state, reason, ended, overdue, late, closed, contactLost, outcome, timeliness, incentive }) => (
        <>
          {ended === undefined || state === 'booked' ? (
            <Badge kind={KINDS[state]}>{term('followUp', state)}</Badge>
          ) : null}{' '}
          {ended === undefined ? null : <Badge kind="warning">{term('ended', ended)}</Badge>}{' '}
          {outcome ? `${format.day(outcome.on)} ` : ''}
          {reason === undefined ? '' : `${term('notDone', reason)} `}
          {timeliness === undefined ? '' : `${term('timeliness', timeliness)} `}
          {contactLost ? <Badge kind="problem">{say('contactLost')}</Badge> : null}{' '}
          {incentive ? <Badge>{say(`incentive_${incentive.how}`, { on: format.day(incentive.on) })}</Badge> : null}{' '}
          {overdue ? <Badge kind="problem">{say('overdue')}</Badge> : null}
          {late && timeliness !== 'late' ? <Badge kind="warning">{say('late')}</Badge> : null}
          {closed && !outcome && ended === undefined ? <Badge kind="problem">{say('closed')}</Badge> : null}
        </>
      ),
    },
    {
      id: 'appointment',
      header: say('appointment'),
      cell: ({ appointment }) => {
        if (!appointment) return '';
        const { at, mode, assessor, place, interpreter, confirmed } = appointment;
        const booked = [
          format.localTime(at),
          term('mode', mode),
          ...(assessor === undefined ? [] : [nameOf(assessor)]),
          ...(place === undefined ? [] : [place]),
          ...(interpreter === undefined ? [] : [interpreter]),
        ].join(', ');
        return (
          <>
            {booked}{' '}
            {confirmed ? <Badge kind="good">{say('confirmed', { at: format.instant(confirmed.at) })}</Badge> : null}
          </>
        );
      },
    },
  ];
  return (
    <Section title={say('followUps')}>
      <DataTable
        label={say('followUpList')}
        columns={columns}
        rows={followUps}
        rowId={({ id }) => id}
        {...(actions ? { rowActions: actions } : {})}
        empty=""
      />
    </Section>
  );
};
