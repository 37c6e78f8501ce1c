/** What the captured providers answer next, until told otherwise. */
export const FAULTS = ['ok', 'timeout', 'throttle', 'reject'] as const;
export type Fault = (typeof FAULTS)[number];

export interface Faults {
  sms: Fault;
  email: Fault;
}

export const noFaults = (): Faults => ({ sms: 'ok', email: 'ok' });
