import { aRow, rowsFrom, type CsvRow } from '../../support/a-csv.ts';
import { aStudy } from '../../support/a-study.ts';
import { anOffice, type Loose, type Office } from '../../support/an-office.ts';
import { importRows } from '../../support/imported.ts';

const AT = '2026-05-01T09:00:00Z';
const openWork = async (office: Office): Promise<string[]> => {
  const { body } = await office.ask('GET', office.inStudy('/worklist'));
  return body.items.map(({ participant, kind, step }: Loose) => `${participant} ${kind} ${step}`);
};
const toParticipants = ({ posted }: Office) => posted.filter(({ participant }) => participant?.startsWith('P-'));

describe('a dry run of a running trial', () => {
  // Windows that closed without a word, one that is open, an appointment of which nobody knows, mentors not heard of.
  const rows = [
    aRow(1, { baseline: '2024-01-10' }),
    aRow(2, { baseline: '2025-04-01', arm: 'SAU' }),
    aRow(3, { baseline: '2025-04-01', arm: 'SAU', 'FU12.appointment': '2026-04-10T10:00' }),
    aRow(4, { baseline: '2025-10-01', last_contact: '2026-01-10', mentor: 'mentor-1' }),
    aRow(5, { baseline: '2026-04-20', arm: 'SAU' }),
  ];

  it.each(['', '&held=true'])('tells the work that opens when they come, or are released%s', async (query) => {
    const office = await anOffice({ at: AT });
    const { body } = await importRows(office, rows, `?dryRun=true${query}`);
    await importRows(office, rows, query.replace('&', '?'));
    if (query !== '')
      await office.ask('POST', office.inStudy('/participants:release'), { ids: rows.map(({ id }) => id) });
    await office.until('2026-05-01T23:59:00+02:00');
    const open = (await openWork(office)).map((line) => line.split(' ')[1]);
    const opens = {
      tasks: open.filter((kind) => kind === 'task').length,
      escalations: open.filter((kind) => kind === 'escalation').length,
    };
    expect(opens.tasks).toBeGreaterThan(2);
    expect(opens.escalations).toBeGreaterThan(2);
    expect(body.opens).toEqual(opens);
  });
});

