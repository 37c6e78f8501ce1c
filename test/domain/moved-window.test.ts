import type { Step } from '../../shared/domain/protocol.ts';
import type { InterviewRecord } from '../../shared/domain/record.ts';
import { agendaOf } from '../../shared/domain/record-agenda.ts';
import { pendingItems } from '../../shared/domain/pending.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { aLife } from '../support/a-life.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aPlan, aPlanWith } from '../support/a-study.ts';

const plan = aPlan();
const START = '2026-03-25T08:00:00Z';
const AFTER = '2026-04-02T08:00:00Z';

const countedFrom = (baseline: string) => (record: InterviewRecord) => ({ ...record, anchors: { baseline } });

describe('an invitation of a date that is corrected forward', () => {
  /** Registered after the first two invitations of the old date; the third left on 1 April. */
  const corrected = (on: StudyPlan) => {
    const life = aLife(on, anInterviewRecord({ registeredAt: START, consent: { sms: true } }), START);
    life.until(AFTER);
    life.enter(countedFrom('2025-07-18'));
    return life;
  };
  const ofMessages = (log: string[]): string[] =>
    log.filter((line) => line > '2026-04-02' && /FU12.*(sms|superseded)$/.test(line));

  it('goes as planned though a later one had left for the old date', () => {
    const life = corrected(plan);
    const promised = pendingItems(plan, life.record(), agendaOf(plan, life.record()), life.now());
    const keys = promised.filter(({ item }) => item.of === 'FU12' && item.definition.send).map(({ item }) => item.key);
    expect(keys).toEqual(expect.arrayContaining(['FU12/pre', 'FU12/invite']));
    life.until('2026-07-10T08:00:00Z');
    expect(ofMessages(life.log)).toEqual(['2026-06-04T10:00 FU12/pre sms', '2026-06-19T10:00 FU12/invite sms']);
  });

  it('goes where a weekend brings both to one day and the later had left for the old date', () => {
    const ask = (id: string, offset: string): Step => ({
      id,
      from: 'target',
      offset,
      send: { to: 'participant', template: 'book2', channels: ['sms'] },
    });
    const life = corrected(aPlanWith({ booking: [ask('first', '-P21D'), ask('second', '-P20D')] }));
    life.until('2026-07-10T08:00:00Z');
    expect(ofMessages(life.log)).toEqual(['2026-06-26T10:00 FU12/first sms']);
    expect(life.log[0]).toBe('2026-03-27T10:00 FU12/second sms');
  });
});
