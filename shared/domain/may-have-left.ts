import type { StepOutcome } from './record.ts';

const LEFT: readonly string[] = ['sending', 'sent', 'unknown', 'unconfirmed'] satisfies StepOutcome['state'][];

/** Of the state of an attempt: whether a provider has it, or may have. */
export const mayHaveLeft = (state: string): boolean => LEFT.includes(state);
