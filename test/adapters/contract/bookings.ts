import type { Appointment } from '../../../shared/domain/record.ts';
import { changed, enrol, recordsOf, STUDY } from '../../support/a-commit.ts';
import type { ContractRun } from '../record-store-contract.ts';

const anAppointment = (at: string, over: Partial<Appointment> = {}): Appointment => ({
  n: 1,
  at,
  minutes: 60,
  mode: 'inPerson',
  assessor: 'assessor-1',
  enteredAt: '2026-01-05T09:00:00Z',
  ...over,
});
const booked = (at: string, over: Partial<Appointment> = {}) => ({
  followUps: { FU12: { appointments: [anAppointment(at, over)] } },
});
const APRIL = { from: '2026-04-01', to: '2026-05-01' };
const DAYS = ['2026-04-27', '2026-04-28'];

/** The list of bookings, and the numbers that tell whether an assessor's day is still as it was read. */
export const bookingContract = ({ open }: ContractRun): void => {
  describe('the bookings', () => {
    it('come in order of time, of everyone or of one assessor, without the day on which the stretch ends', async () => {
      const { store } = await open();
      await enrol(store, { participant: 'P-1', interviews: booked('2026-04-28T10:30', { place: 'Room 2' }) });
      await enrol(store, { participant: 'P-2', interviews: booked('2026-04-28T09:00', { assessor: 'assessor-2' }) });
      await enrol(store, { participant: 'P-3', interviews: booked('2026-04-29T00:00') });
      await enrol(store, { participant: 'P-4', interviews: booked('2026-04-27T23:59') });
      const day = { from: '2026-04-28', to: '2026-04-29' };
      const rows = await store.bookings(STUDY, day);
      expect(rows.map(({ participant }) => participant)).toEqual(['P-2', 'P-1']);
      expect(await store.bookings(STUDY, { ...day, assessor: 'assessor-1' })).toEqual([
        {
          study: STUDY,
          participant: 'P-1',
          timepoint: 'FU12',
          n: 1,
          at: '2026-04-28T10:30',
          minutes: 60,
          mode: 'inPerson',
          language: 'da',
          assessor: 'assessor-1',
          place: 'Room 2',
        },
      ]);
      expect(await store.bookings('other', day)).toEqual([]);
    });

    it('follow a move, a cancellation, and the same again when it is taken back', async () => {
      const { store } = await open();
      const { interviews } = await enrol(store, { participant: 'P-1', interviews: booked('2026-04-28T10:30') });
      const timesAfter = async (token: string, change: object) => {
        const before = (await store.readInterviews(STUDY, 'P-1')) ?? interviews;
        recordsOf(await store.commit({ token, changes: [changed(before, change)] }));
        return (await store.bookings(STUDY, APRIL)).map(({ at }) => at);
      };
      expect(await timesAfter('moved', booked('2026-04-30T09:00', { n: 2 }))).toEqual(['2026-04-30T09:00']);
      const end = { how: 'cancelled', at: '2026-04-02T09:00:00Z', by: 'staff' } as const;
      expect(await timesAfter('cancelled', booked('2026-04-30T09:00', { n: 2, end }))).toEqual([]);
      expect(await timesAfter('voided', booked('2026-04-30T09:00', { n: 2 }))).toEqual(['2026-04-30T09:00']);
    });

    it('hold nobody who has died or whose follow-up has its outcome', async () => {
      const { store } = await open();
      const { interviews } = await enrol(store, { participant: 'P-1', interviews: booked('2026-04-28T10:30') });
      const participation = { ...interviews.participation, life: 'dead' as const };
      await store.commit({ token: 'died', changes: [changed(interviews, { participation })] });
      const outcome = { outcome: 'done', on: '2026-04-28', enteredAt: '2026-04-28T12:00:00Z' } as const;
      const followUps = { FU12: { appointments: [anAppointment('2026-04-28T10:30')], outcome } };
      await enrol(store, { participant: 'P-2', interviews: { followUps } });
      expect(await store.bookings(STUDY, APRIL)).toEqual([]);
    });

    it('let one of two pass who found the same day of an assessor free, and the other reads again', async () => {
      const { store } = await open();
      const people = await Promise.all(['P-1', 'P-2'].map((participant) => enrol(store, { participant })));
      const seen = await store.assessorDays(STUDY, 'assessor-1', DAYS);
      expect(seen.map(({ version }) => version)).toEqual([0, 0]);
      const results = await Promise.all(
        people.map(({ interviews }, at) =>
          store.commit({
            token: `book-${at}`,
            changes: [changed(interviews, booked('2026-04-28T10:30'))],
            assessorDays: seen,
          }),
        ),
      );
      expect(results.map(({ kind }) => kind).toSorted()).toEqual(['committed', 'lostRace']);
      expect(await store.bookings(STUDY, APRIL)).toHaveLength(1);
      const now = await store.assessorDays(STUDY, 'assessor-1', DAYS);
      expect(now.map(({ version }) => version)).toEqual([1, 1]);
      expect((await store.assessorDays(STUDY, 'assessor-2', DAYS)).map(({ version }) => version)).toEqual([0, 0]);
    });

    it('notice whoever booked without looking', async () => {
      const { store } = await open();
      const { interviews } = await enrol(store, { participant: 'P-1' });
      const seen = await store.assessorDays(STUDY, 'assessor-1', ['2026-04-28']);
      await enrol(store, { participant: 'P-2', interviews: booked('2026-04-28T14:00') });
      const changes = [changed(interviews, booked('2026-04-28T10:30'))];
      expect(await store.commit({ token: 'late', changes, assessorDays: seen })).toEqual({ kind: 'lostRace' });
      const again = await store.assessorDays(STUDY, 'assessor-1', ['2026-04-28']);
      const written = { token: 'again', changes, assessorDays: again };
      const first = await store.commit(written);
      expect(first.kind).toBe('committed');
      expect(await store.commit(written)).toEqual(first);
    });
  });
};
