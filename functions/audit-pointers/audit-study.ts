import { isoDate } from '../../shared/domain/civil-date.ts';
import type { ParticipantRecord } from '../../shared/domain/record.ts';
import { zoneOf, type Instant } from '../../shared/domain/zone.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import { auditHistory } from './audit-history.ts';
import { auditRecord } from './audit-record.ts';
import type { AuditPorts } from './ports.ts';
import { renewHolidays } from './renew-holidays.ts';
import { withoutStopping } from './without-stopping.ts';

const PAGE_PEOPLE = 100;

/** The local date of the night that an audit belongs to: a study is audited once on each. */
const nightOf = ({ zone }: Study, now: Instant): string => isoDate(zoneOf(zone).toLocal(now).day);

export const isAudited = (study: Study, now: Instant): boolean =>
  study.audit?.on === nightOf(study, now) && study.audit.cursor === undefined;

const auditOne = (record: ParticipantRecord, study: Study, ports: AuditPorts): Promise<void> => {
  const { participant, stream } = record;
  return withoutStopping({ study: study.id, participant, stream }, ports, async () => {
    const plan = await ports.studies.plan(study.id, record.agendaBasis.protocolVersion, record.site);
    const finding = await auditRecord(record, { study, plan }, ports);
    if (finding === 'late') ports.meter.count('pointersLate');
  });
};

/** Appointments from before there was a list of bookings enter it within a night. */
const auditBookings = (page: Both[], study: Study, ports: AuditPorts): Promise<void> =>
  withoutStopping({ study: study.id }, ports, async () => {
    const mended = await ports.records.mendBookings(page.map(({ interviews }) => interviews));
    if (mended.length > 0) ports.log.warn('bookingsMended', { study: study.id, count: mended.length });
  });

const auditPage = async (page: Both[], study: Study, ports: AuditPorts): Promise<void> => {
  await auditBookings(page, study, ports);
  for (const both of page) {
    // First, while the records are those of the page: a pointer that is mended is a new event.
    await auditHistory(both, ports);
    await auditOne(both.interviews, study, ports);
    await auditOne(both.checkIns, study, ports);
  }
};

/**
 * One study on one night: its holidays, then everyone's history and pointer. How far it came is kept in the study, so that the next run goes on. One broken
 * record never stops the others; whoever is being repointed is left to that.
 * @returns whether it came to its end before `until`
 */
export const auditStudy = async (id: string, until: Instant, ports: AuditPorts): Promise<boolean> => {
  const { studies, records, clock } = ports;
  while (clock.now() < until) {
    const known = await studies.study(id);
    if (known === undefined || isAudited(known, clock.now())) return true;
    const on = nightOf(known, clock.now());
    const isUnderWay = known.audit?.on === on;
    const study = isUnderWay ? known : await renewHolidays(known, ports);
    if (study !== undefined) {
      const page = study.repointing
        ? { rows: [] }
        : await records.people(id, isUnderWay ? known.audit?.cursor : undefined, PAGE_PEOPLE);
      await auditPage(page.rows, study, ports);
      const audit = { on, ...(page.cursor === undefined ? {} : { cursor: page.cursor }) };
      if (await studies.saveStudy({ ...study, audit }, study.revision)) continue;
    }
    studies.forget();
  }
  return false;
};
