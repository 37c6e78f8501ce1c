import { isCry, raiseCry, readersOf } from '../../shared/domain/cry-for-help.ts';
import type { Escalation } from '../../shared/domain/record.ts';
import { CRISIS } from '../../shared/domain/work.ts';
import { anEscalation } from '../support/a-commit.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';

/** Monday 4 May 2026, at ten in Copenhagen. */
const NOW = '2026-05-04T08:00:00Z';
const before = '2026-05-01T08:00:00Z';
const notBooked = anEscalation({ of: 'FU12', level: 2 });
const cry = (over: Partial<Escalation>): Escalation =>
  anEscalation({ of: CRISIS, step: CRISIS, since: before, levelSince: before, why: 'reply.crisis', ...over });

/** What a text that may be a cry for help leads to, beside what was escalated of its writer before. */
const written = (...known: Escalation[]) => {
  const escalations = Object.fromEntries(known.map((each) => [each.of, each]));
  const context = {
    record: anInterviewRecord({ escalations }),
    now: Date.parse(NOW),
    calendar: aPlan().appointments,
    idOf: (text: string): string => text,
  };
  return raiseCry({ tasks: {}, escalations, notices: [] }, context);
};

describe('a text that may be a cry for help', () => {
  it('is told to those who coordinate, as what it is, at the first level', () => {
    const { escalations, notices } = written();
    expect(escalations[CRISIS]).toMatchObject({
      step: CRISIS,
      level: 1,
      to: 'coordinator',
      state: 'open',
      why: 'reply.crisis',
      levelSince: NOW,
    });
    expect(notices).toMatchObject([{ to: 'coordinator', level: 1 }]);
  });

  it('leaves what is escalated of an interview as it is', () => {
    expect(written(notBooked).escalations['FU12']).toBe(notBooked);
    expect(written(notBooked, cry({ state: 'acknowledged' })).escalations['FU12']).toBe(notBooked);
  });

  it('is told anew when somebody took the one before: they have not read this one', () => {
    const { escalations, notices } = written(
      cry({ level: 2, state: 'acknowledged', acknowledged: { at: before, by: 'lead-1' } }),
    );
    expect(escalations[CRISIS]).toMatchObject({ level: 1, to: 'coordinator', state: 'open', since: NOW });
    expect(escalations[CRISIS]).not.toHaveProperty('acknowledged');
    expect(notices).toHaveLength(1);
  });

  it('does not take the one before back to the first level while nobody has answered that', () => {
    const { escalations, notices } = written(cry({ level: 2 }));
    expect(escalations[CRISIS]).toMatchObject({ level: 2, state: 'open', since: before });
    expect(notices).toEqual([]);
  });

  it('is known from all that is escalated of an interview or a silence', () => {
    expect([CRISIS, 'FU12', 'mentor/since-2026-03-01'].map((of) => isCry({ of }))).toEqual([true, false, false]);
  });
});

it('is read by those who coordinate too, whoever it rose to, as nothing else is', () => {
  expect(readersOf({ of: CRISIS, to: 'leadCoordinator' })).toEqual(['leadCoordinator', 'coordinator']);
  expect(readersOf({ of: 'FU12', to: 'leadCoordinator' })).toEqual(['leadCoordinator']);
});
