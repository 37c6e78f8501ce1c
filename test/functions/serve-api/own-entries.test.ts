import type { Loose } from '../../support/an-office.ts';
import { aMixedTrial, type MixedTrial } from '../../support/a-mixed-trial.ts';

describe("a member's own entries", () => {
  let trial: MixedTrial;
  const entries = async (as: string, query = ''): Promise<Loose> =>
    trial.ask('GET', trial.inStudy(`/entries/own${query}`), undefined, { as });
  beforeAll(async () => {
    trial = await aMixedTrial();
    const checkIn = { on: '2026-03-25', kind: 'mentor', setting: 'phone', outcome: 'held' };
    await trial.must('POST', trial.of('C-2', '/check-ins'), checkIn, 'mentor-1');
    await trial.must('POST', trial.of('C-6', '/check-ins'), { ...checkIn, on: '2026-03-24' }, 'leader-1');
  });

  it('are shown to an assessor, also of whom they see no more, and with nothing else of them', async () => {
    const { body } = await entries('assessor-1');
    expect(body.items).toMatchObject([
      {
        at: '2026-03-11T09:00:00Z',
        by: 'assessor-1',
        action: 'outcomeRecorded',
        participant: 'P-04',
        followUp: 'FU12',
      },
    ]);
    expect(Object.keys(body.items[0]).sort()).toEqual(['action', 'at', 'by', 'followUp', 'id', 'participant']);
    expect((await entries('assessor-2')).body.items).toEqual([]);
  });

  it('are the same for an assessor whatever the arm', async () => {
    const swapped = await aMixedTrial({ swapped: true });
    const told = await swapped.ask('GET', swapped.inStudy('/entries/own'), undefined, { as: 'assessor-1' });
    expect(told.text).toBe((await entries('assessor-1')).text);
  });

  it('are shown to a mentor by the names they know, and those of the team to its leader', async () => {
    const seen = async (as: string) =>
      ((await entries(as)).body.items as Loose[]).map(({ action, participant, by }) => [action, participant, by]);
    expect(await seen('mentor-1')).toEqual([['checkInRecorded', 'C-2', 'mentor-1']]);
    expect(await seen('mentor-2')).toEqual([]);
    expect((await seen('leader-1')).sort()).toEqual([
      ['checkInRecorded', 'C-2', 'mentor-1'],
      ['checkInRecorded', 'C-6', 'leader-1'],
    ]);
  });

  it('are asked for by no parameter that there is not', async () => {
    expect((await entries('assessor-1', '?user=mentor-1')).body.field).toBe('user');
    expect((await entries('coordinator-1')).status).toBe(404);
  });
});
