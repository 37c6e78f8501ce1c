import type { SendOutcome } from '../../../shared/ports/messenger.ts';
import { aHouse } from '../../support/a-house.ts';
import { aStranger } from '../../support/a-stranger.ts';
import { enrolPair } from '../../support/enrol-pair.ts';
import { mortal, type Death } from '../../support/mortal.ts';

const NIGHT = '2026-03-23T22:30:00Z';
const TUESDAY = '2026-03-24T07:00';
const WEDNESDAY = '2026-03-25T07:00';

const aHouseAtNight = async () => {
  const house = await aHouse({ at: NIGHT });
  return { house, ...aStranger(house, house.ports) };
};

const answering = (house: Awaited<ReturnType<typeof aHouse>>, ...outcomes: SendOutcome[]) => {
  const accepts = house.answers.next;
  house.answers.next = (message) => outcomes.shift() ?? accepts(message);
};

describe('a cry for help of nobody that lies unread', () => {
  it('is told once a morning, however many numbers cried', async () => {
    const { house, cry, told } = await aHouseAtNight();
    for (const last of [1, 2, 3]) await cry({ from: `+452012345${String(last)}` });
    expect([...house.records.tables.notices.values()].filter(({ whileUnread }) => whileUnread)).toHaveLength(1);
    await house.until('2026-03-24T12:00:00Z');
    expect(told(TUESDAY)).toEqual([`${TUESDAY} lead-1 still unread`, `${TUESDAY} coordinator-1 still unread`]);
    expect(Object.keys((await house.studies.staffMail('ips-ma'))?.waiting ?? {})).toEqual(['unread-interviews']);
  });

  it('is told by each sender apart, of whom only what was not read', async () => {
    const { house, cry, read, told } = await aHouseAtNight();
    for (const to of ['interviews', 'checkIns'] as const) await cry({ to });
    await house.until('2026-03-24T12:00:00Z');
    expect(told(TUESDAY)).toHaveLength(4);
    await read();
    await house.until('2026-03-25T12:00:00Z');
    expect(told(WEDNESDAY)).toHaveLength(2);
    expect(house.posted.at(-1)?.text).toContain('inbox?stream=checkIns');
  });

  it('is told also where an older one of the same number, which brought the first mail, was read', async () => {
    const { house, cry, read, told } = await aHouseAtNight();
    await cry();
    await cry();
    await house.until('2026-03-23T23:00:00Z');
    expect(told()).toHaveLength(2);
    await read(1);
    await house.until('2026-03-24T12:00:00Z');
    expect(told(TUESDAY)).toHaveLength(2);
  });

  it('is told to nobody in the morning when it was read before', async () => {
    const { house, cry, read, told } = await aHouseAtNight();
    await cry();
    await house.until('2026-03-24T06:59:00Z');
    await read();
    await house.until('2026-03-25T12:00:00Z');
    expect(told(TUESDAY)).toEqual([]);
  });

  it('is told while sending is stopped, and once somebody is there to be told', async () => {
    const { house, cry, told } = await aHouseAtNight();
    const study = await house.studies.study('ips-ma');
    if (study) await house.studies.saveStudy({ ...study, revision: 2, sendingStopped: true }, 1);
    const members = await house.studies.members('ips-ma');
    for (const { user } of members) await house.studies.removeMember('ips-ma', user);
    await cry();
    await house.until('2026-03-24T12:00:00Z');
    expect(told()).toEqual([]);
    for (const member of members) await house.studies.saveMember(member);
    await house.until('2026-03-25T12:00:00Z');
    expect(told()).toEqual([`${WEDNESDAY} lead-1 still unread`, `${WEDNESDAY} coordinator-1 still unread`]);
  });

  it('is not told twice on one morning when nobody knows whether the mail left, but on the next', async () => {
    const { house, cry, told } = await aHouseAtNight();
    await cry();
    await house.until('2026-03-24T06:59:00Z');
    answering(house, { kind: 'unclear', code: 'timeout' });
    await house.until('2026-03-25T12:00:00Z');
    expect(told(TUESDAY)).toEqual([
      `${TUESDAY} lead-1 still unread`,
      `${TUESDAY} coordinator-1 still unread`,
      `${WEDNESDAY} lead-1 still unread`,
      `${WEDNESDAY} coordinator-1 still unread`,
    ]);
  });

  it('is told later that morning to whom the provider would not take it for, and to nobody else again', async () => {
    const { house, cry, told } = await aHouseAtNight();
    await cry();
    await house.until('2026-03-24T06:59:00Z');
    answering(house, { kind: 'refusedForNow', code: 'throttled' });
    await house.until('2026-03-24T12:00:00Z');
    expect(told(TUESDAY)).toEqual([
      `${TUESDAY} lead-1 still unread`,
      `${TUESDAY} coordinator-1 still unread`,
      '2026-03-24T07:02 lead-1 still unread',
    ]);
    expect((await house.studies.staffMail('ips-ma'))?.waiting['unread-interviews']?.notBefore).toBe(
      '2026-03-25T07:00:00Z',
    );
  });

  it('is the mail of that morning: what else waits for its reader goes at noon', async () => {
    const house = await aHouse({ at: '2026-04-29T08:00:00Z' });
    const inGoal = { participation: { intervention: 'stopped', life: 'alive', existingData: 'keep' } } as const;
    await enrolPair(house, { consent: {}, registeredAt: '2026-04-29T08:00:00Z' }, inGoal);
    await house.until('2026-04-30T20:00:00Z');
    await aStranger(house, house.ports).cry({ from: '+4520999999' });
    await house.until('2026-05-01T12:00:00Z');
    const mails = house.posted.flatMap((each) =>
      each.kind === 'email' && each.to.startsWith('coordinator')
        ? [[new Date(each.at).toISOString(), each.subject]]
        : [],
    );
    expect(mails).toEqual([
      ['2026-04-30T20:00:00.000Z', '[Haster] Læs en besked nu'],
      ['2026-05-01T06:00:00.000Z', '[Haster] En besked er stadig ikke læst'],
      ['2026-05-01T10:00:00.000Z', expect.stringContaining('[Opfølgning]')],
    ]);
  });

  it('is told once by two workers who look at the same moment', async () => {
    const { house, cry, told } = await aHouseAtNight();
    await cry();
    await house.until('2026-03-24T06:59:00Z');
    house.turnTo('2026-03-24T07:00:00Z');
    const look = () => house.work({ study: 'ips-ma', kind: 'staff' });
    await Promise.all([look(), look()]);
    await house.until('2026-03-24T12:00:00Z');
    expect(told(TUESDAY)).toHaveLength(2);
  });

  it('keeps back no other mail where the inbox cannot be read, and is told', async () => {
    const { house, cry, told } = await aHouseAtNight();
    await cry();
    await house.until('2026-03-24T06:59:00Z');
    house.ports.replies = { isNobodyUnread: () => Promise.reject(new Error('the table is away')) };
    await house.until('2026-03-24T12:00:00Z');
    expect(told(TUESDAY)).toHaveLength(2);
    expect((await house.studies.staffMail('ips-ma'))?.nextDueAt).toBe('2026-03-25T07:00:00Z');
  });

  it.each<Death>(['before', 'after'])(
    'is told to nobody twice on the morning on which a worker dies, and to everybody on the next: %s any of its calls was obeyed',
    async (how) => {
      const lived = async (dyingAt = Infinity) => {
        const { house, cry, told } = await aHouseAtNight();
        const worker = mortal(house, house.ports);
        await cry();
        await house.until('2026-03-24T06:59:00Z');
        const before = worker.calls();
        worker.dieAt(dyingAt, how);
        await worker.until('2026-03-24T12:00:00Z');
        const calls = worker.calls() - before;
        await worker.until('2026-03-25T12:00:00Z');
        return {
          calls,
          deaths: worker.deaths(),
          tuesday: told(TUESDAY).filter((line) => line < WEDNESDAY),
          wednesday: told(WEDNESDAY),
        };
      };
      const { calls } = await lived();
      expect(calls).toBeGreaterThan(6);
      for (let nth = 1; nth <= calls; nth += 1) {
        const { deaths, tuesday, wednesday } = await lived(nth);
        expect(deaths).toBe(1);
        const users = tuesday.map((line) => line.split(' ')[1]);
        expect(new Set(users).size).toBe(users.length);
        expect(users.length).toBeGreaterThanOrEqual(1);
        expect(wednesday).toHaveLength(2);
      }
    },
  );
});
