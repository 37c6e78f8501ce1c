import { IANAZone } from 'luxon';
import { knowsZone, utcOffset } from '../../shared/domain/utc-offset.ts';

const DAY = 86_400_000;
/** So many days apart that the hour of the day and the time of the year wander. */
const STEP = 101.3 * DAY;

describe('the offset of a zone', () => {
  it('is what luxon reads, in every zone that the runtime knows, from 1990 to 2060', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const different = zones.filter((name) => {
      const [offset, judge] = [utcOffset(name), IANAZone.create(name)];
      for (let at = Date.UTC(1990, 0, 1); at < Date.UTC(2061, 0, 1); at += STEP)
        if (offset(at) !== judge.offset(at)) return true;
      return false;
    });
    expect(zones.length).toBeGreaterThan(300);
    expect(different).toEqual([]);
  });

  it.each(['Europe/Copenhagen', 'Asia/Gaza', 'UTC', 'Europe/Atlantis', 'Europe/', ''])(
    'is there for %j when luxon knows the zone',
    (name) => {
      expect(knowsZone(name)).toBe(IANAZone.isValidZone(name));
    },
  );

  it('is refused where it is none in whole minutes', () => {
    expect(() => utcOffset('Europe/Copenhagen')(Date.UTC(1880, 0, 1))).toThrow('no offset in whole minutes');
  });
});
