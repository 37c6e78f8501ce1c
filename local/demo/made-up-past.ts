import { type CivilDay, civil, isoDate } from '../../shared/domain/civil-date.ts';
import type { ImportedPast } from '../../shared/domain/entries/imported-past.ts';
import { windowOf } from '../../shared/domain/follow-up.ts';
import type { NotDoneReason } from '../../shared/domain/participation.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Timepoint } from '../../shared/domain/protocol.ts';
import type { Chance } from '../chance.ts';

type FollowUpPast = ImportedPast['followUps'][string];

const REASONS: [NotDoneReason, ...NotDoneReason[]] = ['no-contact', 'declined-this-visit', 'too-unwell'];
const HOURS = ['09:00', '10:30', '13:00', '14:30'] as const;

export interface PastContext {
  plan: StudyPlan;
  /** The day on which everyone is registered. */
  today: CivilDay;
  chance: Chance;
}

const doneBetween = (first: CivilDay, last: CivilDay, { chance, plan, today }: PastContext): FollowUpPast => {
  const day = plan.appointments.rollBackward(chance.between(first, Math.max(first, last)));
  return { outcome: { outcome: 'done', on: isoDate(Math.min(day, today)), mode: 'inPerson', completeness: 'full' } };
};

const bookedAhead = ({ chance, plan, today }: PastContext): FollowUpPast => {
  const day = plan.appointments.rollForward(today + chance.between(2, 24));
  return { appointment: `${isoDate(day)}T${chance.one(HOURS)}` };
};

/** What happened to one follow-up before everyone was registered; undefined when nothing did. */
const pastOf = (timepoint: Timepoint, baseline: string, context: PastContext): FollowUpPast | undefined => {
  const { chance, today } = context;
  const window = windowOf(timepoint, { [timepoint.anchor]: baseline });
  if (window === undefined || window.opens === null || window.closes === null || window.opens >= today)
    return undefined;
  const { opens, target, closes } = window;
  if (closes >= today) {
    if (chance.often(0.35)) return doneBetween(opens, today - 1, context);
    return chance.often(0.25) ? bookedAhead(context) : undefined;
  }
  if (chance.often(0.82)) return doneBetween(target - 14, Math.min(target + 35, closes), context);
  if (chance.often(0.15)) return undefined;
  return { outcome: { outcome: 'notDone', on: isoDate(closes), reason: chance.one(REASONS) } };
};

/** Mostly within what the plan of the arm asks for; some are overdue. */
const lastContactOf = (baseline: CivilDay, { chance, today }: PastContext): string | undefined => {
  const months = (today - baseline) / 30;
  const usual = months < 6 ? 11 : months < 12 ? 30 : 42;
  const ago = chance.between(1, usual) + (chance.often(0.1) ? chance.between(3, 15) : 0);
  return today - ago < baseline ? undefined : isoDate(today - ago);
};

const axesOf = (hasMentor: boolean, { chance, today }: PastContext): Partial<ImportedPast> => {
  if (chance.often(0.01)) return { life: 'dead' };
  if (chance.often(0.01)) return { life: 'emigrated' };
  return {
    ...(chance.often(0.03) ? { interviews: 'stopped' } : {}),
    ...(hasMentor && chance.often(0.06) ? { intervention: 'stopped' } : {}),
    ...(chance.often(0.02) ? { holdUntil: isoDate(today + chance.between(10, 60)) } : {}),
  };
};

/** The history of a running trial, as an import would bring it. */
export const madeUpPast = (baseline: string, hasMentor: boolean, context: PastContext): ImportedPast => {
  const lastContact = hasMentor ? lastContactOf(civil(baseline), context) : undefined;
  const axes = axesOf(hasMentor, context);
  const meetsNobody = axes.life === 'dead' || axes.interviews === 'stopped';
  const followUps: ImportedPast['followUps'] = {};
  for (const timepoint of context.plan.protocol.timepoints) {
    // The first one is the enrolment itself.
    const past = timepoint.target === 'P0M' ? undefined : pastOf(timepoint, baseline, context);
    if (past && !(meetsNobody && past.appointment)) followUps[timepoint.id] = past;
  }
  return { followUps, ...axes, ...(lastContact === undefined ? {} : { lastContact }) };
};
