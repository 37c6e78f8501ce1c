import { withLetters } from '../../support/a-tray.ts';
import { aNewcomer, anOffice, type Loose, type Office } from '../../support/an-office.ts';

/** P-1 was invited by mail and by letter, and has an interview on 28 April; a mentor meets them too. */
const booked = async (): Promise<Office> => {
  const office = await anOffice({ at: '2025-05-01T09:00:00Z' });
  const consent = { email: true, phone: true, letter: true };
  await office.ask('POST', office.inStudy('/participants'), aNewcomer({ consent, arm: 'IPS-MA', mentor: 'mentor-1' }));
  await office.until('2026-04-14T12:00:00Z');
  const appointment = { at: '2026-04-28T10:30', mode: 'phone' };
  await office.ask('PUT', office.of('P-1', '/follow-ups/FU12/appointment'), appointment);
  await office.until('2026-04-20T12:00:00Z');
  return office;
};
const live = (office: Office, life: string) =>
  office.ask('PATCH', office.of('P-1', '/participation'), { life, reason: 'familien ringede' });

describe('a death', () => {
  it('is answered with what had left in the last days, and the page says so for good', async () => {
    const office = await booked();
    const { body } = await live(office, 'dead');
    const left = body.hadLeft.map(({ step, channel, invites }: Loose) => [step, channel, invites ?? false]);
    expect(left).toContainEqual(['booked', 'email', true]);
    expect(body.hadLeft.every(({ at }: Loose) => at >= '2026-04-06')).toBe(true);
    await office.until('2026-09-01T12:00:00Z');
    expect((await office.ask('GET', office.of('P-1'))).body.hadLeft).toEqual(body.hadLeft);
  });

  it('names a letter that was written long ago and has only now been printed: it lies in somebody’s hands', async () => {
    const { office, letter } = await withLetters();
    await office.until('2026-05-25T12:00:00Z');
    const marking = { letters: [letter('P-1')] };
    expect((await office.ask('POST', office.inStudy('/letters:printed'), marking)).status).toBe(200);
    const { body } = await live(office, 'dead');
    expect(body.hadLeft).toContainEqual(
      expect.objectContaining({ step: 'letter', paper: 'printed', at: '2026-05-25T12:00:00Z' }),
    );
  });

  it('pulls messages, work and the appointment, and thanks nobody', async () => {
    const office = await booked();
    const before = office.posted.length;
    const work = async () => (await office.ask('GET', office.inStudy('/worklist?participant=P-1'))).body.items.length;
    const bookings = async () =>
      (await office.records.bookings('ips-ma', { from: '2026-04-01', to: '2026-06-01' })).length;
    expect([(await work()) > 0, await bookings()]).toEqual([true, 1]);
    await live(office, 'dead');
    expect([await work(), await bookings()]).toEqual([0, 0]);
    await office.until('2027-09-01T12:00:00Z');
    expect(office.posted.slice(before).filter(({ participant }) => participant === 'P-1')).toEqual([]);
  });

  it('ends what the assessor sees of them: no name, no number, nothing to record, until it is taken back', async () => {
    const office = await booked();
    await office.studies.saveMember({ study: 'ips-ma', user: 'assessor-1', roles: ['assessor'] });
    const appointment = { at: '2026-04-21T10:30', mode: 'phone', assessor: 'assessor-1' };
    await office.ask('PUT', office.of('P-1', '/follow-ups/FU12/appointment'), appointment);
    const seen = async () => (await office.ask('GET', office.of('P-1'), undefined, { as: 'assessor-1' })).status;
    const next = async () => (await office.ask('GET', office.inStudy('/participants'))).body.items[0].nextAppointment;
    await office.until('2026-04-20T15:00:00Z');
    expect([await seen(), (await next()).followUp]).toEqual([200, 'FU12']);
    await live(office, 'dead');
    expect([await seen(), await next()]).toEqual([404, undefined]);
    await live(office, 'emigrated');
    expect(await seen()).toBe(200);
  });

  it('that was entered by mistake is taken back: what lies ahead goes on, and nothing stale comes', async () => {
    const office = await booked();
    const { body } = await live(office, 'dead');
    await office.until('2026-04-23T12:00:00Z');
    const before = office.posted.length;
    const reason = { reason: 'en anden af samme navn' };
    const [event] = body.events as string[];
    const back = await office.ask('POST', office.of('P-1', `/events/${event ?? ''}:void`), reason);
    expect([back.body.status, back.body.hadLeft]).toEqual(['active', undefined]);
    await office.until('2026-04-23T13:00:00Z');
    expect(office.posted.slice(before)).toEqual([]);
    await office.until('2026-04-28T12:00:00Z');
    expect(office.posted.slice(before).map(({ step }) => step)).toContain('FU12/appointment-1/appt1');
  });
});
