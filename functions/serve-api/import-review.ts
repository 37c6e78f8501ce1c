import type { ImportFault } from '../../shared/contract/import-fault.ts';
import { cardReach } from '../../shared/domain/card-reach.ts';
import { caseloadTally } from './import-caseloads.ts';
import type { FileRow, ImportFile } from './import-file.ts';
import { type Judgement, judgeRow } from './import-judge.ts';
import { lostConsents } from './import-lost.ts';
import { aheadOf } from './messages-ahead.ts';
import { faultNames } from './import-named.ts';
import { reachFaults } from './import-reach.ts';
import { emptyReport, type ImportReport, refusedReport } from './import-report.ts';
import { roomTally } from './import-rooms.ts';
import type { ImportSetting } from './import-setting.ts';
import { sharedTally } from './import-shared.ts';
import { armFaults, contactFaults, unsetFaults } from './import-warnings.ts';
import { MAX_SHOWN, valuesOf } from './import-values.ts';
import { todayIn } from './today-in.ts';

/** So many people are looked up at once. */
export const ROWS_AT_ONCE = 33;

export interface Review {
  report: ImportReport;
  newcomers: FileRow[];
  changes: FileRow[];
  /** Nothing is to be written of them: they are there as the file says. */
  settled: FileRow[];
}

const note = ({ row, ...each }: FileRow, judged: Judgement, review: Review, setting: ImportSetting): void => {
  const { report } = review;
  switch (judged.kind) {
    case 'refused':
      return;
    case 'unchanged':
      report.unchanged += 1;
      review.settled.push({ row, ...each });
      return;
    case 'written':
      report[judged.as] += 1;
      review.settled.push({ row, ...each });
      if (judged.as === 'created') report.people.created.push(row.id);
      else report.people.updated.push({ id: row.id, columns: [] });
      return;
    case 'create':
    case 'update': {
      if (!setting.mayCount()) report.messages.notCounted = (report.messages.notCounted ?? 0) + 1;
      else {
        const { plan, card } = judged;
        const reading = { plan, reach: cardReach(card), now: setting.visit.now };
        const { messages, opens } = aheadOf(judged.records, reading);
        const { today, thisWeek } = messages;
        report.messages.today += today;
        report.messages.thisWeek += thisWeek;
        report.opens.tasks += opens.tasks;
        report.opens.escalations += opens.escalations;
      }
      if (judged.kind === 'create') {
        report.created += 1;
        report.people.created.push(row.id);
        review.newcomers.push({ row, ...each });
      } else {
        report.updated += 1;
        report.people.updated.push({ id: row.id, columns: judged.columns });
        const channels = lostConsents(judged.before, judged.records);
        if (channels.length > 0) (report.consentsLost ??= []).push({ id: row.id, channels });
        if (setting.options.values && report.updated <= MAX_SHOWN)
          (report.changes ??= []).push(valuesOf(judged, setting.visit.now));
        review.changes.push({ row, ...each });
      }
    }
  }
};

/** Looks at every row and writes nothing: what the import would do, or all that stands in its way. */
export const reviewFile = async (file: ImportFile, setting: ImportSetting): Promise<Review> => {
  const review: Review = { report: emptyReport(setting.options), newcomers: [], changes: [], settled: [] };
  const faults: ImportFault[] = [];
  const warnings: ImportFault[] = unsetFaults(setting.visit.study);
  const caseloads = await caseloadTally(setting.visit.study.id, setting.ports.records);
  const shared = sharedTally();
  const rooms = roomTally(setting);
  for (let at = 0; at < file.rows.length; at += ROWS_AT_ONCE) {
    const rows = file.rows.slice(at, at + ROWS_AT_ONCE);
    const judged = await Promise.all(
      rows.map(async (each) => {
        const judgement = await judgeRow(each, setting);
        const ofContact = await contactFaults(each, judgement, setting);
        return {
          ...judgement,
          warnings: [
            ...judgement.warnings,
            ...reachFaults(each, judgement, todayIn(setting.visit)),
            ...ofContact,
            ...armFaults(each, judgement, setting),
          ],
        };
      }),
    );
    rows.forEach((each, index) => {
      const judgement = judged[index];
      if (judgement === undefined) return;
      faults.push(...judgement.faults);
      warnings.push(...judgement.warnings);
      caseloads.add(each.line, judgement);
      shared.add(each, judgement);
      rooms.add(each, judgement);
      note(each, judgement, review, setting);
    });
  }
  faults.push(...caseloads.faults());
  warnings.push(...shared.warnings(), ...(await rooms.warnings()));
  const named = faultNames([...faults, ...warnings], file.rows);
  review.report.warnings = warnings.map(named).sort((one, other) => one.line - other.line);
  const refused = [...file.faults, ...faults.map(named)];
  return refused.length === 0
    ? review
    : { report: refusedReport(review.report, refused), newcomers: [], changes: [], settled: [] };
};
