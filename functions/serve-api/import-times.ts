import { cellFault, type ImportFault, type ImportFaultCode } from '../../shared/contract/import-fault.ts';
import { isoDate } from '../../shared/domain/civil-date.ts';
import type { BothRecords } from '../../shared/domain/entries/entry.ts';
import { windowOf } from '../../shared/domain/follow-up.ts';
import { localInstant } from '../../shared/domain/local-time.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import type { FileRow } from './import-file.ts';
import { timeWarnings } from './time-warnings.ts';
import type { Warning } from './warnings.ts';

interface Read {
  known: Both | undefined;
  records: BothRecords;
  plan: StudyPlan;
  now: Instant;
}

interface Odd {
  code: ImportFaultCode;
  why: (day: string) => string;
  /** Whether what is over is told too. */
  ofPast?: true;
}

const OF_TIME: Partial<Record<Warning['code'], Odd>> = {
  BEFORE_THE_WINDOW: {
    code: 'before-window',
    why: (day) =>
      `lies before ${day}, the first day of its follow-up: look whether the date and those to count from are right`,
    ofPast: true,
  },
  AFTER_THE_WINDOW: {
    code: 'after-window',
    why: (day) =>
      `lies after ${day}, the last day of its follow-up: look whether the date and those to count from are right`,
  },
  DAY_OFF: { code: 'day-off', why: () => 'lies on a day on which nobody works: look whether the date is right' },
  ODD_HOUR: {
    code: 'odd-hour',
    why: () => 'begins before 7 or after 21, and they are told that hour: look whether the time is right',
  },
};

/** As whoever books it by hand is told; of a window that counts from a date which is refused itself, nothing is known. */
export const oddTimes = ({ line, row, faults }: FileRow, { known, records, plan, now }: Read): ImportFault[] =>
  Object.entries(row.followUps).flatMap(([id, { appointment: at }]) => {
    if (at === undefined || known?.interviews.followUps[id]?.appointments.some((each) => each.at === at)) return [];
    const isPast = localInstant(at, plan.appointments.zone) < now;
    const definition = plan.timepoint(id);
    const window = definition && windowOf(definition, records.interviews.anchors);
    const isCounted = !faults.some(({ column }) => column === definition?.anchor);
    return timeWarnings(plan, records.interviews, { timepoint: id, at }, '').flatMap((warning) => {
      const odd = OF_TIME[warning.code];
      if (odd === undefined || (isPast && !odd.ofPast)) return [];
      const isOfWindow = odd.code.endsWith('-window');
      if (!isCounted && isOfWindow) return [];
      const edge = warning.code === 'AFTER_THE_WINDOW' ? window?.closes : window?.opens;
      const day = edge == null ? '' : isoDate(edge);
      const values = isOfWindow ? { day } : undefined;
      return [{ line, ...cellFault(`${id}.appointment`, odd.code, odd.why(day), values) }];
    });
  });
