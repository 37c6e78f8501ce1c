import { decodeAttempt } from '../../../shared/domain/attempt-id.ts';
import { measureSms } from '../../../shared/domain/gsm7.ts';
import { zoneOf } from '../../../shared/domain/zone.ts';
import type { Violation } from '../outside/seen.ts';
import { isFixed } from './hours.ts';
import type { Check } from './lived.ts';

const SHARE_OF_OTHERS = 0.8;

/** G24: a study that bounds the texts of a day sends no more, and keeps a fifth for what belongs to an appointment. */
export const withinItsDay: Check = ({ seen, studies }) => {
  const found: Violation[] = [];
  const left = new Map<string, number>();
  const add = (name: string, parts: number): number => {
    const sum = (left.get(name) ?? 0) + parts;
    left.set(name, sum);
    return sum;
  };
  for (const { at, attempt, study: id, participant, step, channel, text, fate } of seen.posts) {
    const study = studies.find((each) => each.id === id);
    const stream = decodeAttempt(attempt)?.stream;
    const most = stream && study?.textsPerDay?.[stream];
    // Whoever has just written is answered whatever left that day.
    if (!study || most === undefined || participant === undefined || channel !== 'sms' || fate === 'refused') continue;
    const name = [id, stream, zoneOf(study.zone).toLocal(at).day].join(' ');
    const parts = measureSms(text).segments;
    const all = add(name, parts);
    const others = isFixed(step) ? 0 : add(`${name} others`, parts);
    const what = `${step} is part ${String(all)} of the ${String(most)} that may leave in a day`;
    if (all > most || others > most * SHARE_OF_OTHERS) found.push({ check: 'G24', at, study: id, participant, what });
  }
  return found;
};
