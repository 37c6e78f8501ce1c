import type { StepOutcome } from '../../shared/domain/record.ts';

/** A text that a provider has, or may have: of its attempt nothing but the state and the time matters to a test. */
export const aTextThatLeft = (
  at: string,
  state: 'sending' | 'sent' | 'unknown' | 'unconfirmed' = 'sent',
  over: Partial<Extract<StepOutcome, { state: 'sent' }>> = {},
): StepOutcome => {
  const attempt = { attempt: 'a-1', channel: 'sms', template: 'booked', at } as const;
  const told = {
    sending: { sendBy: at },
    sent: { delivery: 'sent', sentAt: at },
    unknown: { lookUpUntil: at },
    unconfirmed: {},
  };
  return { state, ...attempt, ...told[state], ...over } as StepOutcome;
};
