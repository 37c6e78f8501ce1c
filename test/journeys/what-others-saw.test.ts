import { DateTime } from 'luxon';
import { handleReply } from '../../functions/handle-reply/handle-reply.ts';
import { recordReceipt } from '../../functions/record-receipt/record-receipt.ts';
import { messageFor } from '../../functions/sweep-due/sweep-due.ts';
import { aNewcomer, anOffice, type Office } from '../support/an-office.ts';

/** Baseline 2025-04-18: the invitation of FU12 leaves on 20 March 2026 at ten, the second text on 1 April. */
const INVITED = '2026-03-20T09:00:00Z';

const aParticipant = async (at = '2026-03-19T08:00:00Z', over: Record<string, unknown> = {}): Promise<Office> => {
  const office = await anOffice({ at });
  const { status } = await office.ask('POST', office.inStudy('/participants'), aNewcomer({ arm: 'SAU', ...over }));
  if (status !== 201) throw new Error('not enrolled');
  return office;
};

const inCopenhagen = (at: number): DateTime => DateTime.fromMillis(at, { zone: 'Europe/Copenhagen' });

/** What reached the participant: local time, step, channel. */
const seenIn = ({ posted }: Office): string[] =>
  posted
    .filter(({ participant, answer }) => participant !== undefined && answer.kind === 'accepted')
    .map(({ at, step, kind }) => `${inCopenhagen(at).toFormat('yyyy-MM-dd HH:mm')} ${step} ${kind}`);

const write = (office: Office, text: string, from = '+4520123456') =>
  handleReply({ ...office.workerPorts, replies: office.replies })({
    id: `${text} from ${from}`,
    from,
    to: '+4520990001',
    text,
    at: office.now(),
  });

const book = (office: Office, at: string) =>
  office.ask('PUT', office.of('P-1', '/follow-ups/FU12/appointment'), { at, mode: 'phone' });

