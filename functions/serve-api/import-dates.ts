import { cellFault, type ImportFault } from '../../shared/contract/import-fault.ts';
import { sameValue } from '../../shared/domain/change.ts';
import { civil } from '../../shared/domain/civil-date.ts';
import type { BothRecords } from '../../shared/domain/entries/entry.ts';
import { registersUnread } from '../../shared/domain/entries/registers-put-off.ts';
import { longOverOf } from '../../shared/domain/long-over.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { unplannedFor } from '../../shared/domain/unplanned.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import { sentForOldDate } from './already-sent.ts';
import type { FileRow } from './import-file.ts';
import { oddTimes } from './import-times.ts';

interface Dated {
  known: Both | undefined;
  records: BothRecords;
  plan: StudyPlan;
  /** ISO local date. */
  today: string;
  now: Instant;
}

/** A baseline may be planned (ADR 10), and more often the year is a slip of the keys. */
const anchorsAhead = ({ line, row }: FileRow, { known, today }: Dated): ImportFault[] =>
  Object.entries(row.anchors)
    .filter(([name, date]) => date > today && known?.interviews.anchors[name] !== date)
    .map(([name]) => {
      const why = `lies ahead, after ${today}: look whether it is right, for every follow-up counts from it`;
      return { line, ...cellFault(name, 'anchor-ahead', why, { day: today }) };
    });

const nothingPlanned = ({ line }: FileRow, { known, records, plan }: Dated): ImportFault[] => {
  const { anchors } = records.interviews;
  if (known !== undefined && sameValue(known.interviews.anchors, anchors)) return [];
  return unplannedFor(plan, records).map(({ anchor, of }) => {
    const why = `is missing: give the date once it is known, for until then nothing is planned of ${of.join(', ')}`;
    return { line, ...cellFault(anchor, 'nothing-planned', why, { of: of.join(', ') }) };
  });
};

/** As whoever corrects a date by hand is told: nobody is invited twice. */
const sentBefore = ({ line }: FileRow, { known, records, plan, now }: Dated): ImportFault[] => {
  if (known === undefined || sameValue(known.interviews.anchors, records.interviews.anchors)) return [];
  const sent = sentForOldDate({ before: known, both: records, plan }, now);
  const late = [...new Set(sent.map(({ of }) => of))];
  return [...new Set(late.flatMap((id) => plan.timepoint(id)?.anchor ?? []))].map((anchor) => {
    const of = late.filter((id) => plan.timepoint(id)?.anchor === anchor).join(', ');
    const why = `is corrected, and invitations to ${of} that left for the old date do not leave again: call or write when the new window opens`;
    return { line, ...cellFault(anchor, 'sent-for-old-date', why, { of }) };
  });
};

/** Of a date that the row gives, as whoever enters it by hand is told. */
const longOver = ({ line }: FileRow, { known, records, plan, today }: Dated): ImportFault[] =>
  longOverOf(plan.protocol, records.interviews, civil(today), known?.interviews.anchors).map(({ anchor, of, last }) => {
    const why = `lies so far back that ${of.join(', ')} was over on ${last}, and work about all of it opens at once: look whether the year is right`;
    return { line, ...cellFault(anchor, 'long-over', why, { of: of.join(', '), day: last }) };
  });

const readAnew = ({ line }: FileRow, { known, records, plan }: Dated): ImportFault[] =>
  known === undefined
    ? []
    : registersUnread(known.interviews, records.interviews, plan).map(({ id, anchor }) => {
        const why = `is corrected, and ${id} was read before the day to which that puts it off: it is asked for anew then`;
        return { line, ...cellFault(anchor, 'read-anew', why, { of: id }) };
      });

/** Dates of a row that are odd, though they may be meant; of somebody who is there, those that it changes. */
export const oddDates = (each: FileRow, dated: Dated): ImportFault[] => [
  ...anchorsAhead(each, dated),
  ...nothingPlanned(each, dated),
  ...sentBefore(each, dated),
  ...longOver(each, dated),
  ...readAnew(each, dated),
  ...oddTimes(each, dated),
];
