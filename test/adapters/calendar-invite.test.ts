import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { type CalendarInvite, calendarInvite } from '../../shared/adapters/calendar-invite.ts';
import { civil } from '../../shared/domain/civil-date.ts';
import { zoneOf } from '../../shared/domain/zone.ts';

const at = (date: string, minuteOfDay: number, zone = 'Europe/Copenhagen') =>
  zoneOf(zone).toInstant(civil(date), minuteOfDay);

/** The invite to Tuesday 28 April 2026, half past ten; name only what the test is about. */
const anInvite = (invite: Partial<CalendarInvite> = {}) =>
  calendarInvite({
    uid: '5f2b@cairn',
    sequence: 0,
    method: 'request',
    startsAt: at('2026-04-28', 630),
    minutes: 60,
    zone: 'Europe/Copenhagen',
    summary: 'Aftale',
    organizer: { name: 'Opfølgningsteamet', email: 'team@example.com' },
    attendee: 'someone@example.com',
    stampedAt: at('2026-04-09', 600),
    ...invite,
  });

/** As another program reads it, by the time zone that stands in the file. */
const read = (content: string) => {
  const calendar = new ICAL.Component(ICAL.parse(content) as unknown[]);
  const event = calendar.getFirstSubcomponent('vevent');
  const instant = (property: string) =>
    (event?.getFirstPropertyValue(property) as InstanceType<typeof ICAL.Time>).toUnixTime() * 1000;
  return { calendar, event, instant };
};
const textOf = (content: string, property: string) => String(read(content).event?.getFirstPropertyValue(property));

describe('an appointment in a calendar', () => {
  it('lies at the right hour, and says nothing of what it is for', () => {
    const { content, contentType } = anInvite();
    const { calendar, instant } = read(content);
    expect(contentType).toBe('text/calendar; charset=utf-8; method=REQUEST');
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(instant('dtstart')).toBe(Date.UTC(2026, 3, 28, 8, 30));
    expect(instant('dtend')).toBe(Date.UTC(2026, 3, 28, 9, 30));
    expect(instant('dtstamp')).toBe(Date.UTC(2026, 3, 9, 8));
    expect(content).toContain('DTSTART;TZID=Europe/Copenhagen:20260428T103000\r\n');
    expect(content).toContain('DTSTAMP:20260409T080000Z\r\n');
    expect(
      ['summary', 'class', 'status', 'description', 'location'].map((property) => textOf(content, property)),
    ).toEqual(['Aftale', 'PRIVATE', 'CONFIRMED', 'null', 'null']);
  });

  it('is moved and cancelled under the same id, with a higher sequence', () => {
    const moved = anInvite({ sequence: 1, startsAt: at('2026-05-05', 630) }).content;
    const cancelled = anInvite({ sequence: 2, method: 'cancel' });
    expect([textOf(moved, 'uid'), textOf(cancelled.content, 'uid')]).toEqual(['5f2b@cairn', '5f2b@cairn']);
    expect([textOf(moved, 'sequence'), textOf(cancelled.content, 'sequence')]).toEqual(['1', '2']);
    expect(textOf(cancelled.content, 'status')).toBe('CANCELLED');
    expect(cancelled.contentType).toContain('method=CANCEL');
  });

  it.each([
    ['Europe/Copenhagen', '2026-03-28'],
    ['Europe/Copenhagen', '2026-03-29'],
    ['Europe/Copenhagen', '2026-10-24'],
    ['Europe/Copenhagen', '2026-10-25'],
    ['Europe/Copenhagen', '2026-12-31'],
    ['Europe/Dublin', '2027-01-01'],
    ['Atlantic/Azores', '2030-06-30'],
    ['America/New_York', '2026-11-01'],
    ['Australia/Lord_Howe', '2026-04-05'],
    ['Asia/Kolkata', '2026-04-05'],
    ['UTC', '2026-04-05'],
  ])('in %s on %s is where the agenda has it', (zone, date) => {
    const startsAt = at(date, 630, zone);
    expect(read(anInvite({ zone, startsAt }).content).instant('dtstart')).toBe(startsAt);
  });

  it('has lines of at most 75 octets, ended by CRLF, that cut no letter in two', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('ø', 'æ', 'a', ' ', '🙂', 'é', ','), minLength: 1, maxLength: 200 }),
        (name) => {
          const { content } = anInvite({
            organizer: { name: `x${name}`, email: 'team@example.com' },
            summary: `x${name}`,
          });
          const lines = content.split('\r\n');
          expect(lines.pop()).toBe('');
          for (const line of lines) {
            expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
            expect(line).not.toMatch(/[\r\n\ufffd]|[\ud800-\udbff]$/);
          }
          expect(textOf(content, 'summary')).toBe(`x${name}`);
        },
      ),
      { seed: 20260428 },
    );
  });

  it('cannot be made to hold another line by what stands in a name', () => {
    const { content } = anInvite({
      organizer: { name: 'Team"\r\nDESCRIPTION:x', email: 'team@example.com' },
      summary: 'Aftale\r\nLOCATION:x',
    });
    expect(textOf(content, 'description')).toBe('null');
    expect(textOf(content, 'location')).toBe('null');
  });
});
