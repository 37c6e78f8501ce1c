import { beforeClosing } from '../../shared/domain/before-closing.ts';
import type { Escalation, StepOutcome } from '../../shared/domain/record.ts';
import { anEscalation } from '../support/a-commit.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';

const raised = (at: string): StepOutcome => ({ state: 'opened', at });
/** Of FU12 on Saturday 18 April 2026: its ladder escalates on Friday 1 May and on Friday 29 May. */
const steps = { 'FU12/esc1': raised('2026-05-01T08:00:00Z'), 'FU12/esc2': raised('2026-05-29T08:00:00Z') };
const before = (at: string, over: Partial<Escalation> = {}, opened: Record<string, StepOutcome> = steps) => {
  const closing = anEscalation({ of: 'FU12', step: 'FU12/close', level: 3, why: 'windowClosed', ...over });
  const record = anInterviewRecord({ anchors: { baseline: '2025-04-18' }, steps: opened });
  return beforeClosing(aPlan(), record, closing, Date.parse(at));
};

describe('what the escalation of a closing is, where its window is open again', () => {
  it.each([
    ['before the hour of the next one', '2026-05-29T07:59:59Z', 'FU12/esc1'],
    ['from that on, though its own day is the Saturday', '2026-05-29T08:00:00Z', 'FU12/esc2'],
  ])('is what was escalated last, %s', (_, now, step) => {
    expect(before(now)).toMatchObject({ step, why: 'notBooked', level: 3 });
  });

  it('is none of a step that never opened, nor before any has', () => {
    expect(before('2026-06-10T08:00:00Z', {}, { 'FU12/esc1': steps['FU12/esc1'] })?.step).toBe('FU12/esc1');
    expect(before('2026-04-30T08:00:00Z')).toBeUndefined();
  });

  it('is asked of a closing alone, also of a second one', () => {
    expect(before('2026-06-10T08:00:00Z', { step: 'FU12/close~2' })?.step).toBe('FU12/esc2');
    expect(before('2026-06-10T08:00:00Z', { step: 'FU12/esc1' })).toBeUndefined();
  });
});
