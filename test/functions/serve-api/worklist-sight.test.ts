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

describe('a mentor', () => {
  const work = async (trial: MixedTrial, as: string): Promise<Loose> =>
    (await trial.ask('GET', trial.inStudy('/worklist'), undefined, { as })).body;

  it('still sees the silence of their own participant when it has risen to the leader, and leaves it to them', async () => {
    const trial = await aMixedTrial();
    const { items } = await work(trial, 'mentor-1');
    expect(items).toMatchObject([{ kind: 'escalation', to: 'teamLeader', level: 2, state: 'open', readOnly: true }]);
    expect((await work(trial, 'mentor-2')).items).toEqual([]);
    expect((await work(trial, 'leader-1')).items[0]).not.toHaveProperty('readOnly');
    const path = trial.inStudy(`/escalations/${String(items[0].id)}/acknowledge`);
    expect((await trial.ask('POST', path, {}, { as: 'mentor-1' })).status).toBe(404);
  });

  it('is told which check-ins are due this week, but for those on hold and those that others were told of', async () => {
    const trial = await aMixedTrial();
    const due = async (as: string) => (await work(trial, as)).checkInsDue;
    const late = { participant: 'C-6', due: '2026-03-24', gapEnds: '2026-04-06', overdue: true };
    expect([await due('mentor-1'), await due('mentor-2')]).toEqual([[late], []]);
    const booking = { at: '2026-03-27T10:00', mode: 'phone' };
    await trial.must('PUT', trial.of('C-6', '/check-ins/appointment'), booking, 'mentor-1');
    expect(await due('mentor-1')).toEqual([{ ...late, booked: '2026-03-27T10:00' }]);
    const hold = { from: '2026-03-25', until: '2026-04-01', kind: 'hospital', scope: 'checkIns' };
    await trial.must('PATCH', trial.of('P-03', '/participation'), { hold, reason: 'told us so' });
    expect(await due('mentor-1')).toEqual([]);
    for (const other of ['leader-1', 'coordinator-1', 'auditor-1', 'assessor-1'])
      expect(await due(other)).toBeUndefined();
  });
});

describe('an assessor', () => {
  it('is asked once for an outcome that is missing, though the coordinator is asked too', async () => {
    const trial = await aMixedTrial();
    const asked = async (as: string) =>
      (await trial.ask('GET', trial.inStudy('/worklist?does=recordOutcome&participant=P-02'), undefined, { as })).body
        .items.length;
    expect([await asked('assessor-1'), await asked('coordinator-1')]).toEqual([1, 2]);
  });
});
