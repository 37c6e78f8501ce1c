import { partsOf } from '../domain/civil-date.ts';
import type { Protocol } from '../domain/protocol.ts';
import { stretchOf } from '../domain/restore.ts';
import { studyPlan, type ClosedPeriod, type StudyPlan } from '../domain/study-plan.ts';
import { type Instant, zoneOf } from '../domain/zone.ts';
import type { HolidayBook } from './holiday-book.ts';
import type { Study } from './study-book.ts';

/** Register timepoints reach five years on, and a running trial is imported with its past. */
const HOLIDAY_YEARS_BACK = 10;
const HOLIDAY_YEARS_AHEAD = 15;

/** Resolved to dates when a version is published and in the nightly audit, so that nothing that carries out needs the calendars. */
export const holidaysFor = (protocol: Protocol, now: Instant, holidays: HolidayBook): string[] => {
  const code = protocol.sending.holidays;
  if (code === undefined) return [];
  const { year } = partsOf(zoneOf(protocol.timeZone).toLocal(now).day);
  return holidays.publicHolidays(code, year - HOLIDAY_YEARS_BACK, year + HOLIDAY_YEARS_AHEAD);
};

const closedPeriodsAt = (study: Study, site: string | undefined): ClosedPeriod[] => [
  ...study.closedPeriods,
  ...(study.sites.find(({ id }) => id === site)?.closedPeriods ?? []),
];

/** One version with the calendars of one site. */
export const planOf = (study: Study, protocol: Protocol, site: string | undefined): StudyPlan => ({
  ...studyPlan(protocol, study.holidays, closedPeriodsAt(study, site), study.coveredLeaves),
  ...(study.outage ? { invitationsFrom: Date.parse(study.outage.invitationsFrom) } : {}),
  ...(study.restore ? { restored: stretchOf(study.restore) } : {}),
});
