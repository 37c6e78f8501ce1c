import { isoDate } from '../civil-date.ts';
import { type BothRecords, entered, type EntryContext, refused, type Refusal, refuseFuture } from './entry.ts';
import type { ImportStep } from './import-step.ts';

/** Nobody leaves a trial before the day that anything of theirs counts from. */
const refuseDay = (on: string, { interviews }: BothRecords, context: EntryContext): Refusal | undefined => {
  const [first] = Object.entries(interviews.anchors).sort(([, one], [, other]) => one.localeCompare(other));
  return (
    refuseFuture('', on, context) ??
    (first !== undefined && on < first[1]
      ? refused('unfitField', '', `give a day that is not before the participant's ${first[0]}`)
      : undefined)
  );
};

/** When they died or emigrated: the day of the import is otherwise all that a report knows. */
export const leftOn =
  (on: string): ImportStep['enter'] =>
  (both, context) => {
    const { interviews } = both;
    const unfit = refuseDay(on, both, context);
    if (unfit) return unfit;
    if (interviews.participation.life === 'alive' || interviews.leftOn === on) return entered(both);
    return entered({ ...both, interviews: { ...interviews, leftOn: on } });
  };

/** When they stopped the interviews; the stretch in which nothing is sent begins with the entry, as every other does. */
export const stoppedOn =
  (on: string): ImportStep['enter'] =>
  (both, context) => {
    const { interviews } = both;
    const unfit = refuseDay(on, both, context);
    if (unfit) return unfit;
    const span = interviews.stopped.at(-1);
    if (span === undefined || span.to !== undefined) return entered(both);
    const { zone } = context.plan.appointments;
    const known = span.on ?? isoDate(zone.toLocal(Date.parse(span.from)).day);
    return known === on
      ? entered(both)
      : entered({
          ...both,
          interviews: { ...interviews, stopped: [...interviews.stopped.slice(0, -1), { ...span, on }] },
        });
  };
