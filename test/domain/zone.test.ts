import { civil, isoDate } from '../../shared/domain/civil-date.ts';
import { isZone, isoInZone, isoInstant, minuteOfDay, zoneOf } from '../../shared/domain/zone.ts';
import vectors from '../support/vectors.json' with { type: 'json' };

const copenhagen = zoneOf('Europe/Copenhagen');

/** `2026-03-29T02:30` in the zone, as an instant's text. */
const utcOf = (local: string, zone = copenhagen): string => {
  const [date = '', time = ''] = local.split('T');
  return isoInstant(zone.toInstant(civil(date), minuteOfDay(time)));
};

describe('a local time in Copenhagen', () => {
  it.each(vectors.localToUtc)('$local is $utc', ({ local, utc }) => {
    expect(utcOf(local)).toBe(utc.replace('Z', ':00Z'));
  });

  it('stays at nine o’clock across both changes', () => {
    const nineOClock = ['03-28', '03-29', '03-30', '10-24', '10-25'].map((date) => utcOf(`2026-${date}T09:00`));
    expect(nineOClock.map((utc) => utc.slice(11, 16))).toEqual(['08:00', '07:00', '07:00', '07:00', '08:00']);
  });

  it('keeps a monthly check-in at nine from January to April', () => {
    expect(['01', '02', '03', '04'].map((month) => utcOf(`2026-${month}-12T09:00`))).toEqual([
      '2026-01-12T08:00:00Z',
      '2026-02-12T08:00:00Z',
      '2026-03-12T08:00:00Z',
      '2026-04-12T07:00:00Z',
    ]);
  });

  it.each([
    ['the last minute before the gap', '2026-03-29T01:59', '2026-03-29T00:59:00Z'],
    ['the first skipped minute', '2026-03-29T02:00', '2026-03-29T01:00:00Z'],
    ['a skipped time, once, an hour on', '2026-03-29T02:30', '2026-03-29T01:30:00Z'],
    ['the last skipped minute', '2026-03-29T02:59', '2026-03-29T01:59:00Z'],
    ['the first minute after the gap', '2026-03-29T03:00', '2026-03-29T01:00:00Z'],
    ['the last minute that comes once', '2026-10-25T01:59', '2026-10-24T23:59:00Z'],
    ['the first minute that comes twice', '2026-10-25T02:00', '2026-10-25T00:00:00Z'],
    ['a time that comes twice, the first time', '2026-10-25T02:30', '2026-10-25T00:30:00Z'],
    ['the last minute that comes twice', '2026-10-25T02:59', '2026-10-25T00:59:00Z'],
    ['the first minute after the hour that comes twice', '2026-10-25T03:00', '2026-10-25T02:00:00Z'],
    ['24:00, the next midnight', '2026-06-30T24:00', '2026-06-30T22:00:00Z'],
  ])('is %s', (_, local, utc) => {
    expect(utcOf(local)).toBe(utc);
  });

  it('is reached at the moment of the change when it is skipped', () => {
    const [spring, autumn] = [civil('2026-03-29'), civil('2026-10-25')];
    expect(isoInstant(copenhagen.firstAtOrAfter(spring, 150))).toBe('2026-03-29T01:00:00Z');
    expect(isoInstant(copenhagen.firstAtOrAfter(spring, 119))).toBe('2026-03-29T00:59:00Z');
    expect(isoInstant(copenhagen.firstAtOrAfter(spring, 181))).toBe('2026-03-29T01:01:00Z');
    expect(isoInstant(copenhagen.firstAtOrAfter(autumn, 150))).toBe('2026-10-25T00:30:00Z');
  });
});

