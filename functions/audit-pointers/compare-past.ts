import type { Head, PastHead, PastSoFar } from '../../shared/ports/history-heads.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import { auditHistory, tellFault } from './audit-history.ts';
import type { AuditPorts } from './ports.ts';
import { withoutStopping } from './without-stopping.ts';

export interface Stretch {
  study: string;
  /** ISO date of tonight. */
  on: string;
  /** In the order of participants. */
  rows: Both[];
  /** Nobody comes after them. */
  isLast: boolean;
}

export interface Compared {
  /** What the earlier night kept of the people of the stretch. */
  known: Map<string, PastHead>;
  /** What tonight keeps of people whom that night knew and the stretch lacks; nothing for whoever is gone. */
  others: (Head | undefined)[];
  past?: PastSoFar;
  /** A page of that night is not there. */
  hasGap: boolean;
  /** A page of that night could not be read. */
  isBlind: boolean;
}

/** Nothing that Cairn does takes anybody out of the records, and an index may lag: only their partition tells whether they are gone. */
const lookForUnlisted = ({ study, on }: Stretch, past: PastHead, ports: AuditPorts): Promise<Head | undefined> => {
  const { participant } = past;
  return withoutStopping({ study, participant }, ports, async () => {
    const both = await ports.records.readBoth(study, participant);
    if (both) return auditHistory(both, { on, past }, ports);
    tellFault({ study, participant, finding: 'missing' }, ports);
    return undefined;
  });
};

/**
 * An earlier night's heads beside a stretch of tonight's people: both go by the order of participants, so that each of its pages is read once,
 * and once more where newcomers have moved the borders.
 */
export const comparePast = async (
  stretch: Stretch,
  from: PastSoFar | undefined,
  ports: AuditPorts,
): Promise<Compared> => {
  const { study, rows, isLast } = stretch;
  const listed = new Set(rows.map(({ interviews }) => interviews.participant));
  const last = isLast ? undefined : rows.at(-1)?.interviews.participant;
  const found: Compared = { known: new Map(), others: [], hasGap: false, isBlind: false };
  if (from === undefined || (last === undefined && !isLast)) return { ...found, ...(from ? { past: from } : {}) };

  let past = from;
  const isReached = ({ participant }: Head): boolean =>
    (past.seen === undefined || participant > past.seen) && (last === undefined || participant <= last);
  while (past.page < past.pages) {
    const { on, page } = past;
    const read = await withoutStopping({ study, on, page }, ports, async () => ({
      kept: await ports.heads.page({ study, on, page }),
    }));
    const next = { ...past, page: page + 1 };
    if (read === undefined) return { ...found, past: next, isBlind: true };
    if (read.kept === undefined) {
      tellFault({ study, on, page, finding: 'missing' }, ports);
      found.hasGap = true;
    }
    const { heads } = read.kept ?? { heads: [] };
    const reached = heads.filter(isReached).map((head): PastHead => ({ ...head, on }));
    for (const head of reached) if (listed.has(head.participant)) found.known.set(head.participant, head);
    const unlisted = reached.filter(({ participant }) => !listed.has(participant));
    found.others.push(...(await Promise.all(unlisted.map((head) => lookForUnlisted(stretch, head, ports)))));
    const end = heads.at(-1)?.participant;
    // It is read again beside those who come next.
    if (last !== undefined && end !== undefined && end > last) return { ...found, past: { ...past, seen: last } };
    past = end === undefined ? next : { ...next, seen: end };
    if (last !== undefined && end === last) break;
  }
  return { ...found, past };
};
