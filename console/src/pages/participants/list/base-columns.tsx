import type { Column } from '../../../kit/data-table.tsx';
import { isDayOver } from '../../../kit/day-over.ts';
import { ParticipantLink } from '../../../shell/participant-link.tsx';
import type { Format } from '../../../words/use-format.ts';
import type { Say } from '../../../words/use-words.ts';
import type { PersonRow } from '../queries.ts';
import { type peopleWords } from '../words.ts';
import { StatusBadge } from './status-badge.tsx';

type PeopleWord = keyof (typeof peopleWords)['en'];
export interface ColumnSetting {
  study: string;
  say: Say<PeopleWord>;
  format: Format;
  /** Local day of the study. */
  today: string;
  languageName: (code: string) => string;
  staffName: (user: string) => string;
}

export const idColumn = ({ study, say }: ColumnSetting): Column<PersonRow> => ({
  id: 'id',
  header: say('id'),
  cell: ({ id }) => <ParticipantLink study={study} participant={id} />,
  sortBy: ({ id }) => id,
});

export const statusColumn = ({ say }: ColumnSetting): Column<PersonRow> => ({
  id: 'status',
  header: say('status'),
  cell: ({ status }) => <StatusBadge status={status} />,
  sortBy: ({ status }) => say(status),
});

export const appointmentColumn = ({ say, format, today }: ColumnSetting): Column<PersonRow> => ({
  id: 'nextAppointment',
  header: say('appointment'),
  cell: ({ nextAppointment: next }) =>
    next === undefined ? null : (
      <>
        <time dateTime={next.at}>{format.localTime(next.at)}</time> {next.followUp}
        {isDayOver(next, today) ? `, ${say('passed')}` : null}
      </>
    ),
  // Those without one come last.
  sortBy: ({ nextAppointment: next }) => next?.at ?? '~',
});

const othersOf = ({ externalIds = {} }: PersonRow): string =>
  Object.entries(externalIds)
    .map(([name, id]) => `${name.toUpperCase()} ${id}`)
    .join(', ');

export const otherIdsColumn = ({ say }: ColumnSetting): Column<PersonRow> => ({
  id: 'otherIds',
  header: say('otherIds'),
  cell: othersOf,
  sortBy: othersOf,
});

export const registeredColumn = ({ say, format }: ColumnSetting): Column<PersonRow> => ({
  id: 'registered',
  header: say('registered'),
  cell: ({ registeredAt }) => <time dateTime={registeredAt}>{format.day(format.dayOf(registeredAt))}</time>,
  sortBy: ({ registeredAt }) => registeredAt,
  isMinor: true,
});

export const languageColumn = ({ say, languageName }: ColumnSetting): Column<PersonRow> => ({
  id: 'language',
  header: say('language'),
  cell: ({ language }) => languageName(language),
  sortBy: ({ language }) => languageName(language),
  isMinor: true,
});

export const siteColumn = (
  { say }: ColumnSetting,
  nameOf: (site: string) => string = (site) => site,
): Column<PersonRow> => ({
  id: 'site',
  header: say('site'),
  cell: ({ site }) => (site === undefined ? '' : nameOf(site)),
  sortBy: ({ site }) => (site === undefined ? '' : nameOf(site)),
});
