import { isoDate } from '../../../shared/domain/civil-date.ts';
import type { InterviewRecord } from '../../../shared/domain/record.ts';
import type { StudyPlan } from '../../../shared/domain/study-plan.ts';
import { type VisitRecord, visitRecords } from '../../../shared/domain/visit-record.ts';
import type { Instant } from '../../../shared/domain/zone.ts';
import type { CsvRow } from './csv.ts';

/** SDTM's names; the last four are ours and tell the window. */
export const VISIT_COLUMNS = [
  'STUDYID',
  'DOMAIN',
  'USUBJID',
  'VISITNUM',
  'VISIT',
  'SVPRESP',
  'SVOCCUR',
  'SVREASOC',
  'SVCNTMOD',
  'SVUPDES',
  'SVSTDTC',
  'SVSTDY',
  'TARGET',
  'OPENS',
  'CLOSES',
  'TIMELINESS',
] as const;

const dated = (day: number | null | undefined): string | undefined => (day == null ? undefined : isoDate(day));

const occurred = ({ planned, occurred: held }: VisitRecord): string | undefined => {
  if (!planned) return undefined;
  return held ? 'Y' : 'N';
};

const rowOf = ({ study, participant }: InterviewRecord, visit: VisitRecord): CsvRow => ({
  STUDYID: study,
  DOMAIN: 'SV',
  USUBJID: `${study}-${participant}`,
  VISITNUM: visit.visitNumber?.toString(),
  VISIT: visit.visit,
  SVPRESP: visit.planned ? 'Y' : undefined,
  SVOCCUR: occurred(visit),
  SVREASOC: visit.reason,
  SVCNTMOD: visit.contactMode,
  SVUPDES: visit.planned ? undefined : `${visit.visit}, not in the plan`,
  SVSTDTC: visit.on,
  SVSTDY: visit.studyDay?.toString(),
  TARGET: dated(visit.window?.target),
  OPENS: dated(visit.window?.opens),
  CLOSES: dated(visit.window?.closes),
  TIMELINESS: visit.timeliness,
});

export const visitRows = (plan: StudyPlan, record: InterviewRecord, now: Instant): CsvRow[] =>
  visitRecords(plan, record, now).map((visit) => rowOf(record, visit));
