import type { Loose } from '../../support/an-office.ts';
import { aMixedTrial, type MixedTrial } from '../../support/a-mixed-trial.ts';

describe('the worklist of those who oversee', () => {
  let trial: MixedTrial;
  const work = async (as: string, query = ''): Promise<Loose> =>
    (await trial.ask('GET', trial.inStudy(`/worklist${query}`), undefined, { as })).body;
  beforeAll(async () => {
    trial = await aMixedTrial();
  });

  it('shows that a check-in waits and was taken up, and not by whom', async () => {
    const silent = (await work('leader-1')).items[0];
    const path = trial.inStudy(`/escalations/${String(silent.id)}/acknowledge`);
    expect((await trial.ask('POST', path, {}, { as: 'leader-1' })).status).toBe(200);
    expect((await work('coordinator-1')).counts.owner).toEqual({ 'leader-1': 1 });
    const { items, counts } = await work('auditor-1');
    const seen = items.find(({ checkIn, state }: Loose) => checkIn === 'mentor' && state === 'acknowledged');
    expect(seen).toMatchObject({ kind: 'escalation', to: 'teamLeader' });
    expect([JSON.stringify(items).includes('leader-1'), counts.owner]).toEqual([false, {}]);
    expect((await work('auditor-1', '?owner=leader-1')).items).toEqual([]);
  });
});
