import { aCsv, aRow } from '../../support/a-csv.ts';
import { aNewcomer, anOffice, type Loose } from '../../support/an-office.ts';
import { aStudy, builtIn } from '../../support/a-study.ts';
import { importCsv } from '../../support/imported.ts';

const AT = '2025-05-01T09:00:00Z';
const timeZone = 'Europe/Oslo';
const inOslo = () =>
  anOffice({ at: AT, study: { ...aStudy(), zone: timeZone }, protocol: { ...builtIn('ips-ma'), timeZone } });
const someone = (contact: object) =>
  aNewcomer({ id: 'P-900', arm: 'SAU', contact: { name: 'Deltager 900', language: 'da', ...contact } });

describe('a number without a country code, in a study that is not in Denmark,', () => {
  it.each([
    ['/contact/phone', { phone: '41 23 45 00' }],
    ['/contact/phones/0/number', { phones: [{ number: '41234500' }] }],
    ['/contact/phone', { phone: '085 000 0931' }],
    [
      '/contact/contactPersons/0/phone',
      { phone: '+4741234500', contactPersons: [{ name: 'Søster', phone: '41234501', consent: true }] },
    ],
  ])('is refused, for it would be a stranger’s: %s', async (field, contact) => {
    const office = await inOslo();
    const { status, body } = await office.ask('POST', office.inStudy('/participants'), someone(contact));
    expect([status, body.errors]).toEqual([422, [{ field, remedy: expect.stringContaining('country code') }]]);
  });

  it('is told from what is no number anywhere', async () => {
    const office = await inOslo();
    const { body } = await office.ask('POST', office.inStudy('/participants'), someone({ phone: 'her mother' }));
    expect(body.errors).toEqual([{ field: '/contact/phone', remedy: expect.stringContaining('EU or EEA') }]);
  });

  it.each([
    ['40 12 34 56', 422],
    ['+47 40 12 34 56', 200],
    ['Aftale', 200],
  ])('is refused as the sender of texts, and a name is not: %s', async (smsName, status) => {
    const office = await inOslo();
    const senders = { interviews: { smsName } };
    const answered = await office.ask('PATCH', office.inStudy(''), { senders });
    expect([answered.status, answered.body.errors?.[0].field]).toEqual([
      status,
      status === 422 ? '/senders/interviews/smsName' : undefined,
    ]);
    const study = { id: 'oslo', name: 'Oslo', protocol: { ...builtIn('ips-ma'), timeZone }, senders };
    const founded = await office.ask('POST', '/api/studies', study, { as: 'operator' });
    expect(founded.status).toBe(status === 422 ? 422 : 201);
  });

  it('is taken with one, however it is written', async () => {
    const office = await inOslo();
    const { status } = await office.ask(
      'POST',
      office.inStudy('/participants'),
      someone({ phone: '0047 41 23 45 00' }),
    );
    const { body } = await office.ask('GET', office.of('P-900'));
    expect([status, body.contact.phones[0].number]).toEqual([201, '+4741234500']);
  });

  it('is a fault of its row in a list that is imported', async () => {
    const office = await inOslo();
    const { body } = await importCsv(office, aCsv([aRow(1, { phone: '41200004' }), aRow(2, { phone: '+4741200004' })]));
    expect([body.created, body.refused]).toEqual([
      0,
      [expect.objectContaining({ line: 2, column: 'phone', code: 'no-country-code' })],
    ]);
  });

  it('is as Danish as ever in a study of Copenhagen', async () => {
    const office = await anOffice({ at: AT });
    const { status } = await office.ask('POST', office.inStudy('/participants'), someone({ phone: '41 23 45 00' }));
    expect(status).toBe(201);
  });
});

describe('a landline where texts would go', () => {
  const LANDLINE = '+4722334455';
  const codes = (body: Loose) => body.warnings.map(({ code }: Loose) => code);

  it('is told of at enrolment and where it takes the place of a mobile, and not to whoever wants no texts', async () => {
    const office = await inOslo();
    const enrol = (id: string, over: object) =>
      office.ask('POST', office.inStudy('/participants'), { ...someone({ phone: LANDLINE }), id, ...over });
    const none = { sms: false, email: true, phone: true, letter: true, voicemail: false };
    expect(codes((await enrol('P-901', {})).body)).toContain('LANDLINE');
    expect(codes((await enrol('P-902', { consent: none })).body)).not.toContain('LANDLINE');
    await office.ask('POST', office.inStudy('/participants'), someone({ phone: '+4741234500' }));
    const moved = await office.ask('PATCH', office.of('P-900', '/contact'), { phone: '+4722334456' });
    expect(codes(moved.body)).toContain('LANDLINE');
    const beside = await office.ask('PATCH', office.of('P-900', '/contact'), {
      phones: [{ number: '+4722334458' }, { number: '+4741234500' }],
    });
    expect(codes(beside.body)).not.toContain('LANDLINE');
  });

  it('is told of by an import', async () => {
    const office = await inOslo();
    const rows = [aRow(1, { phone: LANDLINE }), aRow(2, { phone: '+4722334457', consent_sms: '' })];
    const { body } = await importCsv(office, aCsv(rows.map((row) => ({ ...row, arm: 'SAU' }))), '?dryRun=true');
    expect(body.warnings.map(({ row, code }: Loose) => [row, code])).toEqual([[2, 'landline']]);
  });
});
