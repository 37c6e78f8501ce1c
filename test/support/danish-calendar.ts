import { publicHolidays } from '../../shared/adapters/public-holidays.ts';
import {
  type SendingCalendar,
  type SendingCalendarRules,
  sendingCalendar,
} from '../../shared/domain/sending-calendar.ts';

const DANISH_HOLIDAYS = publicHolidays('DK', 2023, 2046);

const OFFICE_HOURS: SendingCalendarRules['sending'] = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '09:00',
  to: '19:00',
  at: '10:00',
  closedDays: ['06-05', '12-24', '12-31'],
};

/** The calendar of a Danish study; name only what the test is about. */
export const aDanishCalendar = ({
  sending = {},
  ...rules
}: Partial<Omit<SendingCalendarRules, 'sending'>> & {
  sending?: Partial<SendingCalendarRules['sending']>;
} = {}): SendingCalendar =>
  sendingCalendar({
    timeZone: 'Europe/Copenhagen',
    holidays: DANISH_HOLIDAYS,
    ...rules,
    sending: { ...OFFICE_HOURS, ...sending },
  });
