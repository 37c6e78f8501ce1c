import { aNewcomer, anOffice, type Office } from '../../support/an-office.ts';

const AT = '2026-03-01T09:00:00Z';

/** Two years of somebody with a mentor, and of somebody without. */
const anOfficeWithLives = async (): Promise<Office> => {
  const office = await anOffice({ at: AT });
  await office.studies.saveMember({ study: 'ips-ma', user: 'data-1', roles: ['dataManager'] });
  await office.ask('POST', office.inStudy('/participants'), aNewcomer({ mentor: 'mentor-1' }));
  await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: 'P-2', arm: 'SAU' }));
  await office.until('2026-04-29T12:00:00Z');
  await office.ask('POST', office.of('P-1', '/follow-ups/FU12/outcome'), {
    outcome: 'notDone',
    on: '2026-04-28',
    reason: 'other',
    text: '=moved to somewhere',
  });
  await office.ask('POST', office.of('P-1', '/check-ins'), {
    on: '2026-04-28',
    kind: 'mentor',
    setting: 'phone',
    outcome: 'held',
  });
  return office;
};

const table = async (office: Office, name: string, as = 'coordinator-1') => {
  const answer = await office.ask('GET', office.inStudy(`/exports/csv?table=${name}`), undefined, { as });
  const [header = '', ...lines] = answer.text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');
  return { ...answer, columns: header.split(';'), rows: lines.map((line) => line.split(';')) };
};

describe('the tables of a study', () => {
  it('hold the visits as SDTM has them', async () => {
    const { columns, rows } = await table(await anOfficeWithLives(), 'visits');
    expect(columns.slice(0, 9).join(' ')).toBe(
      'STUDYID DOMAIN USUBJID VISITNUM VISIT SVPRESP SVOCCUR SVREASOC SVCNTMOD',
    );
    expect(rows.map((cells) => cells.slice(2, 8).join(' '))).toEqual([
      'ips-ma-P-1 1 BL Y Y ',
      'ips-ma-P-1 2 FU12 Y N OTHER',
      'ips-ma-P-2 1 BL Y Y ',
    ]);
  });

  it.each([
    ['inPerson', 'IN PERSON'],
    ['phone', 'TELEPHONE CALL'],
    ['video', 'REMOTE AUDIO VIDEO'],
  ])('say in SDTM’s words how people met: %s', async (mode, told) => {
    const office = await anOffice({ at: '2026-05-01T09:00:00Z' });
    await office.ask('POST', office.inStudy('/participants'), aNewcomer());
    await office.ask('POST', office.of('P-1', '/follow-ups/FU12/outcome'), { outcome: 'done', on: '2026-04-20', mode });
    const { columns, rows } = await table(office, 'visits');
    expect(rows.find((cells) => cells[4] === 'FU12')?.[columns.indexOf('SVCNTMOD')]).toBe(told);
  });

  it('hold every message with what became of it, and never its words or its number', async () => {
    const { rows, text } = await table(await anOfficeWithLives(), 'messages');
    expect(rows.map((cells) => cells.slice(0, 4).join(' '))).toContain('P-1 interviews FU12 invite');
    expect(text).not.toMatch(/\+45|example\.com|Hilsen/);
  });

  it.each(['visits', 'messages', 'attempts', 'checkIns', 'events'])(
    '%s hold no contact data, no free text and no arm',
    async (name) => {
      const { status, text } = await table(await anOfficeWithLives(), name);
      expect(status).toBe(200);
      expect(text).not.toMatch(/Deltager|\+45|example\.com|Prøvevej|moved to|SAU|IPS-MA/);
    },
  );

  it('tell whoever manages the data of interviews alone, since a check-in tells the arm', async () => {
    const office = await anOfficeWithLives();
    for (const name of ['visits', 'messages', 'attempts', 'events'])
      expect((await table(office, name, 'data-1')).text).not.toMatch(/checkIns|mentor/);
    expect((await table(office, 'checkIns', 'data-1')).status).toBe(422);
  });

  it('say which there are', async () => {
    const { status, body } = await table(await anOfficeWithLives(), 'contacts');
    expect([status, body.field, body.remedy]).toEqual([422, 'table', expect.stringContaining('visits, messages')]);
  });

  it('name the rest of a long one, and go on there with nobody told twice', async () => {
    const office = await anOfficeWithLives();
    for (let n = 1; n <= 105; n += 1)
      await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: `Q-${String(n).padStart(3, '0')}` }));
    // Every look at the clock of the machine takes a minute: one page is all that there is time for.
    let minutes = 0;
    const { clock } = office.ports;
    office.ports.clock = { now: () => clock.now() + (minutes += 1) * 60_000 };
    const first = await table(office, 'visits');
    const [, next = ''] = /^<([^>]+)>; rel="next"$/.exec(first.headers.get('link') ?? '') ?? [];
    const second = await office.ask('GET', next);
    expect(second.headers.get('link')).toBeNull();
    const people = [first.text, second.text].flatMap((text) => text.match(/ips-ma-[PQ]-\d+(?=;1;)/g) ?? []);
    expect([people.length, new Set(people).size]).toEqual([107, 107]);
  });
});
