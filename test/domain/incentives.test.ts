import { protocolFindings } from '../../shared/domain/protocol-rules.ts';
import type { Protocol, Step } from '../../shared/domain/protocol.ts';
import { knowledge } from '../support/protocol-documents.ts';
import { aPlan, builtIn, withMentorPlan } from '../support/a-study.ts';
import { incentiveGone, incentiveStep } from '../../shared/domain/incentive.ts';
import { interviewAgenda } from '../../shared/domain/interview-agenda.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aCardAfterInterviews, GIFT_CARD } from '../support/a-gift-card.ts';

const findings = (protocol: Protocol): string[] =>
  protocolFindings(protocol, knowledge).map(({ pointer, code }) => `${pointer} ${code}`);

const inCheckIns = (step: Step): Protocol =>
  withMentorPlan(builtIn('ips-ma'), ({ ladder }) => ({ ladder: [...ladder, step] }));

describe('a protocol with a gift card', () => {
  const count = builtIn('ips-ma').ladders['interview']?.appointment.length ?? 0;
  const at = `/ladders/interview/appointment/${String(count)}`;

  it('is sound when the card follows an interview that was held', () => {
    expect(findings(aCardAfterInterviews())).toEqual([]);
  });

  it('is refused where the card would depend on the arm', () => {
    expect(findings(inCheckIns({ ...GIFT_CARD, from: 'due', offset: 'P1D' }))).toEqual([
      '/checkIns/mentor/ladder/6/task/kind incentive-by-arm',
    ]);
  });

  it.each<[string, Partial<Step>, string]>([
    ['comes before the interview', { from: 'booking' }, `${at}/from incentive-too-early`],
    [
      'is given by somebody who is blinded',
      { task: { kind: 'incentive', to: 'assessor' } },
      `${at}/task/to incentive-role`,
    ],
    [
      'is given by somebody of the support',
      { task: { kind: 'incentive', to: 'mentor' } },
      `${at}/task/to support-role`,
    ],
  ])('is refused where the card %s', (_, over, finding) => {
    expect(findings(aCardAfterInterviews({ ...GIFT_CARD, ...over } as Step))).toContain(finding);
  });

  it('says who hands none over, and where one is given already', () => {
    const reasons = (protocol: Protocol) => protocolFindings(protocol, knowledge).map(({ reason }) => reason);
    const byMail = { ...GIFT_CARD, task: { kind: 'incentive', to: 'dataManager' } } as Step;
    expect(reasons(aCardAfterInterviews(byMail))).toEqual(['dataManager hands no card over: name a coordinator']);
    expect(reasons(aCardAfterInterviews(GIFT_CARD, { ...GIFT_CARD, id: 'second' }))).toEqual([
      `a follow-up has one card: ${at} gives it already`,
    ]);
  });

  it('gives one card a follow-up', () => {
    const twice = aCardAfterInterviews(GIFT_CARD, { ...GIFT_CARD, id: 'second' });
    expect(findings(twice)).toEqual([`/ladders/interview/appointment/${String(count + 1)} incentive-twice`]);
  });

  it('names an amount for nothing else', () => {
    const call = { id: 'thankByPhone', from: 'done', task: { kind: 'phone', to: 'coordinator', amount: 200 } } as const;
    expect(findings(aCardAfterInterviews(call))).toEqual([`${at}/task/amount amount-of-nothing`]);
  });
});

describe('the card in the agenda', () => {
  const done = { outcome: 'done', on: '2026-04-28', enteredAt: '2026-04-28T10:00:00Z' } as const;
  const withOutcome = (over: Parameters<typeof anInterviewRecord>[0] = {}) =>
    anInterviewRecord({ followUps: { FU12: { appointments: [], outcome: done } }, ...over });
  const cardOf = (record: ReturnType<typeof withOutcome>, protocol = aCardAfterInterviews()) =>
    interviewAgenda(
      aPlan(() => protocol),
      record,
    ).find(({ key }) => key === 'FU12/giftCard');

  it('is none in the protocols that ship', () => {
    expect(cardOf(withOutcome(), builtIn('ips-ma'))).toBeUndefined();
  });

  it('is due ten minutes after the outcome, so that a slip can be taken back', () => {
    expect(cardOf(withOutcome())?.at).toBe(Date.parse('2026-04-28T10:10:00Z'));
  });

  it('is owed to somebody who stopped after the interview', () => {
    expect(cardOf(withOutcome({ stopped: [{ from: '2026-04-28T10:05:00Z' }] }))?.skip).toBeUndefined();
  });

  it.each(['notDone', 'imported'])('is due to nobody whose interview is %s', (what) => {
    const outcome =
      what === 'imported'
        ? { ...done, imported: true }
        : ({ ...done, outcome: 'notDone', reason: 'no-contact' } as const);
    expect(cardOf(withOutcome({ followUps: { FU12: { appointments: [], outcome } } }))).toBeUndefined();
  });
});

describe('the step that gives the card', () => {
  const of = (protocol: Protocol, timepoint: string): string | undefined => {
    const plan = aPlan(() => protocol);
    const known = plan.timepoint(timepoint);
    return known && incentiveStep(plan, known)?.id;
  };

  it('is that of the interview which has one', () => {
    expect(of(aCardAfterInterviews(), 'FU12')).toBe('giftCard');
    expect(of(aCardAfterInterviews(), 'FU24')).toBeUndefined();
    expect(of(builtIn('ips-ma'), 'FU12')).toBeUndefined();
  });

  it('is none while it is switched off, and where nobody is interviewed', () => {
    expect(of(aCardAfterInterviews({ ...GIFT_CARD, enabled: false }), 'FU12')).toBeUndefined();
    expect(of(aCardAfterInterviews({ ...GIFT_CARD, enabled: true }), 'FU12')).toBe('giftCard');
    expect(of(aCardAfterInterviews(), 'REG24')).toBeUndefined();
    expect(of({ ...aCardAfterInterviews(), ladders: {} }, 'FU12')).toBeUndefined();
  });
});

describe('nobody has to give a card any more', () => {
  const done = { outcome: 'done', on: '2026-04-28', enteredAt: '2026-04-28T10:00:00Z' } as const;
  const declined = {
    how: 'declined',
    on: '2026-04-28',
    enteredAt: '2026-04-28T11:00:00Z',
    by: 'coordinator-1',
  } as const;

  it('once it was given or declined, though the outcome is taken back', () => {
    expect(incentiveGone({ appointments: [], outcome: done, incentive: declined })).toBe('incentiveRecorded');
    expect(incentiveGone({ appointments: [], incentive: declined })).toBe('incentiveRecorded');
  });

  it('while the interview is not one that was held', () => {
    expect(incentiveGone({ appointments: [], outcome: { ...done, outcome: 'notDone' } })).toBe('outcomeVoided');
    expect(incentiveGone({ appointments: [] })).toBe('outcomeVoided');
    expect(incentiveGone(undefined)).toBe('outcomeVoided');
  });

  it('but for after one that was', () => {
    expect(incentiveGone({ appointments: [], outcome: done })).toBeUndefined();
  });
});
