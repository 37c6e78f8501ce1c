import { aCsv, aRow } from '../../support/a-csv.ts';
import { aNewcomer, anOffice, type Loose, type Office } from '../../support/an-office.ts';
import { importCsv } from '../../support/imported.ts';

const NOW = '2026-04-27T13:30:00Z';
const AT = '2026-04-28T10:30';

const anOfficeOfBlinded = async (): Promise<Office> => {
  const office = await anOffice({ at: '2026-03-10T08:00:00Z' });
  for (const [user, role] of [
    ['assessor-8', 'assessor'],
    ['assessor-9', 'assessor'],
    ['statistician-9', 'statistician'],
    ['pi-9', 'principalInvestigator'],
  ] as const)
    await office.studies.saveMember({ study: 'ips-ma', user, roles: [role] });
  return office;
};

/** Every text that staff write about somebody, with what is written into each. */
interface Entry {
  method: string;
  path: (office: Office) => string;
  body: (text: string) => object;
}
const ofP1 =
  (path: string) =>
  (office: Office): string =>
    office.of('P-1', path);
const BOOKING = { at: AT, mode: 'inPerson', assessor: 'assessor-9' };
const HOURS = { assessor: 'assessor-9', kind: 'open', from: '2026-04-28T09:00', to: '2026-04-28T15:00' };
const appointment = ofP1('/follow-ups/FU12/appointment');
const contact = ofP1('/contact');
const enrolment = (office: Office): string => office.inStudy('/participants');

/** What whoever is blinded reads, and could be told the arm by. */
const READ_BY_BLINDED: Record<string, Entry> = {
  'place of an appointment': { method: 'PUT', path: appointment, body: (place) => ({ ...BOOKING, place }) },
  'interpreter at an appointment': {
    method: 'PUT',
    path: appointment,
    body: (interpreter) => ({ ...BOOKING, interpreter }),
  },
  'place of hours': {
    method: 'POST',
    path: (office) => office.inStudy('/slots'),
    body: (place) => ({ ...HOURS, place }),
  },
  'interpreter on the card': { method: 'PATCH', path: contact, body: (interpreter) => ({ interpreter }) },
  'label of a number': {
    method: 'PATCH',
    path: contact,
    body: (label) => ({ phones: [{ number: '20 12 34 56', label }] }),
  },
};

/** They become an appointment when the participant takes one. */
const READ_LATER: Record<string, Entry> = {
  'place of times on offer': {
    method: 'POST',
    path: ofP1('/follow-ups/FU12/offers'),
    body: (place) => ({ times: [AT], place }),
  },
};

/** Names and ids, which stand as they are given. */
const NAMES: Record<string, Entry> = {
  'name on the card': { method: 'PATCH', path: contact, body: (name) => ({ name }) },
};
const NAMES_AT_ENROLMENT: Record<string, Entry> = {
  'name of a newcomer': {
    method: 'POST',
    path: enrolment,
    body: (name) => aNewcomer({ contact: { name, language: 'da' }, consent: {} }),
  },
  'id in another system': {
    method: 'POST',
    path: enrolment,
    body: (crf) => aNewcomer({ externalIds: { crf } }),
  },
};

/** Written for those who see everything. */
const KEPT_FROM_BLINDED: Record<string, Entry> = {
  'note at an appointment': { method: 'PUT', path: appointment, body: (note) => ({ ...BOOKING, note }) },
  preferences: { method: 'PATCH', path: contact, body: (preferences) => ({ preferences }) },
  'name of a contact person': {
    method: 'PATCH',
    path: contact,
    body: (name) => ({ contactPersons: [{ name, phone: '20 55 44 33', consent: true }] }),
  },
  address: { method: 'PATCH', path: contact, body: (line) => ({ address: { lines: [line] } }) },
  'note of a contact': {
    method: 'POST',
    path: ofP1('/contacts'),
    body: (note) => ({
      at: '2026-03-10T07:00:00Z',
      direction: 'in',
      channel: 'phone',
      with: 'participant',
      outcome: 'reached',
      note,
    }),
  },
  'outcome of a contact': {
    method: 'POST',
    path: ofP1('/contacts'),
    body: (outcome) => ({ at: '2026-03-10T07:00:00Z', direction: 'in', channel: 'phone', with: 'other', outcome }),
  },
  'reason of a hold': {
    method: 'PATCH',
    path: ofP1('/participation'),
    body: (reason) => ({ hold: { from: '2026-06-01', until: '2026-06-02', kind: 'away' }, reason }),
  },
  'reason of an anchor': {
    method: 'PATCH',
    path: ofP1('/anchors'),
    body: (reason) => ({ anchors: { baseline: '2025-04-21' }, reason }),
  },
  'note of an unblinding': {
    method: 'POST',
    path: ofP1('/unblindings'),
    body: (note) => ({
      on: '2026-03-10',
      assessor: 'assessor-8',
      how: 'staff',
      consequence: 'otherAssessor',
      note,
    }),
  },
};

