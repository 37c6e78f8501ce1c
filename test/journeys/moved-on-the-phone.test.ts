import { anOfficeWithAssessors, book } from '../support/a-booked-day.ts';
import type { Loose, Office } from '../support/an-office.ts';

const BY_EMAIL = {
  contact: { name: 'Deltager 2', email: 'p2@example.com', language: 'da' },
  consent: { email: true, phone: true },
};
const THURSDAY = '2026-04-30T10:30';
const MONDAY = '2026-05-04T13:00';

const moved = async (): Promise<Office> => {
  const office = await anOfficeWithAssessors(['P-1', 'P-2'], { 'P-2': BY_EMAIL });
  for (const [id, minutes] of [
    ['P-1', 60],
    ['P-2', 60],
  ] as const)
    await book(office, id, id === 'P-1' ? THURSDAY : '2026-04-30T12:30', { minutes });
  await office.until('2026-04-16T12:00:00Z');
  office.posted.length = 0;
  for (const [id, at] of [
    ['P-1', MONDAY],
    ['P-2', '2026-05-04T15:00'],
  ] as const) {
    const { status } = await book(office, id, at, { askedBy: 'participant' });
    expect(status).toBe(200);
  }
  return office;
};
const followUp = async (office: Office, id: string): Promise<Loose> =>
  (await office.ask('GET', office.of(id))).body.followUps.find((each: Loose) => each.id === 'FU12');

describe('an interview that is moved from Thursday to Monday while she is on the phone', () => {
  it('brings one text, or one mail that updates the calendar', async () => {
    const office = await moved();
    await office.until('2026-04-17T12:00:00Z');
    expect(office.posted.map(({ participant, kind, step }) => [participant, kind, step])).toEqual([
      ['P-1', 'sms', 'FU12/appointment-2/moved'],
      ['P-2', 'email', 'FU12/appointment-2/moved'],
    ]);
    const mail = office.posted.find(({ kind }) => kind === 'email');
    const invite = mail?.kind === 'email' ? JSON.stringify(mail) : '';
    expect(invite).toContain('METHOD:REQUEST');
    expect(invite).toMatch(/SEQUENCE:[1-9]/);
    expect(invite).toContain('DTSTART;TZID=Europe/Copenhagen:20260504T150000');
  });

  it('does not count as a no-show: the old time is given up, and nobody is asked about it', async () => {
    const office = await moved();
    await office.until('2026-05-01T12:00:00Z');
    expect((await followUp(office, 'P-1')).appointments).toMatchObject([
      { n: 1, at: THURSDAY, end: { how: 'moved', by: 'participant' } },
      { n: 2, at: MONDAY, moved: true },
    ]);
    const { body } = await office.ask('GET', office.inStudy('/worklist'));
    expect(body.items.filter(({ does }: Loose) => does === 'recordOutcome')).toEqual([]);
    expect(office.posted.map(({ step }) => step).filter((step) => /noshow|appointment-1/.test(step))).toEqual([]);
  });
});
