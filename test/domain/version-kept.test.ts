import type { ParticipantRecord, Task } from '../../shared/domain/record.ts';
import { withVersionKept } from '../../shared/domain/version-kept.ts';
import { aTask } from '../support/a-commit.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';

const kept = <R extends ParticipantRecord>(record: R): R =>
  withVersionKept(aPlan(), record, Date.parse('2026-04-10T10:00:00Z'));

describe('whoever keeps their version of the protocol', () => {
  it('is shown to a coordinator', () => {
    expect(Object.values(kept(anInterviewRecord()).tasks)).toMatchObject([
      { step: 'record/versionKept', kind: 'messageTrouble', to: 'coordinator', why: 'versionKept', state: 'open' },
    ]);
  });

  it.each<Task['state']>(['open', 'done', 'resolved'])('is so once: a task that is %s stays so', (state) => {
    const shown = kept(anInterviewRecord());
    const tasks = Object.fromEntries(Object.entries(shown.tasks).map(([id, task]) => [id, { ...task, state }]));
    const record = { ...shown, tasks };
    expect(kept(record)).toBe(record);
  });

  it('is so whatever else is open of them, by one name for everybody', () => {
    const busy = kept(anInterviewRecord({ tasks: { t1: aTask('t1') } }));
    expect(Object.keys(busy.tasks)).toEqual(['t1', 'P-7Q4K.versionKept']);
  });

  it('is no work of the check-ins', () => {
    const record = aCheckInRecord();
    expect(kept(record)).toBe(record);
  });
});
