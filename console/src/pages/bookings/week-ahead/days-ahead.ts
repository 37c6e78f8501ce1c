import { clockOf, dateOf, daysLater } from '../calendar/days.ts';
import type { Appointment } from '../answers.ts';
import type { Agenda } from './queries.ts';

type Item = Agenda['items'][number];

export type Line = { key: string; clock: string } & (
  | { kind: 'interview'; followUp: string; appointment: Appointment }
  | { kind: 'step'; item: Item }
);

/** From today to the same weekday of the next week. */
const DAYS = 8;

const isAhead = ({ state }: Item): boolean => state === 'planned' || state === 'open';

/** An instant on the study's clock. */
interface StudyClock {
  dayOf: (instant: string) => string;
  time: (instant: string) => string;
}

/** What lies between `today` and the same weekday of the next week, by day and in order of time. */
export const daysAhead = (
  { followUps = [], items }: Agenda,
  today: string,
  { dayOf, time }: StudyClock,
): { date: string; lines: Line[] }[] => {
  const interviews = followUps.flatMap(({ id, appointment }): { date: string; line: Line }[] =>
    appointment
      ? [
          {
            date: dateOf(appointment.at),
            line: {
              kind: 'interview',
              key: `${id} ${appointment.at}`,
              clock: clockOf(appointment.at),
              followUp: id,
              appointment,
            },
          },
        ]
      : [],
  );
  const steps = items.filter(isAhead).map((item, n) => ({
    date: dayOf(item.at),
    line: {
      kind: 'step' as const,
      key: `${item.followUp ?? item.checkIn ?? ''} ${item.step} ${String(n)}`,
      clock: time(item.at).replace('.', ':'),
      item,
    },
  }));
  const all: { date: string; line: Line }[] = [...interviews, ...steps];
  return Array.from({ length: DAYS }, (_, days) => daysLater(today, days))
    .map((date) => ({
      date,
      lines: all
        .filter((each) => each.date === date)
        .map(({ line }) => line)
        .sort((one, other) => one.clock.localeCompare(other.clock)),
    }))
    .filter(({ lines }) => lines.length > 0);
};