describe('the past of a running trial', () => {
  it('sends, opens and escalates nothing, from the import to the next thing that is really due', async () => {
    const office = await anOffice({ at: AT });
    const done = { 'FU12.on': '2026-04-20', 'BL.outcome': 'done', 'BL.on': '2025-04-18' };
    const { body } = await importRows(office, [
      aRow(1, { ...done, arm: 'SAU', 'FU12.outcome': 'done', 'FU12.mode': 'phone' }),
      aRow(2, { ...done, arm: 'SAU', 'FU12.outcome': 'notDone', 'FU12.reason': 'no-contact' }),
      aRow(3, { ...done, arm: 'SAU', 'FU12.outcome': 'done', 'FU12.appointment': '2026-04-20T10:00' }),
      aRow(4, { arm: 'SAU', life: 'dead' }),
      aRow(5, { arm: 'SAU', interviews: 'stopped' }),
      aRow(6, { ...done, arm: 'SAU', 'FU12.outcome': 'notDone', 'FU12.reason': 'other' }),
      aRow(7, { ...done, arm: 'SAU', 'FU12.outcome': 'notDone', 'FU12.reason': 'stopped-all' }),
      aRow(8, { ...done, 'FU12.outcome': 'done', mentor: 'mentor-1', last_contact: '2026-04-28' }),
      aRow(9, { ...done, 'FU12.outcome': 'done', mentor: 'mentor-1', intervention: 'stopped' }),
    ]);
    expect([body.refused, body.created]).toEqual([[], 9]);
    await office.until('2026-06-08T00:00:00+02:00');
    expect(toParticipants(office)).toEqual([]);
    expect(office.letters).toEqual([]);
    expect(await openWork(office)).toEqual([]);
  });

  it('stands in the participant as it was told', async () => {
    const office = await anOffice({ at: AT });
    await importRows(office, [
      aRow(1, {
        mentor: 'mentor-1',
        crf: 'CRF-1',
        last_contact: '2026-04-20',
        hold_until: '2026-05-20',
        'FU12.outcome': 'notDone',
        'FU12.on': '2026-04-22',
        'FU12.reason': 'other: flyttet',
        'FU24.appointment': '2027-04-20 10:30',
        'FU24.mode': 'video',
        'REG24.outcome': '',
      }),
    ]);
    const { body } = await office.ask('GET', office.of('P-001'));
    expect(body).toMatchObject({
      externalIds: { crf: 'CRF-1' },
      mentor: 'mentor-1',
      consent: { sms: true, email: true, phone: true, letter: true },
      holds: [{ until: '2026-05-20', kind: 'other' }],
    });
    const followUp = (id: string) => body.followUps.find((each: Loose) => each.id === id);
    expect(followUp('FU12').outcome).toMatchObject({ on: '2026-04-22', reason: 'other', text: 'flyttet' });
    expect(followUp('FU24').appointment).toMatchObject({ at: '2027-04-20T10:30', mode: 'video', minutes: 60 });
    expect(body.checkIns.held).toMatchObject([{ on: '2026-04-20', outcome: 'held' }]);
    const { body: events } = await office.ask('GET', office.of('P-001', '/events'));
    expect(events.items.map(({ action, by }: Loose) => [action, by])).toEqual([
      ['imported', 'coordinator-1'],
      ['imported', 'coordinator-1'],
    ]);
  });

  it.each([
    ['2026-05-20T10:30', '2026-05-20T10:30'],
    ['2026-05-20 10:30', '2026-05-20T10:30'],
    ['2026-05-20T10:30:00+02:00', '2026-05-20T10:30'],
    ['2026-05-20T08:30:00Z', '2026-05-20T10:30'],
  ])('holds an appointment at %s in the study’s own time', async (written, at) => {
    const office = await anOffice({ at: AT });
    await importRows(office, [aRow(1, { 'FU12.appointment': written })]);
    expect((await office.records.readInterviews('ips-ma', 'P-001'))?.followUps['FU12']?.appointments[0]?.at).toBe(at);
  });

  it('does not announce an appointment that lies ahead, but reminds of it and asks what became of it', async () => {
    const office = await anOffice({ at: AT });
    await importRows(office, [aRow(1, { arm: 'SAU', 'FU12.appointment': '2026-05-20T10:30' })]);
    await office.until('2026-05-20T12:00:00+02:00');
    const steps = [...new Set(toParticipants(office).map(({ step }) => step.split('#')[0]))];
    expect(steps).toEqual(['appt7', 'appt3', 'appt1'].map((id) => `FU12/appointment-1/${id}`));
    expect(await openWork(office)).toEqual(['P-001 task recordOutcome']);
  });

  it.each([
    ['came to nothing', { noShow: true, on: '2026-04-20' }],
    ['was held', { outcome: 'done', on: '2026-04-20' }],
  ])(
    'is asked about once where an appointment has passed with no outcome, and nobody is written to when it %s',
    async (_, said) => {
      const office = await anOffice({ at: AT });
      const done = { 'BL.outcome': 'done', 'BL.on': '2025-04-18' };
      await importRows(office, [aRow(1, { ...done, arm: 'SAU', 'FU12.appointment': '2026-04-20T10:30' })]);
      await office.until('2026-05-05T12:00:00+02:00');
      expect(await openWork(office)).toEqual(['P-001 task recordOutcome.coordinator']);
      await office.ask('POST', office.of('P-001', '/follow-ups/FU12/outcome'), said);
      await office.until('2026-05-06T12:00:00+02:00');
      expect(await openWork(office)).toEqual([]);
      expect([toParticipants(office), office.letters]).toEqual([[], []]);
    },
  );

  it('stays one task, and escalates nothing, where nobody says what became of a passed appointment', async () => {
    const office = await anOffice({ at: AT });
    await importRows(office, [
      aRow(1, { arm: 'SAU', 'BL.outcome': 'done', 'BL.on': '2025-04-18', 'FU12.appointment': '2026-04-20T10:30' }),
    ]);
    await office.until('2026-06-08T00:00:00+02:00');
    expect(await openWork(office)).toEqual(['P-001 task recordOutcome.coordinator']);
  });

  it('waits with everything until the people are released, and counts from that instant', async () => {
    const office = await anOffice({ at: '2026-03-01T09:00:00Z' });
    const { body } = await importRows(office, rowsFrom(1, 2, { arm: 'SAU' }), '?held=true');
    expect(body.created).toBe(2);
    await office.until('2026-03-25T09:00:00+01:00');
    expect([toParticipants(office), office.letters, await openWork(office)]).toEqual([[], [], []]);
    expect((await office.ask('GET', office.of('P-001'))).body).toMatchObject({ held: true, status: 'held' });
    await office.ask('POST', office.inStudy('/participants:release'), { ids: ['P-001'] });
    expect((await office.ask('GET', office.of('P-001'))).body.registeredAt).toBe('2026-03-25T08:00:00Z');
    await office.until('2026-04-05T09:00:00+02:00');
    expect([
      ...new Set(toParticipants(office).map(({ participant, step }) => `${participant} ${step.split('#')[0]}`)),
    ]).toEqual(['P-001 FU12/book2']);
    // Sent again, the file finds everyone as they came.
    expect((await importRows(office, rowsFrom(1, 2, { arm: 'SAU' }))).body.unchanged).toBe(2);
  });

  it('is shown before a release, by what would leave and open, and looks at no card', async () => {
    const office = await anOffice({ at: '2026-03-20T09:00:00Z' });
    const rows = [aRow(1, { arm: 'SAU' }), aRow(2), aRow(3, { arm: 'SAU', consent_sms: '', consent_email: '' })];
    await importRows(office, rows, '?held=true');
    const release = async (query: string) =>
      (
        await office.ask('POST', office.inStudy(`/participants:release${query}`), {
          ids: ['P-001', 'P-002', 'P-003', 'P-9'],
        })
      ).body;
    const looks = office.contacts.lookUps.length;
    const { ahead, ...who } = await release('?dryRun=true');
    expect(who).toEqual({ released: ['P-001', 'P-002', 'P-003'], unchanged: [], unknown: ['P-9'] });
    expect(office.contacts.lookUps).toHaveLength(looks);
    expect(await release('?dryRun=true')).toEqual({ ...who, ahead });
    expect(await release('')).toEqual(who);
    await office.until('2026-03-26T23:59:00+01:00');
    const left = toParticipants(office).filter(({ step }) => !step.includes('#'));
    expect(ahead.messages.thisWeek).toBe(left.length + office.letters.length);
    expect(ahead.messages.thisWeek).toBeGreaterThan(1);
    expect(ahead.steps).toContainEqual({ followUp: 'FU12', step: 'invite', count: 2 });
    const { body } = await office.ask('POST', office.inStudy('/participants:release?dryRun=true'), { ids: ['P-001'] });
    expect(body).toMatchObject({ released: [], unchanged: ['P-001'], ahead: { steps: [] } });
  });

  it('is the same to everyone who may not know the arm', async () => {
    const interviews = await Promise.all(
      // Only a mentor meets them between interviews.
      [{ arm: 'IPS-MA', last_contact: '2026-04-25' } as CsvRow, { arm: 'SAU' }].map(async (over) => {
        const office = await anOffice({ at: AT });
        await importRows(office, [aRow(1, { ...over, 'FU12.outcome': 'done', 'FU12.on': '2026-04-20' })]);
        return office.records.readInterviews('ips-ma', 'P-001');
      }),
    );
    expect(interviews[0]).toEqual(interviews[1]);
  });

  it('follows the closed days of the site it names', async () => {
    const study = aStudy({
      sites: [{ id: 'south', closedPeriods: [{ from: '2026-03-16', to: '2026-03-22' }] }, { id: 'north' }],
    });
    const office = await anOffice({ at: '2026-03-01T09:00:00Z', study });
    await importRows(office, [
      aRow(1, { arm: 'SAU', site: 'south', consent_letter: '' }),
      aRow(2, { arm: 'SAU', site: 'north', consent_letter: '' }),
    ]);
    await office.until('2026-03-21T09:00:00+01:00');
    const invited = toParticipants(office).filter(({ step }) => step === 'FU12/invite');
    expect(invited.map(({ participant, at }) => [participant, new Date(at).toISOString()])).toEqual([
      ['P-001', '2026-03-13T09:00:00.000Z'],
      ['P-002', '2026-03-20T09:00:00.000Z'],
    ]);
  });
});
