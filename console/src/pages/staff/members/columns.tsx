import { Badge } from '../../../kit/badge.tsx';
import type { Column } from '../../../kit/data-table.tsx';
import type { Reviewed } from '../queries.ts';
import type { MemberSpeech } from './member-draft.ts';

const called = ({ name, user }: { name?: string; user: string }): string => name ?? user;

const periodOf = ({ from, until }: Reviewed, { say, format }: MemberSpeech): string => {
  if (from !== undefined && until !== undefined)
    return say('fromTo', { from: format.day(from), until: format.day(until) });
  if (from !== undefined) return say('since', { from: format.day(from) });
  return until === undefined ? say('always') : say('to', { until: format.day(until) });
};

/** Those that are not over. */
const leavesOf = ({ leave = [] }: Reviewed, today: string, { say, format }: MemberSpeech): string[] =>
  leave
    .filter(({ until }) => until >= today)
    .map(({ from, until, cover }) =>
      say(cover === undefined ? 'leaveAlone' : 'leaveOf', { from: format.day(from), until: format.day(until), cover }),
    );

export const memberColumns = (speech: MemberSpeech, today: string): Column<Reviewed>[] => {
  const { say, sayRole, format, siteName } = speech;
  const rolesOf = ({ roles }: Reviewed) => format.list(roles.map((role) => sayRole(role)));
  return [
    {
      id: 'who',
      header: say('who'),
      cell: (row) => (
        <span className="who">
          <strong>{called(row)}</strong>
          <code>{row.user}</code>
        </span>
      ),
      sortBy: called,
    },
    {
      id: 'roles',
      header: say('roles'),
      cell: (row) => (
        <>
          {rolesOf(row)} {row.dmc ? <Badge>{say('dmc')}</Badge> : null}
        </>
      ),
      sortBy: rolesOf,
    },
    {
      id: 'sites',
      header: say('sites'),
      cell: ({ sites }) => (sites === undefined ? say('allSites') : format.list(sites.map(siteName))),
    },
    {
      id: 'period',
      header: say('period'),
      cell: (row) => (
        <>
          {periodOf(row, speech)}
          {leavesOf(row, today, speech).map((leave) => (
            <span key={leave} className="description">
              <br />
              {say('leave')}: {leave}
            </span>
          ))}
        </>
      ),
      sortBy: ({ until = '9' }) => until,
    },
    {
      id: 'state',
      header: say('state'),
      cell: ({ isActive, warnings, leaving, locked }) =>
        locked ? (
          <Badge kind="problem">{say('LOCKED_OUT')}</Badge>
        ) : warnings.includes('LEAVING_STUCK') ? (
          <Badge kind="problem">{say('LEAVING_STUCK')}</Badge>
        ) : leaving ? (
          <Badge kind="warning">{say('leaves_on', { on: format.day(leaving.on) })}</Badge>
        ) : (
          <Badge kind={isActive ? 'good' : 'plain'}>{say(isActive ? 'active' : 'inactive')}</Badge>
        ),
      sortBy: ({ isActive }) => Number(!isActive),
    },
  ];
};
