import { type Ending, type HandOver, isOpen, joinedHandOver } from '../../shared/domain/ending.ts';

const nothing: HandOver = { participants: [], appointments: [], tasks: [], covers: [] };

describe('a member’s leaving', () => {
  it.each([
    ['planned', true],
    ['running', true],
    ['done', false],
    ['cancelled', false],
  ] as const)('that is %s goes on: %s', (state, goesOn) => {
    expect(isOpen({ state } as Ending)).toBe(goesOn);
  });

  it('hands on what was decided, and what came since, each once and as it was said last', () => {
    const participant = { participant: 'P-1', from: 'mentor-1', to: 'mentor-2', counts: true };
    const appointment = {
      participant: 'P-1',
      timepoint: 'FU12',
      at: '2026-04-28T09:00',
      from: 'assessor-1',
      to: 'assessor-2',
    };
    const task = { task: 't1', participant: 'P-1', from: 'mentor-1', to: 'mentor-2' };
    const cover = { user: 'mentor-4', from: '2026-07-01', until: '2026-07-14', to: 'mentor-2' };
    const joined = joinedHandOver(
      { participants: [participant], appointments: [appointment], tasks: [task], covers: [cover] },
      {
        participants: [
          { ...participant, to: 'mentor-3' },
          { ...participant, participant: 'P-2' },
        ],
        appointments: [
          { ...appointment, to: 'assessor-3' },
          { ...appointment, participant: 'P-2' },
          { ...appointment, timepoint: 'FU24' },
          { ...appointment, at: '2026-04-28T10:00' },
        ],
        tasks: [
          { ...task, to: 'mentor-3' },
          { ...task, task: 't2' },
        ],
        covers: [
          { ...cover, to: 'mentor-3' },
          { ...cover, user: 'mentor-5' },
          { ...cover, from: '2026-08-01' },
        ],
      },
    );
    expect(joined.participants.map((each) => [each.participant, each.to])).toEqual([
      ['P-1', 'mentor-3'],
      ['P-2', 'mentor-2'],
    ]);
    expect(joined.appointments.map((each) => [each.participant, each.timepoint, each.at, each.to])).toEqual([
      ['P-1', 'FU12', '2026-04-28T09:00', 'assessor-3'],
      ['P-2', 'FU12', '2026-04-28T09:00', 'assessor-2'],
      ['P-1', 'FU24', '2026-04-28T09:00', 'assessor-2'],
      ['P-1', 'FU12', '2026-04-28T10:00', 'assessor-2'],
    ]);
    expect(joined.tasks.map((each) => [each.task, each.to])).toEqual([
      ['t1', 'mentor-3'],
      ['t2', 'mentor-2'],
    ]);
    expect(joined.covers.map((each) => [each.user, each.from, each.to])).toEqual([
      ['mentor-4', '2026-07-01', 'mentor-3'],
      ['mentor-5', '2026-07-01', 'mentor-2'],
      ['mentor-4', '2026-08-01', 'mentor-2'],
    ]);
  });

  it('hands on nothing where there is nothing', () => {
    expect(joinedHandOver(nothing, nothing)).toEqual(nothing);
  });
});
