import { isoDate } from '../../shared/domain/civil-date.ts';
import { zoneOf } from '../../shared/domain/zone.ts';
import type { Head, HeadsPage, KeptNight, NightSoFar } from '../../shared/ports/history-heads.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import { tellFault } from './audit-history.ts';
import type { Compared } from './compare-past.ts';
import type { AuditPorts } from './ports.ts';
import { withoutStopping } from './without-stopping.ts';

/** So many nights a fault is told again; after that what stands there is taken as it is, so that those who came meanwhile are guarded too. */
const TOLD_NIGHTS = 30;

/** The last night on which everything held. After a restore that somebody released, what it took back is gone for good, and told once. */
const nightToCompare = ({ zone, restore }: Study, on: string, nights: KeptNight[]): KeptNight | undefined => {
  const at = restore?.released?.at;
  const released = at === undefined ? undefined : isoDate(zoneOf(zone).toLocal(Date.parse(at)).day);
  const before = nights.filter((night) => night.on < on);
  const holds = (night: KeptNight): boolean => night.isWhole || (released !== undefined && night.on > released);
  return before.slice(-TOLD_NIGHTS).findLast(holds) ?? before.at(-1);
};

/** `page`: the next one to be kept; absent: something could not be, and the night is none. */
export interface HeadsSoFar extends NightSoFar {
  page?: number;
}

/** @returns undefined where the place cannot be reached: nothing is compared or kept tonight */
export const beginHeads = (study: Study, on: string, ports: AuditPorts): Promise<HeadsSoFar | undefined> =>
  withoutStopping({ study: study.id }, ports, async () => {
    const night = nightToCompare(study, on, await ports.heads.nights(study.id));
    const past = night && { on: night.on, pages: night.pages, page: 0 };
    return { page: 0, isWhole: true, ...(past ? { past } : {}) };
  });

/**
 * How far an earlier run of the night came. The table tells only which page is the next one: whoever writes there could have it begin in the middle, or
 * compare with nothing. The rest stands in the page before, where nobody can change it.
 */
export const resumeHeads = (study: Study, ports: AuditPorts): Promise<HeadsSoFar | undefined> =>
  withoutStopping({ study: study.id }, ports, async () => {
    const { on, cursor, page } = study.audit ?? {};
    if (on === undefined || page === undefined) return undefined;
    const lies = page > 0 ? await ports.heads.page({ study: study.id, on, page: page - 1 }) : undefined;
    if (lies !== undefined && lies.cursor === cursor) return { page, ...lies.soFar };
    tellFault({ study: study.id, on, page, finding: 'missing' }, ports);
    return undefined;
  });

export interface Tonight {
  study: string;
  /** ISO date. */
  on: string;
  /** Where the page of people ends. */
  cursor: string | undefined;
}

/**
 * Keeps a page; the last one ends the night. Where something could not be read or kept, the night does not end, and the next one is compared with
 * the same as this one: what nobody looked at must not become what is looked for.
 */
export const keepHeads = async (
  { study, on, cursor }: Tonight,
  { heads, compared }: { heads: (Head | undefined)[]; compared: Compared },
  before: HeadsSoFar,
  ports: AuditPorts,
): Promise<HeadsSoFar> => {
  const found = heads.filter((head) => head !== undefined);
  const soFar: NightSoFar = {
    isWhole: before.isWhole && !compared.hasGap && found.length === heads.length,
    ...(compared.past ? { past: compared.past } : {}),
  };
  const { page } = before;
  if (page === undefined || compared.isBlind) return soFar;
  found.sort((one, other) => (one.participant < other.participant ? -1 : 1));
  const kept: HeadsPage = { heads: found, ...(cursor === undefined ? {} : { cursor }), soFar };
  const isKept = await withoutStopping({ study, on, page }, ports, async () => {
    const lies = await ports.heads.keep({ study, on, page }, kept);
    // Of a run that died before it noted it; somebody was enrolled since.
    if (lies.cursor !== cursor) return false;
    soFar.isWhole &&= lies.soFar.isWhole;
    if (cursor === undefined) await ports.heads.close(study, { on, pages: page + 1, isWhole: soFar.isWhole });
    return true;
  });
  if (isKept === false) ports.log.warn('headsNotKept', { study, on, page });
  return isKept ? { ...soFar, page: page + 1 } : soFar;
};
