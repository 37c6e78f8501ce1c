import { isoDate } from '../../shared/domain/civil-date.ts';
import { standingAppointment } from '../../shared/domain/follow-up.ts';
import { localInstant } from '../../shared/domain/local-time.ts';
import { seesSite } from '../../shared/domain/member.ts';
import type { Appointment } from '../../shared/domain/record.ts';
import { zoneOf } from '../../shared/domain/zone.ts';
import type { FeedEntry } from '../../shared/ports/feed-writer.ts';
import { PAGE_ROWS } from './page.ts';
import type { ApiPorts } from './ports.ts';
import type { Visit } from './visit.ts';

const DAYS_BACK = 31;
/** A little more than a year: as far as the rules of the clock in the file reach on both sides. */
const DAYS_AHEAD = 380;

const summaryFor = async ({ study, member }: Visit, { studies }: ApiPorts): Promise<string> => {
  const { participant } = await studies.templates(study.id);
  const languages = [member?.language, ...study.languages].flatMap((language) => language ?? []);
  const texts = languages.map((language) => participant[language]).find((each) => each !== undefined);
  return texts?.calendarSummary ?? 'Aftale';
};

const rangeOf = ({ study, now }: Visit): { from: string; to: string } => {
  const { day } = zoneOf(study.zone).toLocal(now);
  return { from: isoDate(day - DAYS_BACK), to: isoDate(day + DAYS_AHEAD) };
};

const interviews = async (visit: Visit, summary: string, { records, ids }: ApiPorts): Promise<FeedEntry[]> => {
  const { study, member, user, roles } = visit;
  const zone = zoneOf(study.zone);
  const isOwnOnly = roles.includes('assessor');
  const rows = await records.bookings(study.id, { ...rangeOf(visit), ...(isOwnOnly ? { assessor: user } : {}) });
  return rows
    .filter(({ site }) => isOwnOnly || member === undefined || seesSite(member, site))
    .map(({ participant, timepoint, n, at, minutes }) => ({
      uid: `${ids.derived(study.id, `feed/${participant}/${timepoint}`)}@cairn`,
      sequence: n,
      startsAt: localInstant(at, zone),
      minutes,
      summary,
      description: participant,
    }));
};

/** What an appointment was before it was moved, and moved again: the talks of a support are many, and a move is none of its own. */
const firstOf = (appointments: Appointment[], standing: Appointment): Appointment => {
  const at = appointments.indexOf(standing);
  const before = appointments[at - 1];
  return before?.end?.how === 'moved' ? firstOf(appointments, before) : standing;
};

/** Under the pseudonym that mentors know: nothing here can be laid beside an interview. */
const checkIns = async (visit: Visit, summary: string, { records, ids }: ApiPorts): Promise<FeedEntry[]> => {
  const { study, user } = visit;
  const { from, to } = rangeOf(visit);
  const zone = zoneOf(study.zone);
  const entries: FeedEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await records.people(study.id, cursor, PAGE_ROWS);
    for (const { checkIns: record } of page.rows) {
      const isExpected = record.mentor === user && record.participation.life !== 'dead';
      const standing = isExpected ? standingAppointment(record) : undefined;
      if (standing === undefined || standing.at < from || standing.at >= to) continue;
      entries.push({
        uid: `${ids.derived(study.id, `feed/${record.alias}/${String(firstOf(record.appointments, standing).n)}`)}@cairn`,
        sequence: standing.n,
        startsAt: localInstant(standing.at, zone),
        minutes: standing.minutes,
        summary,
        description: record.alias,
      });
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  return entries;
};

const WITH_INTERVIEWS = ['coordinator', 'leadCoordinator', 'assessor'] as const;

/** An assessor's own bookings, a coordinator's of their sites, a mentor's own check-ins; in order of time. */
export const feedEntries = async (visit: Visit, ports: ApiPorts): Promise<FeedEntry[]> => {
  const summary = await summaryFor(visit, ports);
  const seesInterviews = WITH_INTERVIEWS.some((role) => visit.roles.includes(role));
  const entries = [
    ...(seesInterviews ? await interviews(visit, summary, ports) : []),
    ...(visit.roles.includes('mentor') ? await checkIns(visit, summary, ports) : []),
  ];
  return entries.sort((a, b) => a.startsAt - b.startsAt || (a.uid < b.uid ? -1 : 1));
};
