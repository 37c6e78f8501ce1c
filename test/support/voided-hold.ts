import type { Office } from './an-office.ts';

/** A hold of 1 to 20 June 2026 that was none, taken back before it began. */
export const withVoidedHold = async (office: Office, id: string): Promise<void> => {
  const hold = { from: '2026-06-01', until: '2026-06-20', kind: 'away' };
  const { body } = await office.ask('PATCH', office.of(id, '/participation'), { hold, reason: 'x' });
  const event = body.events.find((name: string) => name.startsWith('interviews'));
  const voided = await office.ask('POST', office.of(id, `/events/${event}:void`), { reason: 'slip' });
  expect(voided.status).toBe(200);
};
