import { sameValue } from '../change.ts';
import { ANCHORS } from '../protocol.ts';
import type { InterviewRecord } from '../record.ts';
import type { StudyPlan } from '../study-plan.ts';
import { type BothRecords, entered, type Entered, type EntryContext, refused, type Refusal } from './entry.ts';
import { withAnchors } from './registers-put-off.ts';

export const anchorNames = ({ protocol }: StudyPlan): string[] => {
  const plans = Object.values(protocol.checkIns).map((plan) => plan.anchor);
  return [...new Set([...(protocol.anchors ?? ANCHORS), ...protocol.timepoints.map(({ anchor }) => anchor), ...plans])];
};

/** Someone with no date to count from would never be due, and so be forgotten. */
export const refuseAnchors = (anchors: Record<string, string>, plan: StudyPlan, field: string): Refusal | undefined => {
  const names = anchorNames(plan);
  const unknown = Object.keys(anchors).find((name) => !names.includes(name));
  if (unknown !== undefined) return refused('unknownAnchor', `${field}/${unknown}`, `take one of ${names.join(', ')}`);
  const counted = [...new Set(plan.protocol.timepoints.map(({ anchor }) => anchor))];
  if (counted.some((name) => anchors[name] !== undefined)) return undefined;
  return refused(
    'anchorMissing',
    `${field}/${counted[0] ?? ''}`,
    `give the date of at least one of ${counted.join(', ')}`,
  );
};

/** As no outcome is taken of a day before its anchor, no anchor moves behind an outcome: one of the two would be wrong, and all dates with it. */
const refuseAfterOutcome = (
  { anchors: before, followUps }: InterviewRecord,
  anchors: Record<string, string>,
  { protocol }: StudyPlan,
): Refusal | undefined => {
  for (const { id, anchor } of protocol.timepoints) {
    const [date, on] = [anchors[anchor], followUps[id]?.outcome?.on];
    if (date === undefined || on === undefined || date === before[anchor] || date <= on) continue;
    const remedy = `give a date that is not after the outcome of ${id} on ${on}, or void that outcome first`;
    return refused('afterOutcome', `/${anchor}`, remedy);
  }
  return undefined;
};

/** null takes a date back that should not have been entered; every target follows its anchor at once. */
export const changeAnchors = (
  both: BothRecords,
  entry: Record<string, string | null>,
  context: EntryContext,
): Entered<BothRecords> => {
  const merged = Object.entries({ ...both.interviews.anchors, ...entry }).filter(([, date]) => date !== null);
  const anchors = Object.fromEntries(merged) as Record<string, string>;
  const { interviews, checkIns } = both;
  const dated = sameValue(interviews.anchors, anchors) ? interviews : withAnchors(interviews, anchors, context.plan);
  const refusal =
    refuseAnchors(anchors, context.plan, '') ??
    refuseAfterOutcome({ ...dated, anchors: interviews.anchors }, anchors, context.plan);
  if (refusal) return refusal;
  return entered({
    interviews: dated,
    checkIns: sameValue(checkIns.anchors, anchors) ? checkIns : { ...checkIns, anchors },
  });
};
