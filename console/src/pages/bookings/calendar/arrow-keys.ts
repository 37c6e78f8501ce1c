/** What stands on one day of the calendar, in the order in which arrow keys go through it. */
export interface Stop {
  key: string;
  /** Minutes since midnight; -1 for what stands above the hours. */
  start: number;
}

const nearest = (stops: readonly Stop[], start: number): Stop | undefined =>
  stops.reduce<Stop | undefined>(
    (best, each) => (best === undefined || Math.abs(each.start - start) < Math.abs(best.start - start) ? each : best),
    undefined,
  );

/** Where an arrow key leads from one entry: along the day, or to what is nearest in time on the next day that has anything. */
export const nextStop = (days: readonly (readonly Stop[])[], from: string, pressed: string): string | undefined => {
  const day = days.findIndex((stops) => stops.some(({ key }) => key === from));
  const stops = days[day] ?? [];
  const at = stops.findIndex(({ key }) => key === from);
  switch (pressed) {
    case 'ArrowDown':
      return stops[at + 1]?.key;
    case 'ArrowUp':
      return stops[at - 1]?.key;
    case 'Home':
      return stops[0]?.key;
    case 'End':
      return stops.at(-1)?.key;
    case 'ArrowRight':
    case 'ArrowLeft': {
      const others = pressed === 'ArrowRight' ? days.slice(day + 1) : days.slice(0, Math.max(0, day)).toReversed();
      return nearest(others.find((each) => each.length > 0) ?? [], stops[at]?.start ?? 0)?.key;
    }
    default:
      return undefined;
  }
};
