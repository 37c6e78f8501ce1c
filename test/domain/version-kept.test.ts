import type { ParticipantRecord, Task } from '../../shared/domain/record.ts';
import { settle } from '../../shared/domain/settle.ts';
import { isVersionKept, withVersionKept } from '../../shared/domain/version-kept.ts';
import { aTask } from '../support/a-commit.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';

const kept = <R extends ParticipantRecord>(record: R): R =>
  withVersionKept(aPlan(), record, Date.parse('2026-04-10T10:00:00Z'));

describe('whoever keeps their version of the protocol', () => {
  it('is shown to a coordinator', () => {
    expect(Object.values(kept(anInterviewRecord()).tasks)).toMatchObject([
      { step: 'record/versionKept-1', kind: 'messageTrouble', to: 'coordinator', why: 'versionKept', state: 'open' },
    ]);
  });

  it.each<Task['state']>(['open', 'done', 'resolved'])('is so once: a task that is %s stays so', (state) => {
    const shown = kept(anInterviewRecord());
    const tasks = Object.fromEntries(Object.entries(shown.tasks).map(([id, task]) => [id, { ...task, state }]));
    const record = { ...shown, tasks };
    expect(kept(record)).toBe(record);
  });

  it('is so anew when they have moved on since and lose something again', () => {
    const shown = kept(anInterviewRecord());
    const moved = { ...shown, agendaBasis: { ...shown.agendaBasis, protocolVersion: 4 } };
    expect(isVersionKept(shown)).toBe(true);
    expect(isVersionKept(moved)).toBe(false);
    expect(Object.keys(kept(moved).tasks)).toEqual(['P-7Q4K.versionKept-1', 'P-7Q4K.versionKept-4']);
  });

  it('is asked about no more once they have moved on', () => {
    const shown = kept(anInterviewRecord());
    const states = (record: ParticipantRecord) =>
      Object.values(settle(aPlan(), record, Date.parse('2026-04-10T10:00:00Z')).tasks).map(
        ({ state, resolved }) => resolved?.because ?? state,
      );
    expect(states(shown)).toEqual(['open']);
    const agendaBasis = { ...shown.agendaBasis, protocolVersion: 4 };
    expect(states({ ...shown, agendaBasis })).toEqual(['versionChange']);
  });

  it('is so whatever else is open of them, by one name for everybody', () => {
    const busy = kept(anInterviewRecord({ tasks: { t1: aTask('t1') } }));
    expect(Object.keys(busy.tasks)).toEqual(['t1', 'P-7Q4K.versionKept-1']);
  });

  it('is no work of the check-ins', () => {
    const record = aCheckInRecord();
    expect(kept(record)).toBe(record);
  });
});
