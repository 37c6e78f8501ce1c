import { AGENDA_CODE_REVISION } from '../../../shared/domain/agenda-revision.ts';
import { repointStudies } from '../../../functions/repoint-study/repoint-studies.ts';
import { repointStudy } from '../../../functions/repoint-study/repoint-study.ts';
import type { Commit } from '../../../shared/ports/record-store.ts';
import { aStudy, builtIn } from '../../support/a-study.ts';
import { amended, aPublisher, enrolOne, preview, publish, withOffset } from '../../support/a-publisher.ts';
import type { Office } from '../../support/an-office.ts';

const START = '2025-05-01T09:00:00Z';
const BASELINE = '2025-04-18';
const earlierBook2 = amended(withOffset('book2', '-P21D'));

/** People of a study whose new version is published and has reached nobody yet. */
const published = async (people: number, at = '2026-01-10T09:00:00Z'): Promise<Office> => {
  const office = await aPublisher(START);
  for (let n = 1; n <= people; n += 1)
    await enrolOne(office, `P-${String(n).padStart(3, '0')}`, BASELINE, { arm: 'SAU' });
  await office.until(at);
  office.ports.repoint = async () => undefined;
  await publish(office, earlierBook2, 'all');
  return office;
};
const portsOf = (office: Office) => ({ ...office.ports, records: { ...office.ports.records }, staleSeconds: 0 });
const versions = async (office: Office): Promise<Record<number, number>> => {
  const counts: Record<number, number> = {};
  for (const { interviews, checkIns } of (await office.records.people('ips-ma', undefined, 1_000)).rows) {
    expect(checkIns.agendaBasis).toEqual(interviews.agendaBasis);
    const { protocolVersion } = interviews.agendaBasis;
    counts[protocolVersion] = (counts[protocolVersion] ?? 0) + 1;
  }
  return counts;
};
const repointing = async (office: Office) => (await office.studies.study('ips-ma'))?.repointing;
const nextDue = async (office: Office, id: string) => (await office.records.readInterviews('ips-ma', id))?.nextDueAt;

