import { aCsv, aRow, type CsvRow } from '../../support/a-csv.ts';
import { aStudy } from '../../support/a-study.ts';
import { aNewcomer, anOffice, type Office } from '../../support/an-office.ts';
import { importCsv, importRows } from '../../support/imported.ts';
import { withVoidedHold } from '../../support/voided-hold.ts';

const AT = '2026-05-01T09:00:00Z';
const REASON = '?reason=moving%20to%20a%20new%20list';

const anOfficeWith = async (...rows: CsvRow[]): Promise<Office> => {
  const office = await anOffice({ at: AT, study: aStudy({ sites: [{ id: 'south' }, { id: 'north' }] }) });
  if (rows.length > 0) expect((await importRows(office, rows)).body.refused).toEqual([]);
  return office;
};

/** With its mark, as a spreadsheet gets it. */
const exported = async ({ app, inStudy }: Office, query = REASON, as = 'coordinator-1') => {
  const response = await app.request(inStudy(`/participants:export${query}`), {
    headers: { authorization: `Bearer ${as}` },
  });
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
};
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const comesBack = async (office: Office, mode = 'update') =>
  (await importCsv(office, (await exported(office)).bytes, `?mode=${mode}`)).body;

const awkward: Record<string, CsvRow> = {
  'a name that is a formula': { name: '=1+1' },
  'a name that is a formula with a quote before it': { name: "'=1+1" },
  'a name with quotes and separators': { name: 'Deltager "Et"; eller, to' },
  'a name in several lines': { name: 'Deltager\nEt' },
  'a name with a line break of old': { name: 'Deltager\rEt' },
  'a name that begins with an at-sign': { name: '@deltager' },
  'a name with Danish letters': { name: 'Æbleø Ålborg Ñandú 王' },
  'an address of four lines with commas': {
    address: 'c/o Deltager 2, baghuset\nPrøvevej 1, 2. tv.\n"Gården"; port B, C, D\n1000 København K',
  },
  'an address that begins with a sign': { address: '-1. sal, Prøvevej 1, 1000 København K' },
  'nothing but a consent': { name: '', phone: '', email: '', address: '', language: '' },
  'no consent': { consent_sms: 'nej', consent_email: 'nej', consent_phone: 'nej', consent_letter: 'nej' },
  'a site, a CRF number and a mentor': { site: 'south', crf: '=CRF-1', mentor: 'mentor-1' },
  'a last contact': { last_contact: '2026-04-28', mentor: 'mentor-1' },
  'a last contact in an arm without check-ins': { arm: 'SAU', last_contact: '2026-04-28' },
  'a hold': { hold_until: '2026-06-01' },
  'reduced interviews': { interviews: 'reduced', intervention: 'stopped' },
  'stopped interviews': { interviews: 'stopped' },
  emigration: { life: 'emigrated' },
  'a death and a stop of before': {
    life: 'dead',
    life_on: '2026-04-20',
    interviews: 'stopped',
    interviews_on: '2026-04-02',
  },
  death: { life: 'dead' },
  'a booked interview': { 'FU12.appointment': '2026-05-20T10:30', 'FU12.mode': 'phone' },
  'a held interview': { 'FU12.outcome': 'done', 'FU12.on': '2026-04-20', 'FU12.mode': 'video' },
  'an interview not held for a reason of its own': {
    'FU12.outcome': 'notDone',
    'FU12.on': '2026-04-20',
    'FU12.reason': 'other: "moved"; abroad',
  },
};

