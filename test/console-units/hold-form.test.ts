import {
  cancelledWords,
  changedHold,
  heldAppointments,
  holdBody,
  type HoldForm,
} from '../../console/src/pages/participant/forms/hold-form.ts';

type Booked = Parameters<typeof heldAppointments>[0];

const appointment = (at: string) => ({
  n: 1,
  at,
  minutes: 60,
  mode: 'phone' as const,
  enteredAt: '2026-04-09T08:00:00Z',
});
/** An interview on 28 April, a check-in two days later. */
const person = {
  followUps: [{ id: 'FU12', appointment: appointment('2026-04-28T10:30') }],
  checkIns: { appointment: appointment('2026-04-30T09:00'), appointments: [], held: [] },
} as unknown as Booked;
const hold: HoldForm = {
  kind: 'hospital',
  scope: 'both',
  from: '2026-04-20',
  ends: 'until',
  until: '2026-05-20',
  review: '',
  channels: [],
  appointment: null,
};
const INTERVIEW = { followUp: 'FU12', at: '2026-04-28T10:30' };
const CHECK_IN = { at: '2026-04-30T09:00' };

describe('a hold that is being put', () => {
  it.each<[string, Partial<HoldForm>, object[]]>([
    ['both', {}, [INTERVIEW, CHECK_IN]],
    ['the interviews alone', { scope: 'interviews' }, [INTERVIEW]],
    ['the check-ins alone', { scope: 'checkIns' }, [CHECK_IN]],
    ['both, to the day before the check-in', { until: '2026-04-29' }, [INTERVIEW]],
    ['both, from the day after the interview', { from: '2026-04-29' }, [CHECK_IN]],
    ['both, without an end', { from: '2026-04-30', ends: 'review', until: '' }, [CHECK_IN]],
    ['both, from nobody knows when', { from: '' }, []],
  ])('over %s names what is booked inside it', (_, over, expected) => {
    expect(heldAppointments(person, { ...hold, ...over })).toEqual(expected);
  });

  it('over an interview whose outcome is recorded asks nothing of it, though its appointment is kept as it stood', () => {
    const held = { followUps: [{ ...person.followUps?.[0], outcome: { outcome: 'done' } }] } as unknown as Booked;
    expect(heldAppointments(held, hold)).toEqual([]);
  });

  it('over a booked check-in is not kept before somebody says what becomes of it', () => {
    const form: HoldForm = { ...hold, scope: 'checkIns' };
    const asks = heldAppointments(person, form).length > 0;
    expect(holdBody(form, asks)).toBeUndefined();
    expect(holdBody({ ...form, appointment: 'cancelled' }, asks)).toMatchObject({ appointment: 'cancelled' });
    expect(holdBody({ ...form, appointment: 'later' }, asks)).not.toHaveProperty('appointment');
  });

  it('asks again what becomes of what is booked inside when something else lies inside, and only then', () => {
    const answered: HoldForm = { ...hold, until: '2026-04-29', appointment: 'cancelled' };
    expect(changedHold(person, answered, { until: '2026-04-30' })).toMatchObject({ appointment: null });
    expect(changedHold(person, answered, { scope: 'checkIns' })).toMatchObject({ appointment: null });
    expect(changedHold(person, answered, { until: '2026-04-28', kind: 'away' })).toEqual({
      ...answered,
      until: '2026-04-28',
      kind: 'away',
    });
    expect(changedHold(person, hold, { appointment: 'stands' })).toMatchObject({ appointment: 'stands' });
  });

  it('says who is told of a cancellation: of an interview the participant, of a check-in nobody', () => {
    expect(cancelledWords([INTERVIEW])).toBe('holdStands_cancelled');
    expect(cancelledWords([CHECK_IN])).toBe('holdStands_cancelledCheckIn');
    expect(cancelledWords([INTERVIEW, CHECK_IN])).toBe('holdStands_cancelledBoth');
  });
});