describe('repointing a study', () => {
  it('goes on after the page at which the last run had to end, and is finished only when everyone was reached', async () => {
    const office = await published(120);
    const ports = portsOf(office);
    let now = office.now();
    const clock = { now: () => now };
    const commit = office.records.commit;
    ports.records.commit = (each) => {
      now += 500;
      return commit(each);
    };
    const run = () => repointStudy({ ...ports, clock })('ips-ma', now + 10_000);
    expect(await run()).toEqual({ kind: 'handedOver' });
    expect(await versions(office)).toEqual({ 1: 70, 2: 50 });
    expect(await repointing(office)).toBeDefined();
    expect(await run()).toEqual({ kind: 'handedOver' });
    expect(await versions(office)).toEqual({ 1: 20, 2: 100 });
    // Its last page took the time that was left: that everyone was reached is said by the run after it.
    expect(await run()).toEqual({ kind: 'handedOver' });
    expect(await run()).toEqual({ kind: 'finished' });
    expect(await versions(office)).toEqual({ 2: 120 });
    expect(await repointing(office)).toBeUndefined();
  });

  it('that was killed between any two writes ends as if it had not been', async () => {
    const undisturbed = await published(3);
    await repointStudy(portsOf(undisturbed))('ips-ma');
    const expected = (await undisturbed.records.people('ips-ma', undefined, 10)).rows;
    for (let writes = 0; writes < 8; writes += 1) {
      const office = await published(3);
      const ports = portsOf(office);
      let left = writes;
      const orDie =
        <Arguments extends unknown[], Result>(write: (...given: Arguments) => Promise<Result>) =>
        (...given: Arguments): Promise<Result> => {
          left -= 1;
          return left < 0 ? Promise.reject(new Error('killed')) : write(...given);
        };
      ports.records.commit = orDie(office.records.commit);
      ports.studies = { ...office.studies, saveStudy: orDie(office.studies.saveStudy) };
      await repointStudy(ports)('ips-ma').catch(() => undefined);
      await repointStudy(portsOf(office))('ips-ma');
      expect((await office.records.people('ips-ma', undefined, 10)).rows).toEqual(expected);
    }
  });

  it('looks again at whoever somebody else was writing to, and keeps what they wrote', async () => {
    const office = await published(1);
    const ports = portsOf(office);
    let booked = false;
    ports.records.commit = async (each) => {
      if (!booked) {
        booked = true;
        const appointment = { at: '2026-04-28T10:30', mode: 'phone' };
        await office.ask('PUT', office.of('P-001', '/follow-ups/FU12/appointment'), appointment);
      }
      return office.records.commit(each);
    };
    expect(await repointStudy(ports)('ips-ma')).toEqual({ kind: 'finished' });
    const record = await office.records.readInterviews('ips-ma', 'P-001');
    expect(record?.followUps.FU12?.appointments).toHaveLength(1);
    expect(record?.agendaBasis.protocolVersion).toBe(2);
  });

  it('keeps whoever was booked since under a timepoint that the new version leaves out on theirs, and asks somebody to look', async () => {
    const office = await aPublisher(START);
    await enrolOne(office, 'P-001', BASELINE);
    await enrolOne(office, 'P-002', BASELINE);
    await office.until('2026-01-10T09:00:00Z');
    office.ports.repoint = async () => undefined;
    const { timepoints, ...protocol } = builtIn('ips-ma');
    const renamed = timepoints.map((each) => (each.id === 'FU12' ? { ...each, id: 'FU12B' } : each));
    expect((await publish(office, { ...protocol, version: 2, timepoints: renamed }, 'all')).status).toBe(201);
    const appointment = { at: '2026-04-28T10:30', mode: 'phone' };
    await office.ask('PUT', office.of('P-001', '/follow-ups/FU12/appointment'), appointment);
    expect(await repointStudy(portsOf(office))('ips-ma')).toEqual({ kind: 'finished' });
    expect(await versions(office)).toEqual({ 1: 1, 2: 1 });
    const record = await office.records.readInterviews('ips-ma', 'P-001');
    expect(record?.agendaBasis.protocolVersion).toBe(1);
    expect(Object.values(record?.tasks ?? {})).toContainEqual(
      expect.objectContaining({ kind: 'messageTrouble', to: 'coordinator', state: 'open', why: 'versionKept' }),
    );
    const { body } = await office.ask('GET', office.inStudy('/worklist'));
    expect(
      body.items.map(({ why, participant }: { why: string; participant: string }) => [participant, why]),
    ).toContainEqual(['P-001', 'versionKept']);
    const agenda = await office.ask('GET', office.of('P-001', '/agenda'));
    expect(agenda.body.followUps).toContainEqual(expect.objectContaining({ id: 'FU12', state: 'booked' }));
    // The versions after it are not refused because of them: they keep theirs until the timepoint is back.
    expect((await publish(office, { ...protocol, version: 3, timepoints: renamed }, 'all')).status).toBe(201);
    expect(await repointStudy(portsOf(office))('ips-ma')).toEqual({ kind: 'finished' });
    expect(await versions(office)).toEqual({ 1: 1, 3: 1 });
    expect((await publish(office, { ...protocol, version: 4, timepoints }, 'all')).status).toBe(201);
    expect(await repointStudy(portsOf(office))('ips-ma')).toEqual({ kind: 'finished' });
    expect(await versions(office)).toEqual({ 4: 2 });
    // Nobody keeps a version any more: the task is answered, and the next loss is asked about again.
    const asked = async () =>
      Object.values((await office.records.readInterviews('ips-ma', 'P-001'))?.tasks ?? {})
        .filter(({ why }) => why === 'versionKept')
        .map(({ state }) => state);
    expect(await asked()).toEqual(['resolved']);
    const refused = await preview(office, { ...protocol, version: 5, timepoints: renamed }, 'all');
    expect(refused.body.errors).toContainEqual(expect.objectContaining({ code: 'timepoint-in-use' }));
  });

  it('stops for no broken record, stays unfinished because of it, and tries it again', async () => {
    const office = await published(5);
    const ports = portsOf(office);
    const isBroken = ({ changes }: Commit) => changes.some(({ after }) => after.participant === 'P-002');
    ports.records.commit = (each) =>
      isBroken(each) ? Promise.reject(new Error('unwritable')) : office.records.commit(each);
    expect(await repointStudy(ports)('ips-ma')).toEqual({ kind: 'left', participants: ['P-002'] });
    expect(await versions(office)).toEqual({ 1: 1, 2: 4 });
    expect((await repointing(office))?.left).toEqual(['P-002']);
    expect(await repointStudy(portsOf(office))('ips-ma')).toEqual({ kind: 'finished' });
    expect(await versions(office)).toEqual({ 2: 5 });
  });

  it('waits while another process may still enrol somebody under the version before', async () => {
    const office = await published(1);
    const ports = { ...portsOf(office), staleSeconds: 60 };
    expect(await repointStudy(ports)('ips-ma')).toEqual({ kind: 'waits' });
    office.turnTo('2026-01-10T09:01:00Z');
    expect(await repointStudy(ports)('ips-ma')).toEqual({ kind: 'finished' });
  });

  it('tells in the history who moved them to which version', async () => {
    const office = await published(1);
    await repointStudy(portsOf(office))('ips-ma');
    const last = (await office.records.events('ips-ma', 'P-001'))
      .filter(({ stream }) => stream === 'interviews')
      .at(-1);
    expect(last).toMatchObject({ action: 'protocolMoved', by: 'coordinator-1' });
    expect(last?.changes).toContainEqual({ path: '/agendaBasis/protocolVersion', old: 1, new: 2 });
  });

  it('follows a change of the code that computes agendas', async () => {
    const office = await aPublisher(START);
    await enrolOne(office, 'P-001', BASELINE);
    const study = await office.studies.study('ips-ma');
    await office.studies.saveStudy({ ...study!, codeRevision: 0 }, 1);
    const right = await nextDue(office, 'P-001');
    const record = await office.records.readInterviews('ips-ma', 'P-001');
    const wrong = { ...record!, nextDueAt: '2027-01-01T00:00:00Z' };
    const event = { action: 'repointed', at: START, by: 'system' } as const;
    await office.records.commit({ token: 'wrong', changes: [{ before: record!, after: wrong, event }] });
    await repointStudies(portsOf(office))();
    expect(await nextDue(office, 'P-001')).toBe(right);
    expect((await office.studies.study('ips-ma'))?.codeRevision).toBe(AGENDA_CODE_REVISION);
  });
});

