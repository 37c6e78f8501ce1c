import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventClass, ICalEventStatus } from 'ical-generator';
import { DateTime } from 'luxon';
import type { Instant } from '../domain/zone.ts';
import { vtimezone } from './vtimezone.ts';

export interface CalendarInvite {
  /**
   * Opaque, and the same for every version of a follow-up's appointment: an HMAC, never a pseudonym, because calendars are copied to places that we
   * do not know.
   */
  uid: string;
  /** Rises with every version that leaves. */
  sequence: number;
  method: 'request' | 'cancel';
  startsAt: Instant;
  minutes: number;
  /** IANA name of the study's zone. */
  zone: string;
  /** From the texts: `Aftale`. */
  summary: string;
  organizer: { name: string; email: string };
  /** The address that the mail goes to: without it a request is none to most calendars (RFC 5546). */
  attendee: string;
  /** Now. */
  stampedAt: Instant;
}

export interface InviteFile {
  name: string;
  contentType: string;
  content: string;
}

/** An appointment as a file for calendars: date, time and a neutral word, nothing about what it is for (F3.13). */
export const calendarInvite = (invite: CalendarInvite): InviteFile => {
  const { uid, sequence, method, startsAt, minutes, zone, summary, organizer, attendee, stampedAt } = invite;
  const cancelled = method === 'cancel';
  const start = DateTime.fromMillis(startsAt, { zone });
  const calendar = ical({
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    prodId: { company: 'Cairn', product: 'Cairn', language: 'EN' },
    // The calendar itself has no zone, only its event: with one, the library writes DTSTAMP in local time, which must be UTC.
    timezone: { name: null, generator: (name) => vtimezone(name, startsAt) },
  });
  calendar.createEvent({
    id: uid,
    sequence,
    start,
    end: start.plus({ minutes }),
    timezone: zone,
    stamp: DateTime.fromMillis(stampedAt, { zone: 'utc' }),
    summary,
    organizer,
    // The answer is a keyword or a call, which staff read; an RSVP would reach nobody.
    attendees: [{ email: attendee, rsvp: false, status: ICalAttendeeStatus.NEEDSACTION }],
    class: ICalEventClass.PRIVATE,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return {
    name: 'invite.ics',
    contentType: `text/calendar; charset=utf-8; method=${cancelled ? 'CANCEL' : 'REQUEST'}`,
    content: `${calendar.toString()}\r\n`,
  };
};
