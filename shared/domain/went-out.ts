import type { StepOutcome } from './record.ts';

const WENT_OUT: readonly string[] = ['sending', 'sent', 'unknown', 'unconfirmed'] satisfies StepOutcome['state'][];

/** Of the state of an attempt: whether a provider has it, or may have. */
export const wentOut = (state: string): boolean => WENT_OUT.includes(state);
