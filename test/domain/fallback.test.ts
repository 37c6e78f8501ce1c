import { goesUnconfirmed, nextAttempt } from '../../shared/domain/fallback.ts';
import { agendaOf } from '../../shared/domain/record-agenda.ts';
import type { InterviewRecord, StepOutcome } from '../../shared/domain/record.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';

const plan = aPlan();
const AT = '2026-03-06T09:00:00Z';
const NEXT_DAY = '2026-03-07T09:00:00Z';
const attempt = { attempt: 'a1', template: 'pre', at: AT } as const;
const byText = { ...attempt, channel: 'sms' } as const;
const byMail = { ...attempt, channel: 'email' } as const;
const byLetter = { ...attempt, channel: 'letter' } as const;
const sent = (over: object): StepOutcome =>
  ({ ...byMail, state: 'sent', delivery: 'sent', sentAt: '2026-03-06T09:00:05Z', ...over }) as const;
const givenUp: StepOutcome = { state: 'skipped', reason: 'superseded', at: AT };
const failed: StepOutcome = { ...byMail, state: 'failed', code: 'invalid' };

/** What is tried next of a message that prefers a letter to a mail, and a mail to a text. */
const next = (
  steps: Record<string, StepOutcome>,
  consent: InterviewRecord['consent'] = { letter: true, email: true, sms: true },
) => {
  const record = anInterviewRecord({ consent, steps });
  const item = agendaOf(plan, record).find(({ key }) => key === 'FU12/pre');
  if (item === undefined) throw new Error('the letter is planned no more');
  const found = nextAttempt(record, item);
  return found && [found.key, found.channels.join(' '), isoInstant(found.from)];
};

describe('a message that has more than one way', () => {
  it.each<[string, Record<string, StepOutcome>, string[] | undefined]>([
    ['that nobody tried goes by any of them', {}, ['FU12/pre', 'letter email sms', AT]],
    [
      'that the provider would not take yet goes by any of them, when it will',
      { 'FU12/pre': { state: 'waiting', tries: 1, code: 'x', at: AT, notBefore: '2026-03-06T09:01:00Z' } },
      ['FU12/pre', 'letter email sms', '2026-03-06T09:01:00Z'],
    ],
    ['that failed goes by the next one at once', { 'FU12/pre': failed }, ['FU12/pre#2', 'sms', AT]],
    [
      'that failed as a letter goes by the next one, too',
      { 'FU12/pre': { ...byLetter, state: 'failed', code: 'x' } },
      ['FU12/pre#2', 'email sms', AT],
    ],
    [
      'that failed before anybody knew by what has a person look',
      { 'FU12/pre': { state: 'failed', code: 'x', at: AT } },
      undefined,
    ],
    [
      'that was sent goes by the next one a day later',
      { 'FU12/pre': sent({}) },
      ['FU12/pre#2', 'sms', '2026-03-07T09:00:05Z'],
    ],
    [
      'that is queued does, too',
      { 'FU12/pre': sent({ delivery: 'queued' }) },
      ['FU12/pre#2', 'sms', '2026-03-07T09:00:05Z'],
    ],
    [
      'that is delayed does, too',
      { 'FU12/pre': sent({ delivery: 'delayed' }) },
      ['FU12/pre#2', 'sms', '2026-03-07T09:00:05Z'],
    ],
    [
      'that nobody is sure of does, too',
      { 'FU12/pre': { ...byMail, state: 'unconfirmed' } },
      ['FU12/pre#2', 'sms', NEXT_DAY],
    ],
    [
      'that a restore took back has a person look',
      { 'FU12/pre': { ...byMail, state: 'unconfirmed', code: 'restored' } },
      undefined,
    ],
    ['that arrived is done', { 'FU12/pre': sent({ delivery: 'delivered' }) }, undefined],
    ['that was complained about is done', { 'FU12/pre': sent({ delivery: 'complained' }) }, undefined],
    ['that was posted is done: no letter is confirmed', { 'FU12/pre': sent({ channel: 'letter' }) }, undefined],
    ['that is on its way waits for its answer', { 'FU12/pre': { ...byMail, state: 'sending', sendBy: AT } }, undefined],
    ['that was skipped is done', { 'FU12/pre': { state: 'skipped', reason: 'stale', at: AT } }, undefined],
    [
      'that failed twice goes by the third',
      { 'FU12/pre': { ...byLetter, state: 'failed', code: 'x' }, 'FU12/pre#2': failed },
      ['FU12/pre#3', 'sms', AT],
    ],
    [
      'that failed by its last is a person’s matter',
      { 'FU12/pre': failed, 'FU12/pre#2': { ...byText, state: 'failed', code: 'x' } },
      undefined,
    ],
    [
      'that failed by all of them is a person’s matter',
      {
        'FU12/pre': { ...byLetter, state: 'failed', code: 'x' },
        'FU12/pre#2': failed,
        'FU12/pre#3': { ...byText, state: 'failed', code: 'x' },
      },
      undefined,
    ],
  ])('and %s', (_, steps, expected) => {
    expect(next(steps)).toEqual(expected);
  });

  it('goes by none that was not agreed to', () => {
    const letterFailed: StepOutcome = { ...byLetter, state: 'failed', code: 'x' };
    expect(next({ 'FU12/pre': letterFailed }, { letter: true, sms: true })).toEqual(['FU12/pre#2', 'sms', AT]);
    expect(next({ 'FU12/pre': letterFailed }, { letter: true })).toBeUndefined();
  });
});

describe('a second message', () => {
  it.each<[string, Record<string, StepOutcome>, string, boolean]>([
    ['none: the first', { 'FU12/pre': sent({}) }, 'FU12/pre', false],
    ['after one that nobody confirmed', { 'FU12/pre': sent({}) }, 'FU12/pre#2', true],
    ['after one that nobody is sure of', { 'FU12/pre': { ...byMail, state: 'unconfirmed' } }, 'FU12/pre#2', true],
    ['after one that failed', { 'FU12/pre': failed }, 'FU12/pre#2', false],
    ['after nothing that is known', {}, 'FU12/pre#2', false],
    [
      'the third, after a second that nobody confirmed',
      { 'FU12/pre': failed, 'FU12/pre#2': sent({}) },
      'FU12/pre#3',
      true,
    ],
    ['the second, after a first that was given up', { 'FU12/pre': givenUp }, 'FU12/pre#2', false],
    [
      'the third, after a second that was given up',
      { 'FU12/pre': sent({}), 'FU12/pre#2': givenUp },
      'FU12/pre#3',
      true,
    ],
    ['the third, after a second that failed', { 'FU12/pre': sent({}), 'FU12/pre#2': failed }, 'FU12/pre#3', false],
    [
      'the third, after a second that a slip gave up, by what the first came to',
      { 'FU12/pre': sent({}), 'FU12/pre#2': givenUp },
      'FU12/pre#3',
      true,
    ],
    ['such a third, after a first that failed', { 'FU12/pre': failed, 'FU12/pre#2': givenUp }, 'FU12/pre#3', false],
  ])('may reach somebody who had the first: %s', (_, steps, key, may) => {
    expect(goesUnconfirmed({ steps }, key)).toBe(may);
  });
});