it('after a change of the code waits for the processes of the code before, and not for ever', async () => {
  const office = await aPublisher(START);
  await enrolOne(office, 'P-001', BASELINE);
  const study = await office.studies.study('ips-ma');
  await office.studies.saveStudy({ ...study!, codeRevision: 0 }, 1);
  let now = office.now();
  const run = () => repointStudy({ ...portsOf(office), clock: { now: () => now }, staleSeconds: 120 })('ips-ma');
  expect(await run()).toEqual({ kind: 'waits' });
  now += 60_000;
  expect(await run()).toEqual({ kind: 'waits' });
  now += 61_000;
  expect(await run()).toEqual({ kind: 'finished' });
  expect((await office.studies.study('ips-ma'))?.codeRevision).toBe(AGENDA_CODE_REVISION);
});

describe('a change of the study', () => {
  it('that closes a period moves the invitations in it, and their pointers with them', async () => {
    const office = await aPublisher(START);
    await enrolOne(office, 'P-001', BASELINE, { arm: 'SAU' });
    expect(await nextDue(office, 'P-001')).toBe('2026-03-06T09:00:00Z');
    await office.ask('PATCH', office.inStudy(''), { closedPeriods: [{ from: '2026-03-02', to: '2026-03-08' }] });
    expect(await nextDue(office, 'P-001')).toBe('2026-02-27T09:00:00Z');
  });

  it('while a version is being put in force does not stop the move', async () => {
    const office = await published(2);
    await office.ask('PATCH', office.inStudy(''), { closedPeriods: [{ from: '2026-03-02', to: '2026-03-08' }] });
    await repointStudy(portsOf(office))('ips-ma');
    expect(await versions(office)).toEqual({ 2: 2 });
    expect(await nextDue(office, 'P-001')).toBe('2026-02-27T09:00:00Z');
  });
});

describe('a message of the queue from before a publication', () => {
  it('finds the new version: what is no longer due is not sent (pitfall 46)', async () => {
    const office = await aPublisher(START);
    await enrolOne(office, 'P-001', BASELINE, { arm: 'SAU' });
    await office.until('2026-04-01T07:59:00Z');
    office.turnTo('2026-04-01T08:00:30Z');
    await publish(office, amended(withOffset('book2', '-P10D')), 'all');
    const before = office.posted.length;
    await office.work({ study: 'ips-ma', participant: 'P-001', stream: 'interviews', kind: 'record' });
    expect(office.posted).toHaveLength(before);
    await office.until('2026-04-08T08:01:00Z');
    expect(office.posted.slice(before).map(({ step }) => step)).toContain('FU12/book2');
  });
});

describe('repointing all studies', () => {
  it('goes on to the next one when one fails, and says so at the end', async () => {
    const office = await published(1);
    await office.studies.saveStudy(aStudy({ id: 'another', repointing: { since: START } }), undefined);
    await office.studies.publish('another', builtIn('ips-ma'), 'test', START);
    const ports = portsOf(office);
    ports.records.people = (study, ...page) =>
      study === 'another' ? Promise.reject(new Error('unreachable')) : office.records.people(study, ...page);
    await expect(repointStudies(ports)()).rejects.toThrow('another');
    expect(await versions(office)).toEqual({ 2: 1 });
  });

  it('leaves a study alone in which nothing changed', async () => {
    const office = await aPublisher(START);
    await enrolOne(office, 'P-001', BASELINE);
    const ports = portsOf(office);
    let asked = 0;
    ports.records.people = (...page) => {
      asked += 1;
      return office.records.people(...page);
    };
    await repointStudies(ports)();
    expect(asked).toBe(0);
  });
});