describe('the export of participants', () => {
  it.each(Object.entries(awkward))('comes back unchanged for somebody with %s', async (_, over) => {
    const office = await anOfficeWith(aRow(1, over));
    expect(await comesBack(office)).toMatchObject({ unchanged: 1, created: 0, updated: 0, refused: [] });
  });

  it('comes back unchanged for several phones and addresses, and for what staff entered by hand', async () => {
    const office = await anOfficeWith();
    await office.ask(
      'POST',
      office.inStudy('/participants'),
      aNewcomer({
        mentor: 'mentor-1',
        consent: { sms: true },
        contact: {
          name: 'Deltager 1',
          phones: [
            { number: '+4520123456', unsafe: true },
            { number: '+4520123457', shared: true, label: 'work' },
          ],
          addresses: [
            { lines: ['Prøvevej 1, 2. tv.'], until: '2026-06-01' },
            { lines: ['Ny Vej 2'], from: '2026-06-02' },
          ],
          contactPersons: [{ name: 'Pårørende 1', phone: '+4520123458', consent: true }],
        },
      }),
    );
    await office.ask('POST', office.of('P-1', '/check-ins'), {
      on: '2026-04-29',
      kind: 'mentor',
      setting: 'phone',
      outcome: 'held',
    });
    const { body: before } = await office.ask('GET', office.of('P-1'));
    for (const mode of ['update', 'create'])
      expect(await comesBack(office, mode)).toMatchObject({ unchanged: 1, created: 0, updated: 0, refused: [] });
    expect((await office.ask('GET', office.of('P-1'))).body).toEqual(before);
  });

  it('says no hold of somebody whose hold was voided before it began, and comes back unchanged', async () => {
    const office = await anOfficeWith(aRow(1));
    await withVoidedHold(office, 'P-001');
    expect(textOf((await exported(office)).bytes)).not.toContain('2026-06-20');
    expect(await comesBack(office)).toMatchObject({ unchanged: 1, updated: 0, refused: [] });
  });

  it.each(['create', 'update'])('comes back unchanged, to %s, though somebody is or is to be erased', async (mode) => {
    const office = await anOfficeWith(aRow(1), aRow(2, { mentor: 'mentor-1', site: 'south' }), aRow(3));
    const before = (await exported(office)).bytes;
    for (const id of ['P-001', 'P-002']) {
      const asked = { reason: 'asked us by letter' };
      expect((await office.ask('POST', office.of(`${id}:erase`), asked, { as: 'lead-1' })).status).toBe(200);
    }
    await office.ask('POST', office.of('P-002:erase'), { reason: 'asked us by letter', confirm: true });
    await office.until('2026-05-20T09:00:00Z');
    expect((await office.ask('GET', office.of('P-002'))).body.erasure.state).toBe('done');
    expect(await comesBack(office, mode)).toMatchObject({ created: 0, updated: 0, unchanged: 3, refused: [] });
    const { body } = await importCsv(office, before, `?mode=${mode}`);
    expect(body.refused).toMatchObject([{ column: 'id', code: 'erased' }]);
    expect((await office.ask('GET', office.of('P-002'))).body.contact).toBeUndefined();
  });

  it('texts nobody on a number that somebody else reads, in a house that knows of it by this file alone', async () => {
    const office = await anOfficeWith(aRow(1), aRow(2));
    const phones = [{ number: '+4520100001', unsafe: true, shared: true }];
    await office.ask('PATCH', office.of('P-001', '/contact'), { phones });
    const { bytes } = await exported(office);
    const other = await anOffice({ at: '2026-03-20T07:00:00Z' });
    expect((await importCsv(other, bytes)).body).toMatchObject({ created: 2, refused: [] });
    expect((await other.ask('GET', other.of('P-001'))).body.contact.phones).toEqual(phones);
    await other.until('2026-03-21T00:00:00+01:00');
    const first = other.posted.filter(({ step }) => step === 'FU12/invite');
    expect(first.map(({ to }) => to).sort()).toEqual(['+4520100002', 'p1@example.com']);
  });

  it('holds nothing that a spreadsheet carries out, and its mark', async () => {
    const office = await anOfficeWith(
      ...Object.values(awkward).map((over, at) => aRow(at + 1, { ...over, mentor: '', last_contact: '' })),
    );
    const { response, bytes } = await exported(office);
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = textOf(bytes).slice(1);
    expect(text).toContain("'+4520100001");
    expect(text).toContain("'=1+1");
    expect(text.match(/(^|[;"\n])[=+\-@\t\r]/)).toBeNull();
  });

  it('changes in the study only what was changed in the spreadsheet', async () => {
    const office = await anOfficeWith(aRow(1, { name: '=1+1' }), aRow(2));
    const text = textOf((await exported(office)).bytes).replace("'+4520100001", "'+4520999999");
    const { body } = await importCsv(office, text, '?mode=update');
    expect(body.people.updated).toEqual([{ id: 'P-001', columns: ['phone'] }]);
    const { body: view } = await office.ask('GET', office.of('P-001'));
    expect(view.contact).toMatchObject({ name: '=1+1', phones: [{ number: '+4520999999' }] });
  });

  it('never tells what was noted about how to reach somebody', async () => {
    const office = await anOfficeWith(aRow(1));
    await office.ask('PATCH', office.of('P-001', '/contact'), { preferences: 'only-in-the-morning' });
    expect(textOf((await exported(office)).bytes)).not.toContain('only-in-the-morning');
  });

  it.each(['', '?reason=', '?reason=%20'])('asks why the contact data leave (%p)', async (query) => {
    const office = await anOfficeWith(aRow(1));
    const { status, body } = await office.ask('GET', office.inStudy(`/participants:export${query}`));
    expect([status, body.field]).toEqual([422, 'reason']);
  });

  it('holds only people of the sites that its reader sees', async () => {
    const office = await anOfficeWith(aRow(1, { site: 'south' }), aRow(2, { site: 'north' }));
    await office.studies.saveMember({ study: 'ips-ma', user: 'south-1', roles: ['coordinator'], sites: ['south'] });
    const text = textOf((await exported(office, REASON, 'south-1')).bytes);
    expect(text).toContain('P-001');
    expect(text).not.toContain('P-002');
  });

  it('takes the quote off a number that another spreadsheet wrote', async () => {
    const office = await anOfficeWith();
    const { body } = await importCsv(office, aCsv([aRow(1, { phone: "'+45 20 12 34 56" })]));
    expect([body.created, body.refused]).toEqual([1, []]);
  });
});
