import { builtIn } from '../../support/a-study.ts';
import { aNewcomer, anOffice, type Loose, type Office } from '../../support/an-office.ts';

const enrolled = async (at = '2026-03-25T09:00:00Z', over: Record<string, unknown> = {}) => {
  const office = await anOffice({ at: '2025-05-01T09:00:00Z' });
  await office.ask('POST', office.inStudy('/participants'), aNewcomer(over));
  await office.until(at);
  return office;
};
const patch = (office: Office, body: object, headers: Record<string, string> = {}) =>
  office.ask('PATCH', office.of('P-1', '/participation'), { reason: 'asked for it', ...body }, { headers });
const stepsAfter = async (office: Office, to: string) => {
  const before = office.posted.length;
  await office.until(to);
  return office.posted.slice(before).map(({ step }) => step);
};

describe('participation', () => {
  it('without the intervention goes on with the interviews; only check-ins end (F5.4)', async () => {
    const office = await enrolled();
    const untouched = await office.records.readInterviews('ips-ma', 'P-1');
    const { body } = await patch(office, { intervention: 'stopped' });
    expect(body.participation).toMatchObject({ intervention: 'stopped', interviews: 'full' });
    expect(await office.records.readInterviews('ips-ma', 'P-1')).toEqual(untouched);
    expect(await stepsAfter(office, '2026-04-02T12:00:00Z')).toContain('FU12/book2');
  });

  it('without interviews calls the appointment off, once and for good, and leaves the register', async () => {
    const office = await enrolled('2026-04-09T12:00:00Z');
    await office.ask('PUT', office.of('P-1', '/follow-ups/FU12/appointment'), {
      at: '2026-04-28T10:30',
      mode: 'phone',
    });
    await office.until('2026-04-15T12:00:00Z');
    const { body } = await patch(office, { interviews: 'stopped' });
    const fu12 = body.followUps.find((each: Loose) => each.id === 'FU12');
    expect(fu12.appointments[0].end).toMatchObject({ how: 'cancelled', final: true, by: 'participant' });
    const steps = await stepsAfter(office, '2027-09-01T12:00:00Z');
    expect(steps.filter((step) => !step.startsWith('mentor/')).filter((step) => !step.includes('#'))).toEqual(
      expect.arrayContaining(['FU12/appointment-1/cancelled']),
    );
    expect(steps.filter((step) => step.startsWith('FU24'))).toEqual([]);
    const work = await office.ask('GET', office.inStudy('/worklist?kind=task'));
    expect(work.body.items.map(({ does }: Loose) => does)).toContain('register');
  });

  it('that goes on half an hour after an invitation was due lets it go, and nothing twice', async () => {
    const office = await enrolled('2026-03-20T09:30:00+01:00');
    await patch(office, { interviews: 'stopped' });
    expect(await stepsAfter(office, '2026-03-20T10:31:00+01:00')).toEqual([]);
    await patch(office, { interviews: 'full' });
    expect(await stepsAfter(office, '2026-03-20T12:00:00+01:00')).toEqual(['FU12/invite']);
  });

  it('that goes on when an invitation is too late asks a person to see to it', async () => {
    const office = await enrolled('2026-03-20T09:30:00+01:00');
    await patch(office, { interviews: 'stopped' });
    await office.until('2026-03-26T10:00:00+01:00');
    await patch(office, { interviews: 'full' });
    expect(await stepsAfter(office, '2026-03-26T12:00:00+01:00')).toEqual([]);
    const { items } = (await office.ask('GET', office.inStudy('/worklist?kind=task'))).body;
    expect(items.map(({ followUp, to, why }: Loose) => [followUp, to, why])).toContainEqual([
      'FU12',
      'coordinator',
      'stale',
    ]);
  });

  it.each(['taken back', 'voided'])(
    'that was stopped while an invitation waited sends it once that is %s',
    async (how) => {
      const office = await enrolled('2026-03-20T09:59:30+01:00');
      office.turnTo('2026-03-20T10:00:10+01:00');
      const { body } = await patch(office, { interviews: 'stopped' });
      expect(await stepsAfter(office, '2026-03-20T10:31:00+01:00')).toEqual([]);
      const event = body.events.find((each: string) => each.startsWith('interviews'));
      if (how === 'voided') await office.ask('POST', office.of('P-1', `/events/${event}:void`), { reason: 'a slip' });
      else await patch(office, { interviews: 'full' });
      expect(await stepsAfter(office, '2026-03-20T12:00:00+01:00')).toEqual(['FU12/invite']);
    },
  );

  it.each(['taken back', 'voided'])('that was stopped for months does not burst once that is %s', async (how) => {
    const office = await enrolled('2026-03-10T09:00:00Z');
    const { body } = await patch(office, { interviews: 'stopped' });
    await office.until('2026-06-01T09:00:00Z');
    const event = body.events.find((each: string) => each.startsWith('interviews'));
    if (how === 'voided') await office.ask('POST', office.of('P-1', `/events/${event}:void`), { reason: 'a slip' });
    else await patch(office, { interviews: 'full' });
    const steps = await stepsAfter(office, '2026-06-03T09:00:00Z');
    expect(steps.filter((step) => step.startsWith('FU12'))).toEqual(['FU12/final']);
    const { items } = (await office.ask('GET', office.inStudy('/worklist'))).body;
    const ofFollowUp = items.filter(({ followUp }: Loose) => followUp === 'FU12');
    expect(ofFollowUp.map(({ step }: Loose) => step)).toEqual(['esc2', 'call2']);
  });

  it('that was stopped by a slip is reminded of the appointment all the same', async () => {
    const office = await enrolled('2026-04-10T12:00:00Z');
    await office.ask('PUT', office.of('P-1', '/follow-ups/FU12/appointment'), {
      at: '2026-04-28T10:30',
      mode: 'phone',
    });
    await office.until('2026-04-21T09:59:00+02:00');
    const { body } = await patch(office, { interviews: 'stopped' });
    const event = body.events.find((each: string) => each.startsWith('interviews'));
    office.turnTo('2026-04-21T10:05:00+02:00');
    await office.ask('POST', office.of('P-1', `/events/${event}:void`), { reason: 'a slip' });
    expect(await stepsAfter(office, '2026-04-21T12:00:00+02:00')).toContain('FU12/appointment-1/appt7');
  });

  it('of somebody who wants their data erased asks the lead to do it, until they change their mind', async () => {
    const office = await enrolled('2026-03-02T12:00:00Z');
    const asked = async () =>
      (await office.ask('GET', office.inStudy('/worklist?to=leadCoordinator'))).body.items.map(
        ({ does, why, step }: Loose) => [does, why, step],
      );
    const wanted = { existingData: 'erasureRequested' };
    const { body } = await patch(office, wanted);
    expect(body.warnings).toEqual([{ code: 'ERASURE_TO_ASK', field: '/existingData' }]);
    const open = [['messageTrouble', 'erasureRequested', 'erasureRequested']];
    expect(await asked()).toEqual(open);
    await patch(office, { life: 'dead' });
    expect(await asked()).toEqual(open);
    expect((await patch(office, { existingData: 'keep' })).body.warnings).toEqual([]);
    expect(await asked()).toEqual([]);
    await patch(office, wanted);
    expect(await asked()).toEqual(open);
  });

  it('of the dead is nothing more: no message, no task that waits', async () => {
    const office = await enrolled('2026-05-06T12:00:00Z');
    expect((await office.ask('GET', office.inStudy('/worklist'))).body.items.length).toBeGreaterThan(0);
    await patch(office, { life: 'dead' });
    expect((await office.ask('GET', office.inStudy('/worklist'))).body.items).toEqual([]);
    expect(await stepsAfter(office, '2027-09-01T12:00:00Z')).toEqual([]);
  });

  it('names a text that was on its way when the participant said no', async () => {
    const office = await enrolled('2026-03-31T12:00:00Z');
    let said: Loose;
    const send = office.ports as unknown as { messenger: { send: (message: Loose) => Promise<Loose> } };
    const real = send.messenger.send;
    send.messenger.send = async (message) => {
      said ??= await patch(office, { consent: { sms: false } });
      return real(message);
    };
    await office.until('2026-04-01T12:00:00Z');
    expect(said.body.consent.sms).toBe(false);
    expect(said.body.stillUnderWay).toMatchObject([{ stream: 'interviews', step: 'FU12/book2', channel: 'sms' }]);
  });

  it('of one channel less goes on by the others', async () => {
    const office = await enrolled('2026-04-15T12:00:00Z');
    await patch(office, { consent: { sms: false } });
    const before = office.posted.length;
    await office.until('2026-04-24T12:00:00Z');
    expect(office.posted.slice(before).map(({ step, kind }) => [step, kind])).toContainEqual(['FU12/book3', 'email']);
  });

  describe('in a hold over a booked interview', () => {
    const held = async (appointment?: string) => {
      const office = await enrolled('2026-04-09T12:00:00Z');
      const booking = { at: '2026-04-28T10:30', mode: 'phone' };
      await office.ask('PUT', office.of('P-1', '/follow-ups/FU12/appointment'), booking);
      await office.until('2026-04-15T12:00:00Z');
      const answer = appointment === undefined ? {} : { appointment };
      const hold = { until: '2026-05-20', kind: 'hospital', ...answer };
      const { status, body } = await patch(office, { hold });
      const tasks = async () =>
        (await office.ask('GET', office.inStudy('/worklist?kind=task&followUp=FU12'))).body.items.map(
          ({ does }: Loose) => does,
        );
      return { office, status, body, tasks };
    };

    it('is asked whether it stands by a task, where nobody said', async () => {
      const { office, tasks } = await held();
      await office.until('2026-04-15T12:05:00Z');
      expect(await tasks()).toEqual(['confirmAppointment']);
    });

    it('keeps the one that stands without a reminder, and is asked again the working day before', async () => {
      const { office, body, tasks } = await held('stands');
      expect(body.holds).toEqual([expect.not.objectContaining({ appointment: 'stands' })]);
      await office.until('2026-04-26T12:00:00Z');
      expect(await tasks()).toEqual([]);
      const reminders = office.posted.filter(({ step }) => step.includes('/appt'));
      await office.until('2026-04-27T12:00:00Z');
      expect(await tasks()).toEqual(['confirmAppointment']);
      expect(office.posted.filter(({ step }) => step.includes('/appt'))).toEqual(reminders);
    });

    it('is told that it is cancelled, in one entry that can be voided as a whole', async () => {
      const { office, body } = await held('cancelled');
      const fu12 = body.followUps.find(({ id }: Loose) => id === 'FU12');
      expect(fu12.appointments[0].end).toMatchObject({ how: 'cancelled', by: 'staff' });
      const events = office.of('P-1', `/events/${String(body.events[0])}:void`);
      const { body: voided } = await office.ask('POST', `${events}?dryRun=true`, { reason: 'another person' });
      expect(voided.followUps.find(({ id }: Loose) => id === 'FU12').state).toBe('booked');
      expect(await stepsAfter(office, '2026-04-16T12:00:00Z')).toContain('FU12/appointment-1/cancelled');
    });

    it('leaves one after the hold alone', async () => {
      const office = await enrolled('2026-04-09T12:00:00Z');
      const booking = { at: '2026-04-28T10:30', mode: 'phone' };
      await office.ask('PUT', office.of('P-1', '/follow-ups/FU12/appointment'), booking);
      const { body } = await patch(office, { hold: { until: '2026-04-20', kind: 'away', appointment: 'cancelled' } });
      expect(body.followUps.find(({ id }: Loose) => id === 'FU12').state).toBe('booked');
    });
  });

  describe('in a hold over a booked check-in', () => {
    const held = async (hold: object) => {
      const office = await enrolled('2026-04-15T12:00:00Z');
      const booking = { at: '2026-04-28T10:30', mode: 'phone' };
      await office.ask('PUT', office.of('P-1', '/check-ins/appointment'), booking);
      const { body } = await patch(office, { hold: { until: '2026-05-20', kind: 'hospital', ...hold } });
      const asked = async () =>
        (await office.ask('GET', office.inStudy('/worklist?does=confirmAppointment'))).body.items.map(
          ({ checkIn, to }: Loose) => [checkIn, to],
        );
      return { office, body, asked };
    };

    it.each(['both', 'checkIns'])('of %s asks a coordinator whether it stands, where nobody said', async (scope) => {
      const { office, asked } = await held({ scope });
      await office.until('2026-04-15T12:05:00Z');
      expect(await asked()).toEqual([['mentor', 'coordinator']]);
    });

    it('keeps the one that stands without a reminder, and asks again the working day before', async () => {
      const { office, body, asked } = await held({ appointment: 'stands' });
      expect(body.checkIns.appointment).toMatchObject({ at: '2026-04-28T10:30', standsInHold: true });
      await office.until('2026-04-26T12:00:00Z');
      expect(await asked()).toEqual([]);
      const posted = await stepsAfter(office, '2026-04-28T08:29:00Z');
      expect(posted.filter((step) => step.startsWith('mentor/'))).toEqual([]);
      expect(await asked()).toEqual([['mentor', 'coordinator']]);
      await office.until('2026-04-28T08:31:00Z');
      expect(await asked()).toEqual([]);
    });

    it('takes the one that is cancelled away, in an entry that can be voided as a whole', async () => {
      const { office, body, asked } = await held({ appointment: 'cancelled', scope: 'checkIns' });
      expect(body.checkIns.appointment).toBeUndefined();
      expect(body.checkIns.appointments[0].end).toMatchObject({ how: 'cancelled', by: 'staff' });
      await office.until('2026-04-15T12:05:00Z');
      expect(await asked()).toEqual([]);
      const event = office.of('P-1', `/events/${String(body.events[0])}:void`);
      const { body: voided } = await office.ask('POST', event, { reason: 'another person' });
      expect(voided.checkIns.appointment.at).toBe('2026-04-28T10:30');
    });

    it.each([
      ['of the interviews alone', { scope: 'interviews' }],
      ['that ends before it', { until: '2026-04-27' }],
    ])('%s leaves it alone', async (_, over) => {
      const { office, body, asked } = await held({ appointment: 'cancelled', ...over });
      expect(body.checkIns.appointment.at).toBe('2026-04-28T10:30');
      await office.until('2026-04-15T12:05:00Z');
      expect(await asked()).toEqual([]);
    });
  });

  it('waits during a hold and does not burst when it is lifted', async () => {
    const office = await enrolled();
    const { body } = await patch(office, { hold: { until: '2026-06-30', kind: 'hospital' } });
    expect(body.holds).toMatchObject([{ from: '2026-03-25', until: '2026-06-30', kind: 'hospital', scope: 'both' }]);
    const during = await stepsAfter(office, '2026-04-20T12:00:00Z');
    expect(during.filter((step) => !step.endsWith('/digest'))).toEqual([]);
    const lifted = await patch(office, { hold: null });
    expect(lifted.body.holds[0].liftedAt).toBe('2026-04-20T12:00:00Z');
    expect((await stepsAfter(office, '2026-04-23T12:00:00Z')).filter((step) => step.startsWith('FU12'))).toEqual([]);
    expect(await stepsAfter(office, '2026-04-24T12:00:00Z')).toContain('FU12/book3');
    expect((await patch(office, { hold: null })).body.code).toBe('no-open-hold');
  });

  it('on hold that two people enter is reviewed once, for both streams', async () => {
    const office = await enrolled('2026-03-25T12:00:00Z');
    const hold = { until: '2026-04-20', kind: 'hospital' };
    await patch(office, { hold });
    expect((await patch(office, { hold })).body.holds).toHaveLength(2);
    await office.until('2026-04-22T12:00:00Z');
    const { body } = await office.ask('GET', office.inStudy('/worklist'));
    const reviews = body.items.filter(({ does }: Loose) => does === 'holdReview');
    expect(reviews.map(({ step }: Loose) => step)).toEqual(['review']);
  });

  it('on hold that two people enter stays in peace when one of them takes theirs back', async () => {
    const office = await enrolled('2026-03-10T09:00:00Z');
    const hold = { until: '2026-06-01', kind: 'hospital' };
    const { body: first } = await patch(office, { hold });
    const { body: second } = await patch(office, { hold });
    expect(second.events).toHaveLength(2);
    const event = office.of('P-1', `/events/${String(first.events[0])}:void`);
    expect((await office.ask('POST', event, { reason: 'wrong person' })).status).toBe(200);
    const steps = await stepsAfter(office, '2026-04-10T09:00:00Z');
    expect(steps.filter((step) => step.startsWith('FU12'))).toEqual([]);
  });

  it('on hold for the check-ins alone does not touch the interviews', async () => {
    const office = await enrolled();
    const before = await office.records.readInterviews('ips-ma', 'P-1');
    await patch(office, { hold: { kind: 'away', scope: 'checkIns', until: '2026-06-30' } });
    expect(await office.records.readInterviews('ips-ma', 'P-1')).toEqual(before);
  });

  it.each([
    ['no reason', { reason: undefined, life: 'dead' }, '/reason'],
    ['nothing to change', {}, ''],
    ['an unknown axis', { mood: 'good' }, '/mood'],
    [
      'a hold that ends before it begins',
      { hold: { kind: 'away', from: '2026-05-01', until: '2026-04-01' } },
      '/hold/until',
    ],
    ['a hold of no kind', { hold: { until: '2026-06-30' } }, '/hold/kind'],
  ])('is not changed with %s', async (_, body, field) => {
    const office = await enrolled();
    expect((await patch(office, body)).body).toMatchObject({ status: 422, field });
  });

  it('is not changed by somebody who has not seen how it stands: 412 and the version of now', async () => {
    const office = await enrolled();
    const { headers } = await office.ask('GET', office.of('P-1'));
    const seen = headers.get('etag') ?? '';
    await patch(office, { interviews: 'reduced' }, { 'if-match': seen });
    const stale = await patch(office, { interviews: 'stopped' }, { 'if-match': seen });
    const now = await office.ask('GET', office.of('P-1'));
    expect(stale.status).toBe(412);
    expect([stale.headers.get('etag'), stale.body.version]).toEqual([now.headers.get('etag'), now.body.version]);
    expect(now.body.participation.interviews).toBe('reduced');
  });

  it('is changed by two at once without losing either', async () => {
    const office = await enrolled();
    await Promise.all([
      patch(office, { consent: { email: false } }),
      patch(office, { register: 'stopped' }),
      patch(office, { interviews: 'reduced' }),
    ]);
    const { body } = await office.ask('GET', office.of('P-1'));
    expect([body.consent.email, body.participation.register, body.participation.interviews]).toEqual([
      false,
      'stopped',
      'reduced',
    ]);
  });
});

