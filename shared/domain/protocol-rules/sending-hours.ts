import { civil, partsOf, weekdayOf } from '../civil-date.ts';
import { type Finding, finding } from '../finding.ts';
import { type Protocol, type SendingRules, WEEKDAYS } from '../protocol.ts';
import { minuteOfDay } from '../zone.ts';
import { EVERY_ANCHOR } from './duration-order.ts';
import { placesIn } from './places.ts';

/** A closed summer is fine; with more, reminders would roll past what they remind of. */
const MAX_CLOSED_STRETCH_DAYS = 60;

const longestClosedStretch = ({ days, closedDays }: SendingRules): number => {
  const closed = new Set(closedDays.map((text) => isoMonthDay(civil(`2000-${text}`))));
  let longest = 0;
  let stretch = 0;
  for (const day of EVERY_ANCHOR) {
    const weekday = WEEKDAYS[weekdayOf(day)];
    const isOpen = weekday !== undefined && days.includes(weekday) && !closed.has(isoMonthDay(day));
    stretch = isOpen ? 0 : stretch + 1;
    longest = Math.max(longest, stretch);
  }
  return longest;
};

const isoMonthDay = (day: number): number => {
  const { month, day: dayOfMonth } = partsOf(day);
  return month * 100 + dayOfMonth;
};

/** Hours that cross midnight are refused rather than guessed at, and a dated step must leave within them. */
export const sendingHours = ({ sending }: Protocol): Finding[] => {
  const findings: Finding[] = [];
  const [from, to, at] = [sending.from, sending.to, sending.at].map(minuteOfDay) as [number, number, number];
  if (from >= to) {
    findings.push(finding('/sending/to', 'hours-backwards'));
  } else if (at < from || at >= to) {
    findings.push(finding('/sending/at', 'at-outside-hours', { from: sending.from, to: sending.to }));
  }
  placesIn(sending.days, '/sending/days').forEach(({ value, pointer }, index) => {
    if (sending.days.indexOf(value) < index) findings.push(finding(pointer, 'day-twice', { day: value }));
  });
  if (longestClosedStretch(sending) > MAX_CLOSED_STRETCH_DAYS) {
    findings.push(finding('/sending/closedDays', 'closed-too-long', { days: String(MAX_CLOSED_STRETCH_DAYS) }));
  }
  return findings;
};
