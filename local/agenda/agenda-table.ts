import { civil, weekdayOf } from '../../shared/domain/civil-date.ts';
import { WEEKDAYS } from '../../shared/domain/protocol.ts';
import { printedTable } from '../printed-table.ts';
import type { AgendaDocument } from './agenda-document.ts';

const withWeekday = (date: string): string => `${WEEKDAYS[weekdayOf(civil(date))] ?? ''} ${date}`;
const localTime = (at: string): string => `${withWeekday(at.slice(0, 10))} ${at.slice(11, 16)}`;

/** The same for people: dates with their weekday, times as the study's clock shows them. */
export const agendaTable = (
  { protocol, version, followUps, checkIns, items }: AgendaDocument,
  colour: boolean,
): string => {
  const windows = followUps.map(({ id, target, opens, closes, bookable }) => [
    id,
    withWeekday(target),
    opens ?? '-',
    closes ?? '-',
    withWeekday(bookable),
  ]);
  const dues = checkIns.map(({ plan, due, overdue }) => [plan, withWeekday(due), overdue ? 'overdue' : '']);
  const steps = items.map(({ followUp, checkIn, step, does, nominal, at, template, channels, to, skip }) => [
    localTime(at),
    followUp ?? checkIn ?? '',
    step,
    does,
    nominal,
    to ?? '',
    [template, channels?.join(' > ')].filter(Boolean).join(': '),
    skip ? `no: ${skip}` : '',
  ]);
  return [
    `${protocol}, version ${String(version)}`,
    printedTable(['follow-up', 'target', 'opens', 'closes', 'bookable'], windows, colour),
    ...(dues.length === 0 ? [] : [printedTable(['check-ins', 'next due', ''], dues, colour)]),
    printedTable(['leaves', 'of', 'step', 'does', 'nominal', 'to', 'template: channels', 'happens'], steps, colour),
  ].join('\n');
};
