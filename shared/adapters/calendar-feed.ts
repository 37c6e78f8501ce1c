import ical, { ICalCalendarMethod, ICalEventClass } from 'ical-generator';
import { DateTime } from 'luxon';
import type { WriteFeed } from '../ports/feed-writer.ts';
import { vtimezone } from './vtimezone.ts';

/** How soon a moved appointment should be seen; programs ask less often than they are told. */
const FETCH_AGAIN_SECONDS = 3_600;

/** Appointments as others may see them on a shared screen: a neutral word and a pseudonym, marked private (F3.13). */
export const calendarFeed: WriteFeed = ({ zone, fetchedAt, entries }) => {
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Cairn', product: 'Cairn', language: 'EN' },
    ttl: FETCH_AGAIN_SECONDS,
    // As for an invitation: only events have a zone, so that DTSTAMP stays in UTC.
    timezone: { name: null, generator: (name) => vtimezone(name, fetchedAt) },
  });
  for (const { uid, sequence, startsAt, minutes, summary, description } of entries) {
    const start = DateTime.fromMillis(startsAt, { zone });
    calendar.createEvent({
      id: uid,
      sequence,
      start,
      end: start.plus({ minutes }),
      timezone: zone,
      stamp: DateTime.fromMillis(fetchedAt, { zone: 'utc' }),
      summary,
      description,
      class: ICalEventClass.PRIVATE,
    });
  }
  return `${calendar.toString()}\r\n`;
};
