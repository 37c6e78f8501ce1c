import ICAL from 'ical.js';

interface Version {
  sequence: number;
  /** ISO instant, from DTSTAMP. */
  stampedAt: string;
  method: string;
  /** ISO instants, by the zone that stands in the file. */
  from: string;
  to: string;
  summary: string;
}

const read = (file: string): Version & { uid: string } => {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent');
  const [event] = events;
  if (event === undefined || events.length > 1) throw new Error('an invitation holds one event');
  const instant = (property: string): string => {
    const time = event.getFirstPropertyValue(property);
    if (!(time instanceof ICAL.Time)) throw new Error(`${property} is no time`);
    return new Date(time.toUnixTime() * 1000).toISOString();
  };
  return {
    uid: String(event.getFirstPropertyValue('uid')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    stampedAt: instant('dtstamp'),
    method: String(calendar.getFirstPropertyValue('method')),
    from: instant('dtstart'),
    to: instant('dtend'),
    summary: String(event.getFirstPropertyValue('summary')),
  };
};

const isNewer = (one: Version, other: Version): boolean =>
  one.sequence === other.sequence ? one.stampedAt > other.stampedAt : one.sequence > other.sequence;

/** A calendar that obeys what arrives by mail, in whatever order (RFC 5546, 2.1.5: the highest SEQUENCE holds, then the latest DTSTAMP). */
export const aMailClient = () => {
  const known = new Map<string, Version>();
  return {
    receive: (file: string): void => {
      const { uid, ...version } = read(file);
      const before = known.get(uid);
      if (before === undefined || isNewer(version, before)) known.set(uid, version);
    },
    /** What its owner sees: from, to and the word. */
    shown: (): [string, string, string][] =>
      [...known.values()]
        .filter(({ method }) => method !== 'CANCEL')
        .map(({ from, to, summary }) => [from, to, summary]),
  };
};
