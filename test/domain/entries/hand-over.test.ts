import { handOver, type PersonalHandOver } from '../../../shared/domain/entries/hand-over.ts';
import type { Escalation, Task } from '../../../shared/domain/record.ts';
import { aTask, anEscalation } from '../../support/a-commit.ts';
import { aParticipant } from '../../support/a-participant.ts';
import { MONDAY, NEXT_WEEK } from '../../support/an-entry.ts';

const nothing: PersonalHandOver = { participants: [], appointments: [], tasks: [] };
const theirTask = (over: Partial<Task> = {}): Task => aTask('task-1', { owner: 'leaver', ...over });
const theirs = (over: Partial<Escalation> = {}): Escalation =>
  anEscalation({ id: 'esc-1', state: 'acknowledged', acknowledged: { at: MONDAY, by: 'leaver' }, ...over });
const passed = (id: string, to?: string): PersonalHandOver => ({
  ...nothing,
  tasks: [
    { task: 'other', participant: 'P-7Q4K', from: 'leaver', to: 'stranger' },
    { task: id, participant: 'P-7Q4K', from: 'leaver', ...(to === undefined ? {} : { to }) },
  ],
});

describe('a task of somebody who leaves', () => {
  const after = (task: Task, moves: PersonalHandOver): Task | undefined =>
    handOver(aParticipant({ tasks: { 'task-1': task, 'task-2': aTask('task-2', { owner: 'leaver' }) } }), moves)
      .interviews.tasks['task-1'];

  it('is the successor’s, or goes back to its role', () => {
    expect(after(theirTask(), passed('task-1', 'heir'))).toEqual(theirTask({ owner: 'heir' }));
    const { owner: _owner, ...free } = theirTask();
    expect(after(theirTask(), passed('task-1'))).toStrictEqual(free);
  });

  it.each<[string, Task, PersonalHandOver]>([
    ['is done', theirTask({ state: 'done' }), passed('task-1', 'heir')],
    ['is somebody else’s by now', theirTask({ owner: 'colleague' }), passed('task-1', 'heir')],
    ['is not named', theirTask(), passed('task-3', 'heir')],
  ])('stays as it is where it %s', (_, task, moves) => {
    expect(after(task, moves)).toBe(task);
  });

  it('is passed on in either record', () => {
    const both = aParticipant({}, { tasks: { 'task-1': theirTask() } });
    const moved = handOver(both, passed('task-1', 'heir'));
    expect(moved.checkIns.tasks).toEqual({ 'task-1': theirTask({ owner: 'heir' }) });
    expect(moved.interviews).toBe(both.interviews);
  });
});

describe('an escalation that somebody who leaves had taken', () => {
  const after = (escalation: Escalation, moves: PersonalHandOver): Escalation | undefined =>
    handOver(aParticipant({ escalations: { FU12: escalation } }), moves).interviews.escalations['FU12'];

  it('is the successor’s, or open again, so that the next level is told', () => {
    expect(after(theirs(), passed('esc-1', 'heir'))).toEqual(theirs({ acknowledged: { at: MONDAY, by: 'heir' } }));
    const { acknowledged: _acknowledged, ...open } = theirs({ state: 'open' });
    expect(after(theirs(), passed('esc-1'))).toStrictEqual(open);
  });

  it.each<[string, Escalation, PersonalHandOver]>([
    ['resolved itself', theirs({ state: 'resolved' }), passed('esc-1')],
    ['was taken by somebody else', theirs({ acknowledged: { at: MONDAY, by: 'colleague' } }), passed('esc-1')],
    ['is not named', theirs(), passed('esc-2')],
    ['nobody took', { ...theirs({ state: 'open' }), acknowledged: undefined }, passed('esc-1')],
  ])('stays as it is where it %s', (_, escalation, moves) => {
    expect(after(escalation, moves)).toBe(escalation);
  });
});

describe('an interview of an assessor who leaves', () => {
  const booking = { ...NEXT_WEEK, assessor: 'leaver' };
  const over = { ...booking, n: 2, end: { how: 'cancelled', at: MONDAY, by: 'staff' } } as const;
  const colleagues = { ...booking, n: 3, assessor: 'colleague' };
  const move = { participant: 'P-7Q4K', timepoint: 'FU12', at: booking.at, from: 'leaver', to: 'heir' };
  const both = aParticipant({
    followUps: { FU12: { appointments: [over, booking, colleagues] }, FU24: { appointments: [booking] } },
  });

  it('is met by the successor, and nothing else is', () => {
    const moves = { ...nothing, appointments: [{ ...move, timepoint: 'BL' }, move] };
    expect(handOver(both, moves).interviews.followUps).toEqual({
      FU12: { appointments: [over, { ...booking, assessor: 'heir' }, colleagues] },
      FU24: { appointments: [booking] },
    });
  });

  it('stays where it was moved to another hour meanwhile', () => {
    const moves = { ...nothing, appointments: [{ ...move, at: '2026-04-28T09:00' }] };
    expect(handOver(both, moves).interviews).toBe(both.interviews);
  });
});

describe('a participant of a mentor who leaves', () => {
  const moveOf = (participant: string, from = 'mentor-1'): PersonalHandOver => ({
    ...nothing,
    participants: [{ participant, from, to: 'mentor-2', counts: true }],
  });

  it('is the successor’s, in the check-ins’ record alone', () => {
    const both = aParticipant();
    const moved = handOver(both, moveOf('P-7Q4K'));
    expect(moved.checkIns).toEqual({ ...both.checkIns, mentor: 'mentor-2' });
    expect(moved.interviews).toBe(both.interviews);
  });

  it.each<[string, PersonalHandOver]>([
    ['somebody else was meant', moveOf('P-0000')],
    ['they have another mentor by now', moveOf('P-7Q4K', 'mentor-3')],
    ['nothing of theirs is passed on', nothing],
  ])('keeps their mentor where %s, and both records are as they were', (_, moves) => {
    const both = aParticipant();
    const moved = handOver(both, moves);
    expect(moved.checkIns).toBe(both.checkIns);
    expect(moved.interviews).toBe(both.interviews);
  });

  it('keeps what else is held about them', () => {
    expect(handOver({ ...aParticipant(), contact: 'sealed' }, nothing)).toMatchObject({ contact: 'sealed' });
  });
});
