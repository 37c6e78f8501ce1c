/** What the captured providers answer next, until told otherwise. `paused`: the account may send nothing, as when its budget is used up. */
export const FAULTS = ['ok', 'timeout', 'throttle', 'reject', 'paused'] as const;
export type Fault = (typeof FAULTS)[number];

export interface Faults {
  sms: Fault;
  email: Fault;
}

export const noFaults = (): Faults => ({ sms: 'ok', email: 'ok' });
