import { isoDate } from '../../shared/domain/civil-date.ts';
import type { ParticipantRecord } from '../../shared/domain/record.ts';
import { zoneOf, type Instant } from '../../shared/domain/zone.ts';
import type { Both, Page } from '../../shared/ports/record-store.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import { auditHistory } from './audit-history.ts';
import { auditRecord } from './audit-record.ts';
import { comparePast } from './compare-past.ts';
import { beginHeads, type HeadsSoFar, keepHeads, resumeHeads } from './keep-heads.ts';
import type { AuditPorts } from './ports.ts';
import { renewHolidays } from './renew-holidays.ts';
import { withoutStopping } from './without-stopping.ts';

const PAGE_PEOPLE = 100;

/** The local date of the night that an audit belongs to: a study is audited once on each. */
export const nightOf = ({ zone }: Study, now: Instant): string => isoDate(zoneOf(zone).toLocal(now).day);

export const isAudited = (study: Study, now: Instant): boolean =>
  study.audit?.on === nightOf(study, now) && study.audit.cursor === undefined;

const auditOne = async (record: ParticipantRecord, study: Study, ports: AuditPorts): Promise<void> => {
  const { participant, stream } = record;
  await withoutStopping({ study: study.id, participant, stream }, ports, async () => {
    const plan = await ports.studies.plan(study.id, record.agendaBasis.protocolVersion, record.site);
    const finding = await auditRecord(record, { study, plan }, ports);
    if (finding === 'late') ports.meter.count('pointersLate');
  });
};

/** Appointments from before there was a list of bookings enter it within a night. */
const auditBookings = async (page: Both[], study: Study, ports: AuditPorts): Promise<void> => {
  await withoutStopping({ study: study.id }, ports, async () => {
    const mended = await ports.records.mendBookings(page.map(({ interviews }) => interviews));
    if (mended.length > 0) ports.log.warn('bookingsMended', { study: study.id, count: mended.length });
  });
};

/** @param soFar absent where no heads are compared or kept tonight */
const auditPage = async (
  { rows, cursor }: Page<Both>,
  { study, on, soFar }: { study: Study; on: string; soFar: HeadsSoFar | undefined },
  ports: AuditPorts,
): Promise<HeadsSoFar | undefined> => {
  await auditBookings(rows, study, ports);
  const compared = await comparePast({ study: study.id, on, rows, isLast: cursor === undefined }, soFar?.past, ports);
  const heads = [...compared.others];
  for (const both of rows) {
    // First, while the records are those of the page: a pointer that is mended is a new event.
    heads.push(await auditHistory(both, { on, past: compared.known.get(both.interviews.participant) }, ports));
    await auditOne(both.interviews, study, ports);
    await auditOne(both.checkIns, study, ports);
  }
  return soFar && keepHeads({ study: study.id, on, cursor }, { heads, compared }, soFar, ports);
};

interface UnderWay {
  on: string;
  cursor: string | undefined;
  heads: HeadsSoFar | undefined;
}

const resumed = async (study: Study, on: string, ports: AuditPorts): Promise<UnderWay | undefined> =>
  study.audit?.on === on ? { on, cursor: study.audit.cursor, heads: await resumeHeads(study, ports) } : undefined;

/**
 * One study on one night: its holidays, then everyone's history and pointer. How far it came is kept in the study, so that the next run goes on. One broken
 * record never stops the others; whoever is being repointed is left to that.
 * @returns whether it came to its end before `until`
 */
export const auditStudy = async (id: string, until: Instant, ports: AuditPorts): Promise<boolean> => {
  const { studies, records, clock } = ports;
  let ofThisRun: UnderWay | undefined;
  while (clock.now() < until) {
    const known = await studies.study(id);
    if (known === undefined || isAudited(known, clock.now())) return true;
    const on = nightOf(known, clock.now());
    const underWay = ofThisRun?.on === on ? ofThisRun : await resumed(known, on, ports);
    const study = underWay ? known : await renewHolidays(known, ports);
    if (study !== undefined) {
      const soFar = underWay ? underWay.heads : await beginHeads(study, on, ports);
      const page: Page<Both> = study.repointing
        ? { rows: [] }
        : await records.people(id, underWay?.cursor, PAGE_PEOPLE);
      const heads = await auditPage(page, { study, on, soFar: study.repointing ? undefined : soFar }, ports);
      const { cursor } = page;
      const next = heads?.page === undefined ? {} : { page: heads.page };
      const audit = { on, ...(cursor === undefined ? {} : { cursor, ...next }) };
      if (await studies.saveStudy({ ...study, audit }, study.revision)) {
        ofThisRun = { on, cursor, heads };
        continue;
      }
    }
    studies.forget();
  }
  return false;
};
