import { roleAtLevel, roseUnanswered } from '../../shared/domain/rising.ts';
import { anEscalation } from '../support/a-commit.ts';
import { aPlanWith } from '../support/a-study.ts';

const missed = { from: 'noShow', offset: { workingDays: 1 } } as const;
/** Nobody else is told of an interview that is not booked. */
const plan = aPlanWith({
  booking: [],
  appointment: [
    { ...missed, id: 'told', escalate: { level: 2, to: 'coordinator' } },
    { ...missed, id: 'toldOn', escalate: { level: 3, to: 'principalInvestigator' } },
  ],
});
const of = (level: number) => anEscalation({ of: 'FU12', step: 'FU12/appointment-1/told', level });

describe('an escalation of a missed interview', () => {
  it('is told, level by level, to those whom the ladder names for it', () => {
    expect([2, 3].map((level) => roleAtLevel(plan, of(2), level))).toEqual(['coordinator', 'principalInvestigator']);
  });

  it('rose unanswered only above the level of its own step', () => {
    expect([2, 3].map((level) => roseUnanswered(plan, of(level)))).toEqual([false, true]);
  });
});
