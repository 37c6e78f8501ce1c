import { aStoryHouse } from './a-story-house.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'];
const HOURS = { from: '09:00', to: '15:00', firstDay: '2026-04-20', lastDay: '2026-05-29' };

const hoursOf = (assessor: string) => ({
  assessor,
  kind: 'open',
  weekly: { weekdays: WEEKDAYS, ...HOURS },
  travelMinutes: 15,
});

/** The console of a study with two assessors, their hours and some interviews; it is the 21st of April 2026. */
export const aBookedHouse = async (booked: readonly [n: number, at: string, assessor: string][]) => {
  const house = await aStoryHouse();
  for (const assessor of ['assessor-1', 'assessor-2'])
    await house.as('coordinator-1', 'POST', house.inStudy('/slots'), hoursOf(assessor));
  const book = (n: number, at: string, assessor = 'assessor-1') =>
    house.as('coordinator-1', 'PUT', house.of(n, '/follow-ups/FU12/appointment'), { at, mode: 'inPerson', assessor });
  for (const [n, at, assessor] of booked) {
    await house.enrol(n);
    await book(n, at, assessor);
  }
  await house.turnTo('2026-04-21T08:00:00+02:00');
  return {
    ...house,
    book,
    /** When and by whom a participant is met after twelve months. */
    bookingOf: async (n: number): Promise<string | undefined> => {
      const { followUps } = await house.as('coordinator-1', 'GET', house.of(n, '?contact=false'));
      const { appointment } = followUps.find(({ id }: { id: string }) => id === 'FU12');
      return appointment === undefined ? undefined : `${String(appointment.at)} ${String(appointment.assessor)}`;
    },
  };
};

export type BookedHouse = Awaited<ReturnType<typeof aBookedHouse>>;