describe('what participants of other systems saw, and somebody here does not', () => {
  it('the same text again each time the queue repeats itself and a worker forgets that it sent it (pitfalls 4 to 6)', async () => {
    const office = await aParticipant();
    await office.until('2026-03-20T08:59:59Z');
    office.turnTo(INVITED);
    const { commit } = office.workerPorts.records;
    let isForgotten = false;
    office.answers.next = ({ attempt }) => {
      office.workerPorts.records.commit = () => {
        isForgotten = true;
        return Promise.reject(new Error('the table is away'));
      };
      return { kind: 'accepted', providerMessageId: `m-${attempt}` };
    };
    for await (const page of office.records.dueBefore(office.now(), 0, 100))
      for (const due of page) await office.work(messageFor(due)).catch(() => undefined);
    expect(isForgotten).toBe(true);
    office.workerPorts.records.commit = commit;
    for (let minute = 1; minute <= 60; minute += 1) {
      office.turnTo(new Date(Date.parse(INVITED) + minute * 60_000).toISOString());
      await office.tick();
    }
    expect(seenIn(office)).toEqual(['2026-03-20 10:00 FU12/invite sms']);
  });

  it('a text after STOP, because only the carrier knew, or because the number is a new one (pitfalls 15 and 19)', async () => {
    const office = await aParticipant();
    await office.until('2026-03-21T09:00:00Z');
    await write(office, 'STOP');
    await office.ask('PATCH', office.of('P-1', '/contact'), { phone: '30 12 34 56' });
    await office.until('2026-07-01T12:00:00Z');
    const after = seenIn(office).filter((line) => line > '2026-03-21 10:00');
    expect(after.length).toBeGreaterThan(1);
    expect(after.filter((line) => line.endsWith('sms'))).toEqual([]);
  });

  it('mail that goes on to an address from which each one came back (pitfall 20)', async () => {
    const office = await aParticipant(undefined, { consent: { email: true, phone: true, letter: true } });
    await office.until('2026-03-20T09:01:00Z');
    const [mail] = office.posted.filter(({ participant }) => participant !== undefined);
    if (!mail) throw new Error('no mail left');
    const at = new Date(office.now()).toISOString();
    await recordReceipt(office.workerPorts)({ attempt: mail.attempt, event: 'bounced', at });
    await office.until('2026-07-01T12:00:00Z');
    expect(seenIn(office)).toEqual(['2026-03-20 10:00 FU12/invite email']);
    const { body } = await office.ask('GET', office.inStudy('/worklist'));
    expect(JSON.stringify(body.items)).toContain('phone');
  });

  it('“please book a time” a day after they booked one (pitfalls 12 and 48)', async () => {
    const office = await aParticipant();
    await office.until('2026-03-31T12:00:00Z');
    await book(office, '2026-04-28T10:30');
    await office.until('2026-04-28T08:00:00Z');
    const asked = seenIn(office).filter((line) => /FU12\/(book|final)/.test(line));
    expect(asked).toEqual([]);
  });

  it('“remember your appointment” when it has begun, after a night in which nothing ran (pitfalls 12 and 37)', async () => {
    const office = await aParticipant();
    await office.until('2026-04-09T10:00:00Z');
    await book(office, '2026-04-28T10:30');
    await office.until('2026-04-26T12:00:00Z');
    office.turnTo('2026-04-28T08:31:00Z');
    await office.until('2026-04-28T20:00:00Z');
    expect(seenIn(office).filter((line) => line > '2026-04-26' && line.includes('appointment'))).toEqual([]);
  });

  it('a text at night, because the one of the afternoon could not leave (pitfall 34)', async () => {
    const office = await aParticipant();
    await office.until('2026-03-20T08:59:00Z');
    office.answers.next = () => ({ kind: 'refusedForNow', code: 'throttled' });
    await office.until('2026-03-20T22:00:00Z');
    office.answers.next = ({ attempt }) => ({ kind: 'accepted', providerMessageId: `m-${attempt}` });
    await office.until('2026-03-24T12:00:00Z');
    const seen = seenIn(office);
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatch(/^2026-03-23 (09|1\d):\d\d FU12\/invite/);
  });

  it('their hour moved by one when the clocks change (pitfalls 22, 24 and 27)', async () => {
    const office = await aParticipant();
    await office.until('2026-04-30T12:00:00Z');
    const ladder = office.posted.filter(({ step }) => /FU12\/(invite|book\d)$/.test(step));
    expect(ladder.map(({ at }) => new Date(at).toISOString().slice(0, 16))).toEqual([
      '2026-03-20T09:00',
      '2026-04-01T08:00',
      '2026-04-24T08:00',
    ]);
  });

  it('their year ended on 1 March, or a day earlier each year, when they came in on a leap day (pitfall 30)', async () => {
    const anchors = { baseline: '2024-02-29', randomisation: '2024-03-01' };
    const office = await aParticipant('2025-01-02T08:00:00Z', { anchors });
    const { body } = await office.ask('GET', office.of('P-1'));
    const targets = Object.fromEntries(
      body.followUps.map(({ id, target }: { id: string; target: string }) => [id, target]),
    );
    expect(targets).toMatchObject({ FU12: '2025-02-28', FU24: '2026-02-28' });
  });

  it('ten reminders in an hour, from the day on which they were imported (pitfall 39)', async () => {
    const office = await aParticipant('2026-06-01T08:00:00Z');
    await office.until('2026-06-03T12:00:00Z');
    const seen = seenIn(office);
    expect(seen.length).toBeLessThanOrEqual(1);
  });

  it('a text from a study that was stopped (pitfall 47)', async () => {
    const office = await aParticipant();
    await office.until('2026-03-19T12:00:00Z');
    const { status } = await office.ask('PATCH', office.inStudy(''), { sendingStopped: true, reason: 'asked to' });
    expect(status).toBe(200);
    await office.until('2026-04-10T12:00:00Z');
    expect(seenIn(office)).toEqual([]);
  });
});
