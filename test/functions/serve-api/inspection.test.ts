import { aNewcomer, anOffice, type Office } from '../../support/an-office.ts';
import { pdfText } from '../../support/pdf-text.ts';

const AT = '2026-03-01T09:00:00Z';

const anOfficeWithALife = async (): Promise<Office> => {
  const office = await anOffice({ at: AT });
  await office.studies.saveMember({
    study: 'ips-ma',
    user: 'auditor-1',
    roles: ['auditor'],
    from: '2026-01-01',
    until: '2026-12-31',
  });
  await office.ask('POST', office.inStudy('/participants'), aNewcomer({ mentor: 'mentor-1' }));
  await office.until('2026-04-08T12:00:00Z');
  await office.ask('PATCH', office.of('P-1', '/participation'), {
    consent: { email: false },
    reason: 'by phone today',
  });
  await office.ask('POST', office.of('P-1', '/contacts'), {
    at: '2026-04-08T11:00:00Z',
    direction: 'in',
    channel: 'phone',
    with: 'participant',
    outcome: 'a free word',
    note: 'lives with her sister',
  });
  await office.ask('PUT', office.of('P-1', '/follow-ups/FU12/appointment'), {
    at: '2026-04-20T10:30',
    mode: 'phone',
    place: 'at her sister',
  });
  await office.ask('PATCH', office.of('P-1', '/participation'), {
    hold: { kind: 'hospital', until: '2026-06-01', scope: 'both' },
    reason: 'she said so',
  });
  await office.until('2026-04-21T12:00:00Z');
  return office;
};

const inspected = async ({ app, of }: Office, as = 'coordinator-1', language = 'en') => {
  const response = await app.request(of('P-1', `/inspection?language=${language}`), {
    headers: { authorization: `Bearer ${as}` },
  });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { bytes, text: pdfText(bytes), raw: Buffer.from(bytes).toString('latin1') };
};
/** Lines are broken where the page ends. */
const flowing = (text: string): string => text.replaceAll('\n', ' ').replaceAll(/ +/g, ' ');

describe('the inspection file of a participant', () => {
  it('tells the agenda, the consents, the attempts, the messages and every entry with its reason', async () => {
    const { text } = await inspected(await anOfficeWithALife());
    const read = flowing(text);
    for (const heading of [
      'Follow-ups',
      'Consents',
      'Holds',
      'Attempts',
      'Messages',
      'Unblinding',
      'Corrections',
      'Agenda',
      'Events',
    ])
      expect(read).toContain(heading);
    expect(read).toContain('FU12 · target 2026-04-18 · window 2026-03-21 – 2026-06-13 · booked');
    expect(read).toMatch(/coordinator-1 · email · false/);
    expect(read).toContain('by phone today');
    expect(read).toMatch(/FU12\/invite · sms · invite · sent/);
    expect(read).toMatch(/before true · after false/);
  });

  it('makes the text of a message again as it was sent, and says that it is made again', async () => {
    const office = await anOfficeWithALife();
    const read = flowing((await inspected(office)).text);
    expect(read).toContain('made again today');
    const sent = office.posted.filter(({ participant }) => participant === 'P-1');
    expect(sent.length).toBeGreaterThan(2);
    for (const message of sent.filter((each) => 'text' in each))
      expect(read).toContain(flowing(message.text).trim().slice(0, 60));
  });

  it('never tells who it is', async () => {
    const { text, raw } = await inspected(await anOfficeWithALife());
    for (const personal of ['Deltager 1', '20123456', 'p1@example.com', 'Prøvevej']) {
      expect(text).not.toContain(personal);
      expect(raw).not.toContain(personal);
    }
  });

  it('shows an auditor no free text, no words of messages and nothing of check-ins, and of a reason that there is one', async () => {
    const read = flowing((await inspected(await anOfficeWithALife(), 'auditor-1')).text);
    expect(read).toMatch(/participationChanged · coordinator-1 · \[not shown\]/);
    expect(read).not.toMatch(/by phone today|sister|a free word|hospital|mentor-1|checkIns-|SAU|made again today/);
    expect(read).toContain('Texts are not shown to you');
  });

  it('is in Danish too, with its letters', async () => {
    const { text } = await inspected(await anOfficeWithALife(), 'coordinator-1', 'da');
    expect(flowing(text)).toContain('Opfølgninger');
    expect(flowing(text)).toContain('Side 1 af');
  });

  it('is tagged, in its language, numbered on every page, and its title names nobody', async () => {
    const { raw, text } = await inspected(await anOfficeWithALife());
    expect(raw).toMatch(/\/MarkInfo|\/Marked true/);
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toContain('/Lang (en)');
    expect(raw).toContain('(Inspection file ips-ma P-1)');
    const pages = (raw.match(/\/Type \/Page\b(?!s)/g) ?? []).length;
    expect(pages).toBeGreaterThan(1);
    expect((text.match(new RegExp(`Page \\d+ of ${String(pages)}`, 'g')) ?? []).length).toBe(pages);
  });

  it('is not there for a mentor, nor for somebody who is not', async () => {
    const office = await anOfficeWithALife();
    expect((await office.ask('GET', office.of('P-1', '/inspection'), undefined, { as: 'mentor-1' })).status).toBe(404);
    expect((await office.ask('GET', office.of('P-9', '/inspection'))).status).toBe(404);
  });
});
