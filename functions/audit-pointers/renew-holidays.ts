import { sameValue } from '../../shared/domain/change.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { holidaysFor } from '../../shared/ports/study-calendar.ts';
import { repointingSince, type Study } from '../../shared/ports/study-book.ts';
import type { AuditPorts } from './ports.ts';

const yearOf = (date: string): string => date.slice(0, 4);

/** With every year the dates reach one year further; only a date in a year that both know moves anything. */
const differInCommonYears = (known: string[], fresh: string[]): boolean => {
  const years = new Set(known.map(yearOf));
  const common = new Set(fresh.map(yearOf).filter((year) => years.has(year)));
  const within = (dates: string[]): string[] => dates.filter((date) => common.has(yearOf(date)));
  return !sameValue(within(known), within(fresh));
};

/**
 * The study's public holidays as the calendars now have them. A day that came or went moves instants, so everyone is repointed.
 * @returns the study as it stands; undefined when somebody else changed it meanwhile
 */
export const renewHolidays = async (study: Study, ports: AuditPorts): Promise<Study | undefined> => {
  const protocol = await ports.studies.protocol(study.id, study.protocolVersion);
  if (protocol === undefined) throw new Error('the version in force is not there');
  const now = ports.clock.now();
  const holidays = holidaysFor(protocol, now, await ports.holidays());
  if (sameValue(holidays, study.holidays)) return study;
  const moves = study.holidays.length === 0 || differInCommonYears(study.holidays, holidays);
  const renewed: Study = {
    ...study,
    holidays,
    revision: study.revision + 1,
    ...(moves ? { repointing: repointingSince(now, study.repointing) } : {}),
  };
  ports.log.info('holidaysRenewed', { study: study.id, moves, at: isoInstant(now) });
  return (await ports.studies.saveStudy(renewed, study.revision)) ? renewed : undefined;
};
