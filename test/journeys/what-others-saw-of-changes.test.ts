import { DateTime } from 'luxon';
import { aPublisher, amended, enrolOne, publish, withOffset } from '../support/a-publisher.ts';
import type { Office } from '../support/an-office.ts';

/** What reached one participant: local time and step. */
const seenBy = ({ posted }: Office, id: string): string[] =>
  posted
    .filter(({ participant, answer }) => participant === id && answer.kind === 'accepted')
    .map(
      ({ at, step }) =>
        `${DateTime.fromMillis(at, { zone: 'Europe/Copenhagen' }).toFormat('yyyy-MM-dd HH:mm')} ${step}`,
    );

const alone = { arm: 'SAU', consent: { sms: true } };

describe('what participants of other systems saw of a change, and somebody here does not', () => {
  it('a reminder at its old time, though the plan was changed before it (pitfalls 43 and 46)', async () => {
    const office = await aPublisher('2026-03-19T08:00:00Z');
    await enrolOne(office, 'P-1', '2025-04-18', alone);
    await office.until('2026-03-21T08:00:00Z');
    const { status } = await publish(office, amended(withOffset('book2', '-P21D')), 'all');
    expect(status).toBeLessThan(300);
    await office.until('2026-04-09T12:00:00Z');
    expect(seenBy(office, 'P-1')).toEqual(['2026-03-20 10:00 FU12/invite', '2026-03-27 10:00 FU12/book2']);
  });

  it('last month’s invitation again, because somebody changed the plan after it (pitfall 44)', async () => {
    const office = await aPublisher('2026-03-19T08:00:00Z');
    await enrolOne(office, 'P-1', '2025-04-18', alone);
    await office.until('2026-04-02T08:00:00Z');
    const before = seenBy(office, 'P-1');
    expect(before).toEqual(['2026-03-20 10:00 FU12/invite', '2026-04-01 10:00 FU12/book2']);
    const { status } = await publish(office, amended(withOffset('book2', '-P7D')), 'all');
    expect(status).toBeLessThan(300);
    await office.until('2026-04-20T12:00:00Z');
    expect(seenBy(office, 'P-1')).toEqual(before);
  });

  it('two messages that say the same, at one instant (pitfalls 7 and 8)', async () => {
    const office = await aPublisher('2026-03-19T08:00:00Z');
    await enrolOne(office, 'P-1', '2025-04-18', alone);
    const { status } = await publish(office, amended(withOffset('book3', '-P14D')), 'all');
    expect(status).toBeLessThan(300);
    await office.until('2026-06-30T12:00:00Z');
    expect(seenBy(office, 'P-1')).toEqual([
      '2026-03-20 10:00 FU12/invite',
      '2026-04-01 10:00 FU12/book3',
      '2026-05-29 10:00 FU12/final',
    ]);
  });

  it('an interview in a year of 365 days, when they came in on the 31st of a month (pitfalls 29 and 31)', async () => {
    const office = await aPublisher('2024-06-03T08:00:00Z');
    await enrolOne(office, 'P-1', '2023-08-31', alone);
    const { body } = await office.ask('GET', office.of('P-1'));
    const targets = Object.fromEntries(
      body.followUps.map(({ id, target }: { id: string; target: string }) => [id, target]),
    );
    expect(targets).toMatchObject({ FU12: '2024-08-31', FU24: '2025-08-31' });
  });

  it('no text at all, because it was due within the hour (pitfall 38)', async () => {
    const office = await aPublisher('2026-03-20T08:30:00Z');
    await enrolOne(office, 'P-1', '2025-04-18', alone);
    await office.until('2026-03-20T12:00:00Z');
    expect(seenBy(office, 'P-1')).toEqual(['2026-03-20 10:00 FU12/invite']);
  });

  it('a real text, each time somebody looked at what would be sent (pitfall 52)', async () => {
    const office = await aPublisher('2026-03-20T10:00:00Z');
    await enrolOne(office, 'P-1', '2025-04-18', alone);
    const text = { text: 'Vi ringer til dig på torsdag. {afs}', channel: 'sms' };
    for (let look = 0; look < 3; look += 1) {
      const { status } = await office.ask('POST', office.of('P-1', '/messages?dryRun=true'), text);
      expect(status).toBe(200);
    }
    await office.until('2026-03-20T16:00:00Z');
    expect(seenBy(office, 'P-1').filter((line) => line.includes('byHand'))).toEqual([]);
  });
});