describe('facts about a participant', () => {
  it('move every target when the anchor is corrected', async () => {
    const office = await enrolled('2025-06-01T09:00:00Z');
    const { body } = await office.ask('PATCH', office.of('P-1', '/anchors'), {
      baseline: '2024-02-29',
      reason: 'typing error',
    });
    expect(body.followUps.find((each: Loose) => each.id === 'FU12').target).toBe('2025-02-28');
    expect((await office.ask('PATCH', office.of('P-1', '/anchors'), { baseline: '2024-02-30' })).body.status).toBe(422);
    expect((await office.ask('PATCH', office.of('P-1', '/anchors'), { baseline: null })).body.code).toBe(
      'anchor-missing',
    );
  });

  it('let no anchor move behind an outcome that counts from it, until that is voided', async () => {
    const office = await enrolled('2025-06-01T09:00:00Z');
    const anchor = (dates: object) => office.ask('PATCH', office.of('P-1', '/anchors'), dates);
    await anchor({ baseline: '2024-04-18' });
    await office.ask('POST', office.of('P-1', '/follow-ups/FU12/outcome'), { outcome: 'done', on: '2025-04-20' });
    for (const baseline of ['2025-04-21', '2027-01-01'])
      expect(await anchor({ baseline })).toMatchObject({
        status: 422,
        body: {
          code: 'after-outcome',
          field: '/baseline',
          remedy: 'give a date that is not after the outcome of FU12 on 2025-04-20, or void that outcome first',
        },
      });
    expect((await anchor({ baseline: '2025-04-20' })).status).toBe(200);
    expect((await anchor({ randomisation: '2025-05-20' })).status).toBe(200);
  });

  it('change the arm without touching the interviews, and take the mentor away where there are no check-ins', async () => {
    const office = await enrolled('2025-06-01T09:00:00Z', { mentor: 'mentor-1' });
    const before = await office.records.readInterviews('ips-ma', 'P-1');
    const { body } = await office.ask('PATCH', office.of('P-1', '/arm'), { arm: 'SAU', reason: 'wrong envelope' });
    expect([body.arm, body.mentor]).toEqual(['SAU', undefined]);
    expect(await office.records.readInterviews('ips-ma', 'P-1')).toEqual(before);
    expect((await office.ask('GET', office.inStudy('/caseloads'))).body.items).toMatchObject([
      { mentor: 'mentor-1', count: 0 },
    ]);
  });

  it('change the arm to one with another plan of check-ins, and are asked about once: by the new plan, as soon as it asks', async () => {
    const protocol = structuredClone(builtIn('ips-ma')) as Loose;
    protocol.arms.push({ id: 'PEER', checkIns: 'peers' });
    protocol.checkIns.peers = structuredClone(protocol.checkIns.mentor);
    const office = await anOffice({ at: '2025-05-01T09:00:00Z', protocol });
    await office.ask('POST', office.inStudy('/participants'), aNewcomer());
    const asked = async () =>
      (await office.ask('GET', office.inStudy('/worklist'))).body.items
        .filter(({ checkIn }: Loose) => checkIn !== undefined)
        .map(({ kind, checkIn }: Loose) => [kind, checkIn]);
    const by = (plan: string) => [
      ['escalation', plan],
      ['task', plan],
    ];
    await office.until('2025-06-20T09:00:00Z');
    expect(await asked()).toEqual(by('mentor'));
    await office.ask('PATCH', office.of('P-1', '/arm'), { arm: 'PEER', reason: 'wrong envelope' });
    expect(await asked()).toEqual(by('mentor'));
    await office.until('2025-06-20T12:00:00Z');
    expect(await asked()).toEqual(by('peers'));
    await office.ask('PATCH', office.of('P-1', '/arm'), { arm: 'IPS-MA', reason: 'right envelope' });
    await office.until('2025-06-20T15:00:00Z');
    expect(await asked()).toEqual(by('mentor'));
  });

  it('send to the new number, forget nothing of the old one, and tell the history no more than that it changed', async () => {
    const office = await enrolled('2026-03-31T12:00:00Z');
    const { body } = await office.ask('PATCH', office.of('P-1', '/contact'), { phone: '+45 30 12 34 56', email: null });
    expect(body.contact).toMatchObject({ phones: [{ number: '+4530123456' }], formerNumbers: ['+4520123456'] });
    expect(body.contact.email).toBeUndefined();
    await office.until('2026-04-01T12:00:00Z');
    expect(office.posted.at(-1)).toMatchObject({ step: 'FU12/book2', to: '+4530123456' });
    const events = await office.ask('GET', office.of('P-1', '/events'));
    expect(events.text).not.toMatch(/30123456|20123456|example\.com/);
    expect(events.body.items.at(-1)).toMatchObject({ action: expect.any(String) });
    expect(events.body.items.find((each: Loose) => each.action === 'contactChanged')).toMatchObject({
      fields: ['email', 'formerNumbers', 'phones'],
    });
  });

  it('let a contact person be asked only when one agreed', async () => {
    const office = await enrolled();
    const person = { name: 'Pårørende 1', phone: '20123457' };
    const asked = await office.ask('PATCH', office.of('P-1', '/contact'), {
      contactPersons: [{ ...person, consent: true }],
    });
    expect(asked.body.consent.contactPerson).toBe(true);
    const refused = await office.ask('PATCH', office.of('P-1', '/contact'), {
      contactPersons: [{ ...person, consent: false }],
    });
    expect(refused.body.consent.contactPerson).toBe(false);
  });
});

