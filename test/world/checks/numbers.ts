import { decodeAttempt } from '../../../shared/domain/attempt-id.ts';
import { zoneOf } from '../../../shared/domain/zone.ts';
import type { Violation } from '../outside/seen.ts';
import { isFixed } from './hours.ts';
import type { Check } from './lived.ts';

const DAYS = 30;
/** Of one number, whoever shares it and whichever study it is of; interviews are not held against check-ins (ADR 6). */
const MOST_IN_30_DAYS = 8;
const MOST_A_DAY = 2;

/** I6, G24: no number gets more invitations in a day, or in any 30 of them, than are allowed, in all studies together. */
export const fewToANumber: Check = ({ seen, studies }) => {
  const found: Violation[] = [];
  const sent = new Map<string, number[]>();
  for (const { at, attempt, study, participant, step, channel, to, fate } of seen.posts) {
    if (channel !== 'sms' || participant === undefined || isFixed(step) || fate === 'refused') continue;
    const zone = studies.find(({ id }) => id === study)?.zone ?? 'Europe/Copenhagen';
    const { day } = zoneOf(zone).toLocal(at);
    const name = `${decodeAttempt(attempt)?.stream ?? ''} ${to}`;
    const recent = (sent.get(name) ?? []).filter((each) => each > day - DAYS);
    sent.set(name, [...recent, day]);
    const today = recent.filter((each) => each === day);
    const tell = (what: string): void => void found.push({ check: 'I6', at, study, participant, what });
    if (today.length >= MOST_A_DAY) tell(`${step} is text ${String(today.length + 1)} of the day to one number`);
    if (recent.length >= MOST_IN_30_DAYS) tell(`${step} is text ${String(recent.length + 1)} of 30 days`);
  }
  return found;
};
