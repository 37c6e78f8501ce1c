import { aHouse } from '../../support/a-house.ts';
import { enrolPair } from '../../support/enrol-pair.ts';
import { aStranger } from '../../support/a-stranger.ts';

const NIGHT = '2026-03-23T22:30:00Z';
const away = () => Promise.reject(new Error('the table is away'));

describe('a cry for help of nobody whose filing breaks off', () => {
  it('before it is told is told by the next try, and followed', async () => {
    const house = await aHouse({ at: NIGHT });
    const { cry, told } = aStranger(house, house.ports);
    const records = { ...house.ports.records, commit: away };
    await expect(cry({ id: 'once' }, { records })).rejects.toThrow('away');
    await house.until('2026-03-23T22:40:00Z');
    expect(told()).toEqual([]);
    await cry({ id: 'once' });
    await house.until('2026-03-24T12:00:00Z');
    expect(told()).toEqual([
      '2026-03-23T22:40 lead-1 at once',
      '2026-03-23T22:40 coordinator-1 at once',
      '2026-03-24T07:00 lead-1 still unread',
      '2026-03-24T07:00 coordinator-1 still unread',
    ]);
  });

  it('after it was told is told to nobody again by the next try, on no later day either', async () => {
    const house = await aHouse({ at: NIGHT });
    const { cry, read, told } = aStranger(house, house.ports);
    await expect(cry({ id: 'once' }, { replies: { ...house.replies, saveReply: away } })).rejects.toThrow('away');
    await house.until('2026-03-23T22:35:00Z');
    await cry({ id: 'once' });
    await read();
    await house.until('2026-03-25T12:00:00Z');
    expect(told()).toEqual(['2026-03-23T22:30 lead-1 at once', '2026-03-23T22:30 coordinator-1 at once']);
    expect((await house.studies.staffMail('ips-ma'))?.waiting).toEqual({});
  });
});

describe('a cry for help whose mail the provider would not take yet', () => {
  it('is told as soon as it does, whatever other mail went to the same reader meanwhile', async () => {
    const house = await aHouse({ at: '2026-04-29T08:00:00Z' });
    const inGoal = { participation: { intervention: 'stopped', life: 'alive', existingData: 'keep' } } as const;
    await enrolPair(house, { consent: {}, registeredAt: '2026-04-29T08:00:00Z' }, inGoal);
    await house.until('2026-05-01T08:00:30Z');
    const accepts = house.answers.next;
    house.answers.next = () => ({ kind: 'refusedForNow', code: 'throttled' });
    const { cry, told } = aStranger(house, house.ports);
    await cry({ from: '+4520999999' });
    await house.tick();
    house.answers.next = accepts;
    const before = house.posted.length;
    await house.until('2026-05-01T09:00:00Z');
    const later = house.posted.slice(before).map((each) => ('subject' in each ? `${each.to} ${each.subject}` : ''));
    expect(later).toContain('coordinator-1@example.com [Haster] Læs en besked nu');
    expect(later.filter((line) => line.startsWith('coordinator-1') && !line.includes('[Haster]'))).toHaveLength(1);
    expect(told('2026-05-01T08:01').filter((line) => line.includes('at once'))).toHaveLength(2);
  });
});