describe('an instant read in Copenhagen', () => {
  const read = (utc: string): string => isoInZone(Date.parse(utc), copenhagen);

  it('shows both hours that are called two in autumn, and no hour two in spring', () => {
    expect(read('2026-10-25T00:30:00Z')).toBe('2026-10-25T02:30:00+02:00');
    expect(read('2026-10-25T01:30:00Z')).toBe('2026-10-25T02:30:00+01:00');
    expect(read('2026-03-29T00:59:59Z')).toBe('2026-03-29T01:59:59+01:00');
    expect(read('2026-03-29T01:00:00Z')).toBe('2026-03-29T03:00:00+02:00');
  });

  it('keeps what is left within the minute', () => {
    expect(copenhagen.toLocal(Date.parse('2026-07-01T22:05:07.089Z'))).toEqual({
      day: civil('2026-07-02'),
      minute: 5,
      ms: 7089,
    });
  });

  it.each(Object.entries(vectors.dstTransitionsUtc))(
    'changes its offset in %s exactly twice',
    (year, [spring, autumn]) => {
      const changes: string[] = [];
      const minute = 60_000;
      for (let at = Date.UTC(Number(year), 0, 1); at < Date.UTC(Number(year) + 1, 0, 1); at += 60 * minute) {
        if (copenhagen.offsetAt(at) !== copenhagen.offsetAt(at - minute))
          changes.push(isoInstant(at).replace(':00Z', 'Z'));
      }
      expect(changes).toEqual([spring, autumn]);
    },
  );
});

describe('a zone', () => {
  it('is another moment for the same nine o’clock in New York', () => {
    expect(utcOf('2026-07-10T09:00')).toBe('2026-07-10T07:00:00Z');
    expect(utcOf('2026-07-10T09:00', zoneOf('America/New_York'))).toBe('2026-07-10T13:00:00Z');
  });

  it('may be ahead or behind by parts of an hour', () => {
    const noon = Date.parse('2026-07-01T12:00:00Z');
    expect(isoInZone(noon, zoneOf('Asia/Kathmandu'))).toBe('2026-07-01T17:45:00+05:45');
    expect(isoInZone(noon, zoneOf('America/St_Johns'))).toBe('2026-07-01T09:30:00-02:30');
    expect(isoInZone(noon, zoneOf('UTC'))).toBe('2026-07-01T12:00:00+00:00');
  });

  it('may skip midnight: the day then begins at one', () => {
    const santiago = zoneOf('America/Santiago');
    const day = civil('2026-09-06');
    expect(isoInZone(santiago.firstAtOrAfter(day, 0), santiago)).toBe('2026-09-06T01:00:00-03:00');
    expect(isoInZone(santiago.toInstant(day, 30), santiago)).toBe('2026-09-06T01:30:00-03:00');
  });

  it('keeps the offset at the edge outside 1990 to 2060', () => {
    expect([1700, 1989, 2061, 2400].map((year) => copenhagen.offsetAt(Date.UTC(year, 6, 1)))).toEqual([60, 60, 60, 60]);
    expect(copenhagen.offsetAt(Date.UTC(2060, 6, 1))).toBe(120);
    expect(copenhagen.offsetAt(Date.UTC(1990, 6, 1))).toBe(120);
    expect(isoDate(copenhagen.toLocal(Date.UTC(1700, 6, 1)).day)).toBe('1700-07-01');
  });

  it('is read once', () => {
    expect(zoneOf('Europe/Copenhagen')).toBe(copenhagen);
    expect(copenhagen.name).toBe('Europe/Copenhagen');
  });

  it.each(['Europe/Atlantis', 'CET', '+01:00', 'UTC+1', 'local', 'system', '', 'Europe/', 'Europe/Copenhagen '])(
    'is not %j',
    (name) => {
      expect(isZone(name)).toBe(false);
      expect(() => zoneOf(name)).toThrow(RangeError);
    },
  );

  it.each(['Europe/Copenhagen', 'America/Argentina/Buenos_Aires', 'America/Port-au-Prince', 'Etc/GMT+5', 'UTC'])(
    'is %s',
    (name) => {
      expect(isZone(name)).toBe(true);
    },
  );
});

describe('texts of times', () => {
  it('cut off parts of a second, before 1970, too', () => {
    expect(isoInstant(Date.parse('2026-03-06T09:00:59.999Z'))).toBe('2026-03-06T09:00:59Z');
    expect(isoInstant(-1)).toBe('1969-12-31T23:59:59Z');
  });

  it('run from 00:00 to 24:00', () => {
    expect(['00:00', '09:05', '23:59', '24:00'].map(minuteOfDay)).toEqual([0, 545, 1439, 1440]);
  });

  it.each(['24:01', '25:00', '9:00', '09:60', '09:00:00', '', '0900', '-1:00', '09:00\n'])('are not %j', (text) => {
    expect(() => minuteOfDay(text)).toThrow(RangeError);
  });
});
