import { WEEKDAYS } from '../../../shared/domain/protocol.ts';
import { sendingCalendar } from '../../../shared/domain/sending-calendar.ts';
import type { Study } from '../../../shared/ports/study-book.ts';
import type { ApiPorts } from '../ports.ts';

/** Whether the study or a site is closed on a day: holidays, closed days and periods. Any weekday will do, since somebody opened hours on it. */
export const closedDays = async (
  study: Study,
  ports: Pick<ApiPorts, 'studies'>,
): Promise<(day: number, site: string | undefined) => boolean> => {
  const { protocol } = await ports.studies.plan(study.id, study.protocolVersion);
  const sending = { ...protocol.sending, days: [...WEEKDAYS] };
  const calendarOf = (site: string | undefined) => {
    const own = study.sites.find(({ id }) => id === site)?.closedPeriods ?? [];
    const closedPeriods = [...study.closedPeriods, ...own];
    return sendingCalendar({ sending, timeZone: study.zone, holidays: study.holidays, closedPeriods });
  };
  const known = new Map<string | undefined, ReturnType<typeof calendarOf>>();
  return (day, site) => {
    const calendar = known.get(site) ?? calendarOf(site);
    known.set(site, calendar);
    return !calendar.isSendingDay(day);
  };
};