/** All that the three of them can ask for, about the day of the interview. */
const readByBlinded = async (office: Office): Promise<string> => {
  const paths = [
    office.inStudy('/participants'),
    office.of('P-1', '?purpose=call'),
    office.of('P-1', '/agenda'),
    office.of('P-1', '/events'),
    office.inStudy('/worklist'),
    office.inStudy('/slots?from=2026-04-20&to=2026-05-03'),
    office.inStudy('/assessors/assessor-9/days/2026-04-28?contact=true'),
    office.inStudy('/entries/own'),
    office.inStudy('/retention'),
  ];
  const answers = [];
  for (const as of ['assessor-9', 'statistician-9', 'pi-9'])
    for (const path of paths) answers.push((await office.ask('GET', path, undefined, { as })).text);
  return answers.join('\n');
};

const enter = async (office: Office, { method, path, body }: Entry, text: string) =>
  office.ask(method, path(office), body(text));

const withP1 = async (): Promise<Office> => {
  const office = await anOfficeOfBlinded();
  await office.ask('POST', enrolment(office), aNewcomer({ arm: 'SAU' }));
  return office;
};

describe('a text that staff write', () => {
  it.each(Object.entries({ ...READ_BY_BLINDED, ...NAMES }))('is read by whoever is blinded: %s', async (_, entry) => {
    const office = await withP1();
    expect((await enter(office, entry, 'Kanarifugl')).status).toBeLessThan(300);
    // What they may see of somebody begins with an interview of their own.
    if (entry.path !== appointment) await office.ask('PUT', appointment(office), BOOKING);
    await office.until(NOW);
    expect(await readByBlinded(office)).toContain('Kanarifugl');
  });

  it.each(Object.entries(KEPT_FROM_BLINDED))('is kept from whoever is blinded: %s', async (_, entry) => {
    const office = await withP1();
    expect((await enter(office, entry, 'Kanarifugl')).status).toBeLessThan(300);
    if (entry.path !== appointment) await office.ask('PUT', appointment(office), BOOKING);
    await office.until(NOW);
    const read = await readByBlinded(office);
    expect(read).toContain(AT);
    expect(read).not.toContain('Kanarifugl');
  });

  it.each(Object.entries({ ...READ_BY_BLINDED, ...READ_LATER }))(
    'that names an arm is refused where whoever is blinded would read it: %s',
    async (_, entry) => {
      const office = await withP1();
      const { status, body } = await enter(office, entry, 'Spørg efter SAU, første sal');
      expect([status, body.errors]).toEqual([
        422,
        [{ field: expect.any(String), remedy: '"SAU" names an arm of the trial; leave it out' }],
      ]);
    },
  );

  it.each(Object.entries({ ...READ_BY_BLINDED, ...READ_LATER }))(
    'that may tell which help somebody gets is kept, and whoever wrote it is told: %s',
    async (_, entry) => {
      const office = await withP1();
      await office.studies.saveMember({ study: 'ips-ma', user: 'mentor-2', name: 'Ida Holm', roles: ['mentor'] });
      const codes = ({ warnings = [] }: Loose): string[] => warnings.map(({ code }: Loose) => code as string);
      expect(codes((await enter(office, entry, 'Ring til jobkonsulenten')).body)).toContain('UNBLINDING_TEXT');
      expect(codes((await enter(office, entry, 'Hos Ida Holm')).body)).toContain('UNBLINDING_TEXT');
      expect(codes((await enter(office, entry, 'Ali Holm, arabisk')).body)).not.toContain('UNBLINDING_TEXT');
    },
  );

  it('with a surname that an arm begins is kept, since nobody can word it otherwise', async () => {
    const office = await withP1();
    const booked = await enter(office, READ_BY_BLINDED['interpreter at an appointment'] as Entry, 'Ali Sauer, arabisk');
    expect([booked.status, booked.body.warnings]).toEqual([
      200,
      expect.arrayContaining([{ code: 'UNBLINDING_TEXT', field: '/interpreter' }]),
    ]);
    expect((await enter(office, NAMES['name on the card'] as Entry, 'Hanne Sauer')).body.warnings).toEqual([]);
  });

  it('that is a name or an id stands, and whoever gave it is told that it names an arm', async () => {
    for (const entry of Object.values(NAMES_AT_ENROLMENT)) {
      const office = await anOfficeOfBlinded();
      const { status, body } = await enter(office, entry, 'SAU-014');
      expect([status, body.warnings]).toEqual([
        201,
        expect.arrayContaining([{ code: 'UNBLINDING_TEXT', field: expect.any(String) }]),
      ]);
    }
    const office = await withP1();
    const { body } = await enter(office, NAMES['name on the card'] as Entry, 'Hans (SAU)');
    expect(body.warnings).toEqual([{ code: 'UNBLINDING_TEXT', field: '/name' }]);
  });

  it('that is the id of everybody in a trial called as one of its arms tells nothing', async () => {
    const office = await anOfficeOfBlinded();
    const { body } = await office.ask('POST', enrolment(office), aNewcomer({ id: 'IPS-MA-014', arm: 'SAU' }));
    expect(body.warnings).toEqual([]);
  });

  it('comes by a file too: a name or an id that names an arm stands, and whoever sends it is told where', async () => {
    const office = await anOfficeOfBlinded();
    const csv = aCsv([aRow(1, { id: 'SAU-1', name: 'Hans (SAU)', crf: 'SAU-014' })]);
    const { body } = await importCsv(office, csv, '?dryRun=true');
    const told = (body.warnings as Loose[]).filter(({ code }) => code === 'names-an-arm');
    expect(told.map(({ line, column }) => [line, column])).toEqual([
      [2, 'name'],
      [2, 'crf'],
      [2, 'id'],
    ]);
  });
});
