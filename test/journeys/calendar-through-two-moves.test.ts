import { book, anOfficeWithAssessors } from '../support/a-booked-day.ts';
import { aMailClient } from '../support/a-mail-client.ts';
import type { Office } from '../support/an-office.ts';

const BY_EMAIL = {
  contact: { name: 'Deltager 1', email: 'p1@example.com', language: 'da' },
  consent: { email: true, phone: true },
};
const CANCELLED = 3;

/** All orders in which so many mails can arrive. */
const orders = (count: number): number[][] =>
  count === 0
    ? [[]]
    : orders(count - 1).flatMap((order) =>
        Array.from({ length: count }, (_, at) => [...order.slice(0, at), count - 1, ...order.slice(at)]),
      );

const filesIn = ({ posted }: Office): string[] =>
  posted.flatMap((mail) => (mail.kind === 'email' ? mail.attachments.map(({ content }) => content) : []));

/** Booked, moved, moved again, called off; the mails' files in the order in which they left. */
const filesOfALife = async (): Promise<string[]> => {
  const office = await anOfficeWithAssessors(['P-1'], { 'P-1': BY_EMAIL });
  const dates = ['2026-04-28T10:30', '2026-05-05T13:00', '2026-05-12T08:15'];
  for (const [nth, at] of dates.entries()) {
    expect((await book(office, 'P-1', at)).status).toBe(200);
    await office.until(`2026-04-${String(16 + nth)}T15:00:00Z`);
  }
  await office.ask('DELETE', office.of('P-1', '/follow-ups/FU12/appointment'));
  await office.until('2026-04-21T15:00:00Z');
  return filesIn(office);
};
const property = (file: string, name: string): string[] =>
  [...file.matchAll(new RegExp(`^${name}[:;](.*)\r$`, 'gm'))].map(([, value = '']) => value);

describe('the calendar of somebody whose appointment is moved twice and then called off', () => {
  it('gets one file for each change, under one name, with a rising number', async () => {
    const files = await filesOfALife();
    expect(files.map((file) => property(file, 'METHOD')[0])).toEqual(['REQUEST', 'REQUEST', 'REQUEST', 'CANCEL']);
    expect(new Set(files.map((file) => property(file, 'UID')[0])).size).toBe(1);
    const numbers = files.map((file) => Number(property(file, 'SEQUENCE')[0]));
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    for (const file of files) {
      expect(property(file, 'CLASS')).toEqual(['PRIVATE']);
      expect(property(file, 'SUMMARY')).toEqual(['Aftale']);
      expect(file).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Copenhagen\r\n');
    }
  });

  it('shows the latest time after each change', async () => {
    const client = aMailClient();
    const seen = (await filesOfALife()).map((file) => {
      client.receive(file);
      return client.shown().map(([from]) => from);
    });
    expect(seen).toEqual([
      ['2026-04-28T08:30:00.000Z'],
      ['2026-05-05T11:00:00.000Z'],
      ['2026-05-12T06:15:00.000Z'],
      [],
    ]);
  });

  it('ends right in whatever order the mails arrive, some of them twice', async () => {
    const files = await filesOfALife();
    for (const order of orders(files.length)) {
      const client = aMailClient();
      for (const n of [...order, order[0] ?? 0]) client.receive(files[n] ?? '');
      expect(client.shown()).toEqual([]);
      const moved = aMailClient();
      for (const n of order.filter((n) => n !== CANCELLED)) moved.receive(files[n] ?? '');
      expect(moved.shown()).toEqual([['2026-05-12T06:15:00.000Z', '2026-05-12T07:15:00.000Z', 'Aftale']]);
    }
  });
});
