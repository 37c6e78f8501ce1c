import type { Loose, Office } from '../../../support/an-office.ts';
import { withLetters } from '../../../support/a-tray.ts';

const say = (office: Office, what: 'printed' | 'discarded' | 'posted', ...letters: string[]) =>
  office.ask('POST', office.inStudy(`/letters:${what}`), { letters });
const inTray = async (office: Office): Promise<Loose[]> =>
  (await office.ask('GET', office.inStudy('/letters'))).body.items.filter(({ step }: Loose) => step === 'letter');
const lineOf = async (office: Office, participant: string): Promise<Loose> =>
  (await inTray(office)).find((each) => each.participant === participant);

describe('a letter of the tray', () => {
  it('says by when it is posted, and that this has passed', async () => {
    const { office } = await withLetters();
    expect(await lineOf(office, 'P-1')).toMatchObject({ at: '2026-05-01T08:00:00Z', postBy: '2026-05-08' });
    office.turnTo('2026-05-08T20:00:00Z');
    expect(await lineOf(office, 'P-1')).not.toHaveProperty('overdue');
    office.turnTo('2026-05-09T08:00:00Z');
    expect(await lineOf(office, 'P-1')).toMatchObject({ overdue: true });
  });

  it('is printed, lies there until it is posted, and is gone then', async () => {
    const { office, letter } = await withLetters();
    const { body } = await say(office, 'printed', letter('P-1'), letter('P-2'));
    expect(body).toEqual({ done: [{ id: letter('P-1') }, { id: letter('P-2') }], failed: [] });
    expect(await lineOf(office, 'P-1')).toMatchObject({
      printed: { at: '2026-05-04T12:00:00Z', by: 'coordinator-1' },
    });
    office.turnTo('2026-05-05T07:00:00Z');
    await say(office, 'printed', letter('P-1'));
    expect((await lineOf(office, 'P-1')).printed.at).toBe('2026-05-04T12:00:00Z');
    await say(office, 'posted', letter('P-1'));
    expect((await inTray(office)).map(({ participant }) => participant)).toEqual(['P-2']);
    const { body: read } = await office.ask('GET', office.inStudy(`/letters/${letter('P-1')}`));
    expect(read.posted).toEqual({ at: '2026-05-05T07:00:00Z', by: 'coordinator-1' });
  });

  it('is to be printed again when the paper was thrown away', async () => {
    const { office, letter } = await withLetters();
    await say(office, 'printed', letter('P-1'));
    await say(office, 'discarded', letter('P-1'));
    expect(await lineOf(office, 'P-1')).not.toHaveProperty('printed');
  });

  it.each([
    ['has died', { life: 'dead', reason: 'a relative told us' }],
    ['stops', { interviews: 'stopped', reason: 'asked for it' }],
    ['says no to letters', { consent: { letter: false }, reason: 'asked for it' }],
  ])('that lies printed when its reader %s is named until the paper is thrown away', async (_what, change) => {
    const { office, letter } = await withLetters();
    await say(office, 'printed', letter('P-1'));
    expect(await lineOf(office, 'P-1')).not.toHaveProperty('withdrawn');
    expect((await office.ask('PATCH', office.of('P-1', '/participation'), change)).status).toBe(200);
    office.turnTo('2026-05-20T08:00:00Z');
    const line = await lineOf(office, 'P-1');
    expect([line.withdrawn, line.overdue]).toEqual([true, undefined]);
    await say(office, 'discarded', letter('P-1'));
    expect(await lineOf(office, 'P-1')).toBeUndefined();
  });

  it('that is not there keeps the others from nothing', async () => {
    const { office, letter } = await withLetters();
    const { body } = await say(office, 'posted', 'P-9.000000000000', letter('P-2'));
    expect(body.done).toEqual([{ id: letter('P-2') }]);
    expect(body.failed).toMatchObject([{ id: 'P-9.000000000000', code: 'not-found' }]);
    expect((await inTray(office)).map(({ participant }) => participant)).toEqual(['P-1']);
  });
});
