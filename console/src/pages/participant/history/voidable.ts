import type { PastEvent } from '../queries.ts';

/** Entries that have no remedy of their own; whether one can still be taken back is for the API to say. */
const NOT_VOIDABLE = new Set<PastEvent['action']>([
  'enrolled',
  'imported',
  'released',
  'contactChanged',
  'handedOver',
  'messageByHand',
  'protocolMoved',
  'repointed',
  'carriedOut',
  'claimed',
  'recorded',
  'receipt',
  'reply',
]);

export const isVoided = (event: PastEvent, events: readonly PastEvent[]): boolean =>
  events.some((later) => later.voids === event.id && !isVoided(later, events));

export const mayBeVoided = (event: PastEvent, events: readonly PastEvent[]): boolean =>
  event.by !== 'system' && !NOT_VOIDABLE.has(event.action) && !isVoided(event, events);
