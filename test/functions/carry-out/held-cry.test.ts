import type { InterviewRecord } from '../../../shared/domain/record.ts';
import { CRISIS } from '../../../shared/domain/work.ts';
import { anEscalation, aTask } from '../../support/a-commit.ts';
import { aHouse } from '../../support/a-house.ts';
import { aStudy } from '../../support/a-study.ts';
import { anInterviewRecord } from '../../support/a-participant.ts';
import { enrolPair } from '../../support/enrol-pair.ts';

/** Monday 4 May 2026, at ten in Copenhagen: with most of a ladder behind somebody who was not released. */
const WRITTEN = '2026-05-04T08:00:00Z';
const cry = aTask('t1', { step: CRISIS, kind: 'messageTrouble', why: 'reply.crisis', since: WRITTEN });
const told = anEscalation({ of: CRISIS, step: CRISIS, why: 'reply.crisis', since: WRITTEN, levelSince: WRITTEN });

const aCryingImport = async (over: Partial<InterviewRecord> = {}, study = aStudy()) => {
  const house = await aHouse({ at: WRITTEN, study });
  const crying = { held: true, tasks: { t1: cry }, escalations: { [CRISIS]: told }, ...over };
  await enrolPair(house, anInterviewRecord(crying), { held: true });
  const record = async (): Promise<InterviewRecord | undefined> =>
    house.records.readInterviews('ips-ma', anInterviewRecord().participant);
  return { ...house, record };
};

describe('the cry for help of somebody who was imported and waits for their release', () => {
  it('rises until somebody answers it, and each level is told by mail', async () => {
    const house = await aCryingImport();
    await house.until('2026-05-08T12:00:00Z');
    expect((await house.record())?.escalations[CRISIS]).toMatchObject({
      level: 2,
      to: 'leadCoordinator',
      state: 'open',
    });
    await house.until('2026-05-15T12:00:00Z');
    expect((await house.record())?.escalations[CRISIS]).toMatchObject({ level: 3, state: 'open' });
    const mails = house.posted.map(({ to, at }) => `${new Date(at).toISOString().slice(0, 10)} ${to}`);
    expect(mails).toEqual([
      '2026-05-07 lead-1@example.com',
      // The Monday overview, in which it stands.
      '2026-05-11 coordinator-1@example.com',
      '2026-05-11 lead-1@example.com',
      '2026-05-12 lead-1@example.com',
    ]);
  });

  it.each([
    [['da', 'en'], '[Haster] Læs en besked nu'],
    [['en', 'da'], '[Urgent] Read a message now'],
    [['pt', 'en'], '[Urgent] Read a message now'],
    [['pt'], '[Urgent] Read a message now'],
  ])('is told to whoever set no language in one of a study in %j, else in English', async (languages, subject) => {
    const house = await aCryingImport({}, aStudy({ languages }));
    await house.until('2026-05-08T12:00:00Z');
    expect(house.posted.map((each) => 'subject' in each && each.subject)).toEqual([subject]);
  });

  it('is looked at when it rises, and not at every tick between', async () => {
    const house = await aCryingImport();
    expect((await house.record())?.nextDueAt).toBe('2026-05-07T08:00:00Z');
    await house.until('2026-05-07T08:00:00Z');
    expect((await house.record())?.nextDueAt).toBe('2026-05-12T08:00:00Z');
    await house.until('2026-05-12T08:00:00Z');
    expect((await house.record())?.nextDueAt).toBeUndefined();
  });

  it('has nothing else of them sent, asked or escalated', async () => {
    const house = await aCryingImport();
    await house.until('2026-07-01T12:00:00Z');
    const record = await house.record();
    expect(house.posted.filter(({ participant }) => participant !== undefined)).toEqual([]);
    expect(house.letters).toEqual([]);
    expect(record?.steps).toEqual({});
    expect(Object.keys(record?.tasks ?? {})).toEqual(['t1']);
    expect(Object.keys(record?.escalations ?? {})).toEqual([CRISIS]);
  });
});

describe('somebody who was imported, waits for their release and asks to be forgotten', () => {
  it('is not waited for in silence: whoever leads is told, once, and nothing else happens', async () => {
    const asked = { at: '2026-05-04T07:00:00Z', by: 'coordinator-1' };
    const house = await aCryingImport({
      tasks: {},
      escalations: {},
      erasures: [{ asked }],
    });
    expect((await house.record())?.nextDueAt).toBe('2026-05-07T08:00:00Z');
    await house.until('2026-05-08T12:00:00Z');
    const record = await house.record();
    expect(Object.values(record?.escalations ?? {})).toMatchObject([
      { of: 'erasure', to: 'leadCoordinator', level: 1 },
    ]);
    expect(house.posted.map(({ to }) => to)).toEqual(['lead-1@example.com']);
    expect(record?.tasks).toEqual({});
  });
});
