import type { InterviewRecord } from '../../../shared/domain/record.ts';
import type { StudyPlan } from '../../../shared/domain/study-plan.ts';
import type { Instant } from '../../../shared/domain/zone.ts';
import { eventOid, VISIT_ITEMS } from './odm-metadata.ts';
import type { XmlElement } from './odm-xml.ts';
import { visitRows } from './visit-rows.ts';

/** What was collected of one participant: the visits that were held or not, under the pseudonym. */
export const subjectData = (plan: StudyPlan, record: InterviewRecord, now: Instant): XmlElement => ({
  '@SubjectKey': record.participant,
  StudyEventData: visitRows(plan, record, now).map((row) => ({
    '@StudyEventOID': eventOid(row['VISIT'] ?? ''),
    ItemGroupData: {
      '@ItemGroupOID': 'IG.SV',
      ItemData: Object.keys(VISIT_ITEMS)
        .filter((name) => row[name] !== undefined)
        .map((name) => ({ '@ItemOID': `IT.${name}`, Value: row[name] })),
    },
  })),
});

export const unplannedOf = ({ protocol }: StudyPlan, { followUps }: InterviewRecord): string[] =>
  Object.keys(followUps).filter((id) => !protocol.timepoints.some((timepoint) => timepoint.id === id));
