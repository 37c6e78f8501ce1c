import { aHouse } from '../../support/a-house.ts';
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
});
