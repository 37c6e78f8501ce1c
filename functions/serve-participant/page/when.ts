import { partsOf, weekdayOf } from '../../../shared/domain/civil-date.ts';
import { formatTime } from '../../../shared/domain/local-format.ts';
import { parseLocal } from '../../../shared/domain/local-time.ts';
import type { PageWords } from '../words/words.ts';

/** `tirsdag den 28. april 2026 kl. 10.30`; whole, since a page is read days after the mail. @param at local start */
export const whenText = (at: string, { language, weekdays, months, when }: PageWords): string => {
  const { day: civilDay, minute } = parseLocal(at);
  const { day, month, year } = partsOf(civilDay);
  const said: Record<string, string | undefined> = {
    weekday: weekdays[weekdayOf(civilDay)],
    day: String(day),
    month: months[month - 1],
    year: String(year),
    time: formatTime(minute, language),
  };
  return when.replaceAll(/\{(\w+)\}/g, (_, name: string) => said[name] ?? '');
};
