import { decide, type Look } from '../../shared/domain/decide.ts';
import type { ParticipantRecord, StepOutcome } from '../../shared/domain/record.ts';
import { CRISIS } from '../../shared/domain/work.ts';
import { anEscalation } from '../support/a-commit.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment, booked } from '../support/planned.ts';

const plan = aPlan();
const look = (record: ParticipantRecord, at: string, over: Partial<Look> = {}) =>
  decide(record, { plan, now: Date.parse(at), unclearSends: 'flag', idOf: (key) => key, ...over });

/** The invitation is due on Friday 20 March at ten in Copenhagen, and no step before it counts. */
const invited = { registeredAt: '2026-03-19T08:00:00Z', consent: { sms: true } };

describe('an invitation that is due', () => {
  it('goes in sending hours, and waits for them at night', () => {
    const record = anInterviewRecord(invited);
    expect(look(record, '2026-03-20T09:00:00Z').send?.key).toBe('FU12/invite');
    expect(look(record, '2026-03-20T20:00:00Z')).toEqual({ record, notices: [], ended: [] });
  });

  it('waits until somebody who was imported is released, as their calls and escalations do', () => {
    const record = anInterviewRecord({ ...invited, held: true });
    expect(look(record, '2026-05-29T09:00:00Z')).toEqual({ record, notices: [], ended: [] });
  });

  it('lets nothing but a cry for help rise of somebody who waits for their release', () => {
    const cry = anEscalation({ of: CRISIS, step: CRISIS, why: 'reply.crisis' });
    const escalations = { [CRISIS]: cry, FU12: anEscalation() };
    const { notices, record, send } = look(
      anInterviewRecord({ ...invited, held: true, escalations }),
      '2026-05-29T09:00:00Z',
    );
    expect(notices).toMatchObject([{ escalation: cry.id, level: 2, to: 'leadCoordinator' }]);
    expect(record.escalations['FU12']).toBe(escalations.FU12);
    expect(send).toBeUndefined();
  });

  it('lets a reminder of an appointment go first, also when it was due before that', () => {
    const byHand = {
      4: { event: 4, enteredAt: '2026-04-20T18:00:00Z', by: 'coordinator-1', channel: 'sms', of: 'FU12' },
    } as const;
    const appointment = anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z');
    const record = anInterviewRecord({
      ...invited,
      ...booked(appointment),
      byHand,
      registeredAt: '2026-04-20T08:00:00Z',
    });
    expect(look(record, '2026-04-21T07:30:00Z').send?.key).toBe('FU12/byHand-4/byHand');
    expect(look(record, '2026-04-21T08:30:00Z').send?.key).toBe('FU12/appointment-1/appt7');
  });
});

describe('a message of which nobody knows whether it left', () => {
  const unknown: StepOutcome = {
    state: 'unknown',
    attempt: 'a1',
    channel: 'sms',
    template: 'invite',
    at: '2026-03-20T09:00:00Z',
    lookUpUntil: '2026-03-20T09:15:00Z',
  };
  const QUARTER_PAST = '2026-03-20T09:15:00Z';
  const unclear = (over: Partial<typeof invited> & Parameters<typeof anInterviewRecord>[0] = {}, key = 'FU12/invite') =>
    anInterviewRecord({ ...invited, steps: { [key]: unknown }, ...over });

  it('goes once more where the study chose so', () => {
    const { send, record } = look(unclear(), QUARTER_PAST, { unclearSends: 'resend-once' });
    expect(record.steps['FU12/invite']).toMatchObject({ state: 'waiting', resent: true });
    expect(send).toMatchObject({
      key: 'FU12/invite',
      tries: 0,
      resent: true,
      unclear: { attempt: 'a1', template: 'invite', at: unknown.at },
    });
  });

  it.each([
    ['chose to ask a person', unclear(), QUARTER_PAST, 'flag'],
    ['allows it, but it is too late for an invitation', unclear(), '2026-03-25T09:01:00Z', 'resend-once'],
    [
      'allows it, but they have booked',
      unclear(booked(anAppointment('2026-04-28T10:30', '2026-03-20T09:10:00Z'))),
      QUARTER_PAST,
      'resend-once',
    ],
    ['allows it, but plans that step no more', unclear({}, 'FU12/invite0'), QUARTER_PAST, 'resend-once'],
  ] as const)('is a person’s matter where the study %s', (_, before, at, unclearSends) => {
    const { send, ended, record } = look(before, at, { unclearSends });
    expect(ended.map(([, { state }]) => state)).toEqual(['unconfirmed']);
    expect(Object.values(record.tasks).map(({ why }) => why)).toEqual(['unconfirmed']);
    expect(send?.resent).not.toBe(true);
  });

  it.each([
    ['they have booked meanwhile', booked(anAppointment('2026-04-28T10:30', '2026-03-20T09:20:00Z'))],
    ['they have stopped meanwhile', { stopped: [{ from: '2026-03-20T09:20:00Z' }] }],
    ['it is planned no more', { anchors: {} }],
  ] as const)('is a person’s matter where its repetition was refused for now, and %s', (_, over) => {
    const waiting = {
      state: 'waiting',
      code: 'throttled',
      tries: 1,
      notBefore: '2026-03-20T09:30:00Z',
      at: QUARTER_PAST,
      channel: 'sms',
      resent: true,
      unclear: { attempt: 'a1', template: 'invite', at: unknown.at },
    } as const;
    const before = anInterviewRecord({
      ...invited,
      steps: { 'FU12/invite': waiting },
      ...structuredClone(over),
    } as object);
    const { ended, record } = look(before, '2026-03-20T09:30:00Z', { unclearSends: 'resend-once' });
    expect(ended).toEqual([['FU12/invite', expect.objectContaining({ state: 'unconfirmed', attempt: 'a1' })]]);
    expect(Object.values(record.tasks).map(({ why }) => why)).toEqual(['unconfirmed']);
  });
});

describe('a call', () => {
  it('that is due is opened, and the record tells when', () => {
    const record = anInterviewRecord({ registeredAt: '2026-04-09T08:00:00Z' });
    const { steps } = look(record, '2026-04-10T08:00:30Z').record;
    expect(steps['FU12/call1']).toEqual({ state: 'opened', at: '2026-04-10T08:00:30Z' });
  });

  it('to somebody near them, when their mentor hears nothing, is made only where they agreed to it', () => {
    const asking = aPlan((protocol) => ({
      ...protocol,
      checkIns: Object.fromEntries(
        Object.entries(protocol.checkIns).map(([id, checkIns]) => [
          id,
          {
            ...checkIns,
            ladder: [
              {
                id: 'relative',
                from: 'due',
                offset: 'P3D',
                consent: 'contactPerson',
                task: { kind: 'contactPerson', to: 'coordinator' },
              },
            ],
          },
        ]),
      ),
    }));
    const key = 'mentor/since-2025-04-18/relative';
    const told = [true, false].map((contactPerson) => {
      const { record } = look(aCheckInRecord({ consent: { contactPerson } }), '2025-04-30T08:00:00Z', { plan: asking });
      return [Object.values(record.tasks).map(({ kind }) => kind), record.steps[key]];
    });
    expect(told).toEqual([
      [['contactPerson'], { state: 'opened', at: '2025-04-30T08:00:00Z' }],
      [[], { state: 'skipped', reason: 'noChannel', at: '2025-04-30T08:00:00Z' }],
    ]);
  });
});
