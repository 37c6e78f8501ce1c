import { aNewcomer, anOffice } from '../../support/an-office.ts';

const MARKS = ['Ringer helst Mærke1', 'sagde Mærke2'];
const BLINDED = [
  ['assessor-1', 'assessor'],
  ['statistician-1', 'statistician'],
  ['pi-1', 'principalInvestigator'],
] as const;

/** P-1 has preferences and a note of a call, and an interview with assessor-1 tomorrow; all messages until then have left. */
const written = async () => {
  const office = await anOffice({ at: '2026-03-02T10:00:00+01:00' });
  for (const [user, role] of BLINDED)
    await office.studies.saveMember({ study: 'ips-ma', user, email: `${user}@example.com`, roles: [role] });
  const anchors = { baseline: '2025-03-18', randomisation: '2025-03-18' };
  await office.ask('POST', office.inStudy('/participants'), aNewcomer({ anchors, preferences: MARKS[0] }));
  const at = '2026-03-02T08:00:00Z';
  const contact = { at, direction: 'in', channel: 'phone', with: 'participant', outcome: 'reached', note: MARKS[1] };
  await office.ask('POST', office.of('P-1', '/contacts'), contact);
  const appointment = { at: '2026-03-10T10:30', mode: 'phone', assessor: 'assessor-1' };
  await office.ask('PUT', office.of('P-1', '/follow-ups/FU12/appointment'), appointment);
  await office.until('2026-03-09T16:00:00+01:00');
  return office;
};

const holdsMark = (text: string): boolean => text.includes('Mærke');

describe('what is noted about a person', () => {
  it('is shown to the coordinator who rings', async () => {
    const office = await written();
    const { body } = await office.ask('GET', office.of('P-1'));
    expect([body.contact.preferences, body.contacts[0].note]).toEqual(MARKS);
  });

  it('is in no message', async () => {
    const office = await written();
    expect(office.posted.length).toBeGreaterThan(1);
    expect(holdsMark(JSON.stringify([office.posted, office.letters]))).toBe(false);
  });

  it.each([
    '/participants:export?reason=correction',
    '/exports/csv?table=attempts',
    '/exports/csv?table=events',
    '/exports/fhir',
    '/exports/odm',
  ])('is not in %s', async (path) => {
    const office = await written();
    const answer = await office.ask('GET', office.inStudy(path));
    expect([answer.status, holdsMark(answer.text)]).toEqual([200, false]);
  });

  it.each(BLINDED)('is hidden from %s', async (user) => {
    const office = await written();
    const paths = [
      '/participants',
      '/participants/P-1',
      '/participants/P-1/agenda',
      '/participants/P-1/events',
      '/worklist',
    ];
    const answers = await Promise.all(
      paths.map((path) => office.ask('GET', office.inStudy(path), undefined, { as: user })),
    );
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    expect(answers.filter(({ text }) => holdsMark(text))).toEqual([]);
  });
});

describe('a record that is full of notes', () => {
  it('takes no more of them, while a withdrawal still finds room', async () => {
    const office = await written();
    const contact = {
      direction: 'out',
      channel: 'phone',
      with: 'participant',
      outcome: 'noAnswer',
      note: 'æ'.repeat(2_000),
    };
    const log = (minute: number) => {
      const at = new Date(Date.parse('2026-03-02T08:00:00Z') + minute * 60_000).toISOString();
      return office.ask('POST', office.of('P-1', '/contacts'), { ...contact, at });
    };
    let last = await log(0);
    let logged = 0;
    for (; last.status === 201; logged += 1) last = await log(logged + 1);
    expect([last.status, last.body.code]).toEqual([409, 'record-full']);
    expect(logged).toBeLessThan(60);
    const stop = { interviews: 'stopped', intervention: 'stopped', consent: { sms: false }, reason: 'wants no more' };
    expect((await office.ask('PATCH', office.of('P-1', '/participation'), stop)).status).toBe(200);
    const { items } = (await office.ask('GET', office.of('P-1', '/events'))).body;
    const first = items.find(({ action }: { action: string }) => action === 'contactLogged').id as string;
    expect((await office.ask('POST', office.of('P-1', `/events/${first}:void`), { reason: 'long' })).status).toBe(200);
  });
});
