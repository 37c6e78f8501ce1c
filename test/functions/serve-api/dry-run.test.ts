import { aNewcomer, anOffice, type Loose, type Office } from '../../support/an-office.ts';

const AT = '2026-03-25T09:00:00Z';
const enrolled = async () => {
  const office = await anOffice({ at: '2025-05-01T09:00:00Z' });
  await office.ask('POST', office.inStudy('/participants'), aNewcomer());
  await office.until(AT);
  return office;
};
const stopping = (office: Office, axis: object) =>
  office.ask('PATCH', office.of('P-1', '/participation?dryRun=true'), { reason: 'asked for it', ...axis });
const named = (steps: Loose[], change: string): string[] =>
  steps
    .filter((step: Loose) => step.change === change)
    .map(({ followUp, checkIn, step }: Loose) => `${String(followUp ?? checkIn)}/${String(step)}`);

describe('what a change would do, before it is made', () => {
  it('says that a stop of the intervention ends the check-ins and leaves every interview step', async () => {
    const office = await enrolled();
    const held = { on: '2026-03-24', kind: 'mentor', setting: 'office', outcome: 'held' };
    await office.ask('POST', office.of('P-1', '/check-ins'), held);
    const { status, body } = await stopping(office, { intervention: 'stopped' });
    expect(status).toBe(200);
    expect(named(body.dryRun.steps, 'vanishes').every((step) => step.startsWith('mentor/'))).toBe(true);
    expect(named(body.dryRun.steps, 'vanishes')).not.toEqual([]);
    expect(named(body.dryRun.steps, 'stays')).toEqual(expect.arrayContaining(['FU12/book2', 'FU24/invite']));
    expect(body.participation.intervention).toBe('stopped');
  });

  it('writes nothing, so that the same question can be asked again', async () => {
    const office = await enrolled();
    const before = [
      await office.records.readInterviews('ips-ma', 'P-1'),
      await office.records.readCheckIns('ips-ma', 'P-1'),
    ];
    const first = await stopping(office, { interviews: 'stopped' });
    expect((await stopping(office, { interviews: 'stopped' })).body).toEqual(first.body);
    expect([
      await office.records.readInterviews('ips-ma', 'P-1'),
      await office.records.readCheckIns('ips-ma', 'P-1'),
    ]).toEqual(before);
  });

  it.each(['?dryRun', '?dryRun=', '?dryRun=false&dryRun=true'])(
    'is not made where %s may have meant a try',
    async (query) => {
      const office = await enrolled();
      const { status, body } = await office.ask('POST', office.inStudy(`/participants:release${query}`), {
        ids: ['P-1'],
      });
      expect([status, body.errors]).toEqual([422, [{ field: 'dryRun', remedy: 'say true or false' }]]);
      const stop = { reason: 'asked for it', interviews: 'stopped' };
      expect((await office.ask('PATCH', office.of('P-1', `/participation${query}`), stop)).status).toBe(422);
      expect((await office.records.readInterviews('ips-ma', 'P-1'))?.participation.interviews).toBe('full');
    },
  );

  it('names the message a booking would send and the reminders that would follow', async () => {
    const office = await enrolled();
    const booking = { at: '2026-04-28T10:30', mode: 'phone' };
    const { status, body } = await office.ask(
      'PUT',
      office.of('P-1', '/follow-ups/FU12/appointment?dryRun=true'),
      booking,
    );
    expect(status).toBe(200);
    const sent = body.dryRun.steps.filter(({ does }: Loose) => does === 'send');
    expect(named(sent, 'appears')).toEqual(['FU12/booked', 'FU12/appt7', 'FU12/appt3', 'FU12/appt1']);
    expect(named(body.dryRun.steps, 'vanishes')).toContain('FU12/book2');
    const booked = body.dryRun.steps.find(({ step }: Loose) => step === 'booked');
    expect(booked).toMatchObject({ does: 'send', template: 'booked', until: '2026-03-25T10:10:00+01:00' });
    expect([booked.channel, booked.text]).toEqual(['sms', expect.stringContaining('28/4 kl. 10.30')]);
    expect(body.dryRun.steps.find(({ change }: Loose) => change === 'vanishes').text).toBeUndefined();
  });

  it('says which open work would resolve itself', async () => {
    const office = await enrolled();
    await office.until('2026-05-06T12:00:00Z');
    const { body } = await stopping(office, { life: 'dead' });
    expect(body.dryRun.work).toContainEqual(expect.objectContaining({ change: 'resolves', does: 'phone' }));
    expect(named(body.dryRun.steps, 'stays')).toEqual([]);
  });

  it.each<[string, string, object, string]>([
    ['the intervention is stopped', '/participation', { reason: 'asked for it', intervention: 'stopped' }, 'stopped'],
    ['the participant died', '/participation', { reason: 'was told', life: 'dead' }, 'dead'],
    ['another silence begins', '/anchors', { anchors: { baseline: '2025-04-28' } }, 'superseded'],
  ])('names the true reason why the steps of a silence go: %s', async (_, path, change, reason) => {
    const office = await anOffice({ at: '2025-05-01T09:00:00Z' });
    await office.ask('POST', office.inStudy('/participants'), aNewcomer());
    const { body } = await office.ask('PATCH', office.of('P-1', `${path}?dryRun=true`), change);
    const gone = body.dryRun.steps.filter(
      ({ change: what, checkIn }: Loose) => what === 'vanishes' && checkIn !== undefined,
    );
    expect(new Set(gone.map((step: Loose) => step.reason))).toEqual(new Set([reason]));
  });

  it('says that the window has closed on a new date, and not that the plan is another', async () => {
    const office = await enrolled();
    await office.until('2026-05-21T12:00:00Z');
    const { body } = await office.ask('PATCH', office.of('P-1', '/anchors?dryRun=true'), {
      anchors: { baseline: '2025-02-28' },
    });
    const last = body.dryRun.steps.find(({ step, followUp }: Loose) => step === 'final' && followUp === 'FU12');
    expect([last.change, last.reason]).toEqual(['vanishes', 'windowClosed']);
  });

  it('is refused like the change itself', async () => {
    const office = await enrolled();
    const { status, body } = await office.ask('PUT', office.of('P-1', '/follow-ups/REG24/appointment?dryRun=true'), {
      at: '2026-04-28T10:30',
      mode: 'phone',
    });
    expect([status, body.code]).toEqual([422, 'register-timepoint']);
  });
});
