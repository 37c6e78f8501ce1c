import { aNewcomer, anOffice, type Loose } from '../../support/an-office.ts';

const AT = '2026-03-02T10:00:00+01:00';

describe('what an entry is about to send', () => {
  it('stands at the participant until it leaves, under the name by which the entry is taken back', async () => {
    const office = await anOffice({ at: AT });
    const { ask, inStudy, of } = office;
    await ask(
      'POST',
      inStudy('/participants'),
      aNewcomer({ anchors: { baseline: '2025-03-18', randomisation: '2025-03-18' } }),
    );
    const pending = async (): Promise<Loose> => (await ask('GET', of('P-1'))).body.pendingSends;
    expect(await pending()).toEqual([]);
    const booked = await ask('PUT', of('P-1', '/follow-ups/FU12/appointment'), {
      at: '2026-03-25T10:30',
      mode: 'phone',
    });
    const [event] = booked.body.events;
    expect(await pending()).toEqual([
      {
        event,
        action: 'appointmentBooked',
        followUp: 'FU12',
        step: 'booked',
        template: 'booked',
        leavesAt: '2026-03-02T10:10:00+01:00',
      },
    ]);
    expect((await ask('POST', of('P-1', `/events/${event}:void`), { reason: 'wrong person' })).status).toBe(200);
    expect(await pending()).toEqual([]);
    await office.until('2026-03-02T12:00:00+01:00');
    expect(office.posted).toEqual([]);
  });

  it('stands under its own entry, though two interviews were booked in the same second', async () => {
    const { ask, inStudy, of } = await anOffice({ at: AT });
    await ask(
      'POST',
      inStudy('/participants'),
      aNewcomer({ anchors: { baseline: '2025-03-18', randomisation: '2025-03-18' } }),
    );
    const book = async (followUp: string, at: string): Promise<string> =>
      (await ask('PUT', of('P-1', `/follow-ups/${followUp}/appointment`), { at, mode: 'phone' })).body.events[0];
    const named = {
      FU12: await book('FU12', '2026-03-25T10:30'),
      FU24: await book('FU24', '2027-03-17T10:30'),
    };
    const sends: Loose[] = (await ask('GET', of('P-1'))).body.pendingSends;
    expect(Object.fromEntries(sends.map(({ followUp, event }) => [followUp, event]))).toEqual(named);
  });

  it('is no longer there once it has left', async () => {
    const office = await anOffice({ at: AT });
    const { ask, inStudy, of } = office;
    await ask(
      'POST',
      inStudy('/participants'),
      aNewcomer({ anchors: { baseline: '2025-03-18', randomisation: '2025-03-18' } }),
    );
    await ask('PUT', of('P-1', '/follow-ups/FU12/appointment'), { at: '2026-03-25T10:30', mode: 'phone' });
    await office.until('2026-03-02T10:11:00+01:00');
    expect((await ask('GET', of('P-1'))).body.pendingSends).toEqual([]);
    expect(office.posted).not.toEqual([]);
  });
});