describe('a mentor', () => {
  const withMany = async (count: number) => {
    const office = await anOffice({ at: '2025-05-01T09:00:00Z' });
    for (let n = 1; n <= count; n += 1)
      await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: `P-${String(n)}` }));
    return office;
  };
  const assign = (office: Office, id: string, body: object = { mentor: 'mentor-1' }) =>
    office.ask('PUT', office.of(id, '/mentor'), body);

  it('has at most twenty participants, also when a hundred are assigned at once', async () => {
    const office = await withMany(100);
    const answers = await Promise.all(Array.from({ length: 100 }, (_, n) => assign(office, `P-${String(n + 1)}`)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
    expect(answers.filter(({ body }) => body.code === 'CASELOAD_EXCEEDED')).toHaveLength(80);
    expect((await office.ask('GET', office.inStudy('/caseloads'))).body.items).toEqual([
      { mentor: 'mentor-1', count: 20, max: 20 },
    ]);
  });

  it('has one more when the lead gives a reason, gives places back, and is warned before the last one', async () => {
    const office = await withMany(22);
    for (let n = 1; n <= 18; n += 1) expect((await assign(office, `P-${String(n)}`)).body.warnings).toEqual([]);
    expect((await assign(office, 'P-19')).body.warnings).toMatchObject([
      { code: 'CASELOAD_NEARLY_FULL', count: 19, max: 20 },
    ]);
    await assign(office, 'P-20');
    expect((await assign(office, 'P-21')).status).toBe(409);
    const oneMore = { mentor: 'mentor-1', override: { reason: 'moves house' } };
    const refused = await assign(office, 'P-21', oneMore);
    expect([refused.status, refused.body.code]).toEqual([403, 'lead-only']);
    const lead = { as: 'lead-1' };
    expect((await office.ask('PUT', office.of('P-21', '/mentor'), oneMore, lead)).status).toBe(200);
    await office.ask('PATCH', office.of('P-1', '/participation'), { life: 'emigrated', reason: 'left' });
    await assign(office, 'P-2', { mentor: null });
    expect((await assign(office, 'P-22')).status).toBe(200);
  });

  it('who is not on the staff is remarked upon', async () => {
    const office = await withMany(1);
    expect((await assign(office, 'P-1', { mentor: 'nobody-knows' })).body.warnings).toMatchObject([
      { code: 'NOT_ON_THE_STAFF' },
    ]);
  });
});
