import { readFileSync } from 'node:fs';
import { DateTime } from 'luxon';
import type { CheckInPlan, Protocol, Step, Timepoint } from '../../shared/domain/protocol.ts';
import { type Chance, chance } from '../../local/chance.ts';
import type { AgendaQuestion } from './naive-agenda.ts';

/** Seeded questions about agendas: the built-in protocols and bent ones, participants who are late, early, booked and silent. */

const builtIn = (name: string): Protocol =>
  JSON.parse(readFileSync(new URL(`../../protocols/${name}.json`, import.meta.url), 'utf8')) as Protocol;

const plusDays = (date: string, days: number): string =>
  DateTime.fromISO(date, { zone: 'utc' }).plus({ days }).toISODate() as string;
const signed = (days: number): string => (days < 0 ? `-P${String(-days)}D` : `P${String(days)}D`);

const bentSending = (draw: Chance): Partial<Protocol['sending']> => {
  const hours = draw.one([
    { from: '09:00', to: '19:00', at: '10:00' },
    { from: '00:00', to: '24:00', at: '02:30' },
    { from: '07:30', to: '12:00', at: '07:30' },
    { from: '08:00', to: '21:00', at: '20:59' },
  ]);
  return {
    ...hours,
    days: draw.one([
      ['mon', 'tue', 'wed', 'thu', 'fri'],
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
      ['tue', 'thu'],
      ['mon', 'wed', 'fri', 'sat'],
    ]),
    closedDays: draw.one([[], ['06-05', '12-24', '12-31'], ['02-29', '01-02', '01-05', '07-01']]),
  };
};

const bentStep = (draw: Chance, step: Step): Step => {
  const offset = typeof step.offset === 'string' && draw.often(0.4) ? { offset: signed(draw.between(-40, 40)) } : {};
  const counted = draw.often(0.1) && step.from === 'target' ? { offset: { workingDays: draw.between(1, 12) } } : {};
  const roll = draw.often(0.2) ? { roll: 'forward' as const } : {};
  const off = draw.often(0.1) ? { enabled: false } : {};
  const from = ['target', 'opens'].includes(step.from) && draw.often(0.15) ? { from: 'opens' as const } : {};
  return { ...step, ...offset, ...counted, ...roll, ...off, ...from };
};

const bentReminder = (draw: Chance, step: Step): Step => {
  if (step.from !== 'appointment') return draw.often(0.1) ? { ...step, enabled: false } : step;
  const off = draw.often(0.1) ? { enabled: false } : {};
  return { ...step, ...(draw.often(0.3) ? { offset: signed(-draw.between(0, 12)) } : {}), ...off };
};

const bentPhases = (draw: Chance): CheckInPlan['phases'] => {
  const gap = (): number => draw.between(4, 50);
  const months = draw.between(1, 8);
  const weekly = {
    from: 'P0D',
    to: `P${String(months)}M`,
    per: 'week' as const,
    count: draw.between(1, 3),
    maxGapDays: gap(),
  };
  const monthly = {
    from: 'P0D',
    to: `P${String(months)}M`,
    per: 'month' as const,
    count: draw.between(1, 5),
    maxGapDays: gap(),
  };
  const then = { from: `P${String(months)}M`, maxGapDays: gap() };
  const rest = draw.often(0.5) ? then : { ...then, per: 'month' as const, count: draw.between(1, 4) };
  return [draw.often(0.5) ? weekly : monthly, rest];
};

const bent = (draw: Chance, protocol: Protocol): Protocol => {
  const window = (timepoint: Timepoint): Timepoint => {
    if (timepoint.ladder === undefined || draw.often(0.6)) return timepoint;
    return {
      ...timepoint,
      preWindow: `P${String(draw.between(0, 6))}W`,
      postWindow: `P${String(draw.between(0, 90))}D`,
    };
  };
  const ladders = Object.entries(protocol.ladders).map(([id, { booking, appointment }]) => [
    id,
    {
      booking: booking.map((step) => bentStep(draw, step)),
      appointment: appointment.map((step) => bentReminder(draw, step)),
    },
  ]);
  const checkIns = Object.entries(protocol.checkIns).map(([id, plan]) => [id, { ...plan, phases: bentPhases(draw) }]);
  return {
    ...protocol,
    timeZone: draw.one(['Europe/Copenhagen', 'Europe/Lisbon', 'Europe/Athens', 'Atlantic/Azores']),
    sending: { ...protocol.sending, ...bentSending(draw), holidays: draw.one(['DK', 'SE', 'DE']) },
    limits: { ...protocol.limits, perFollowUp: draw.between(2, 8) },
    timepoints: protocol.timepoints.map(window),
    ladders: Object.fromEntries(ladders) as Protocol['ladders'],
    checkIns: Object.fromEntries(checkIns) as Protocol['checkIns'],
  };
};

/** Month ends and leap days come more often than they do in life. */
const anchorDate = (draw: Chance): string =>
  draw.often(0.3)
    ? draw.one([
        '2024-02-29',
        '2023-08-31',
        '2025-01-31',
        '2025-04-18',
        '2026-03-29',
        '2024-12-24',
        '2025-10-26',
        '2026-05-14',
      ])
    : plusDays('2023-01-01', draw.between(0, 3000));

const bookings = (draw: Chance, protocol: Protocol, anchor: string): AgendaQuestion['appointments'] =>
  protocol.timepoints.flatMap(({ id, mode, target }) => {
    if (mode === 'register' || draw.often(0.5)) return [];
    const months = Number(/\d+/.exec(target)?.[0]);
    const on = plusDays(anchor, Math.round(months * 30.4) + draw.between(-60, 110));
    const time = draw.one(['08:00', '10:00', '10:30', '15:45', '09:05']);
    const before = draw.often(0.4) ? draw.between(0, 4) : draw.between(0, 90);
    const clock = draw.one(['', '', 'T08:49', 'T18:55', 'T14:05', 'T06:10', 'T23:59', 'T10:00']);
    return [{ timepoint: id, at: `${on}T${time}`, booked: `${plusDays(on, -before)}${clock}` }];
  });

const contactDates = (draw: Chance, anchor: string): string[] => {
  const contacts: string[] = [];
  let day = draw.between(-3, 20);
  for (let left = draw.between(0, 12); left > 0; left -= 1) {
    contacts.push(plusDays(anchor, day));
    day += draw.often(0.15) ? draw.between(20, 150) : draw.between(0, 14);
  }
  return contacts;
};

const question = (draw: Chance): AgendaQuestion => {
  const plain = builtIn(draw.one(['ips-ma', 'ips-ma', 'projekt-inklusion']));
  const protocol = draw.often(0.5) ? plain : bent(draw, plain);
  const anchor = anchorDate(draw);
  const late = draw.often(0.3) ? draw.between(0, 60) : draw.one([340, 690]) + draw.between(-30, 120);
  const arm = draw.often(0.7) ? draw.one(protocol.arms).id : undefined;
  return {
    protocol,
    anchors: { [protocol.timepoints[0]?.anchor ?? 'baseline']: anchor },
    ...(arm === undefined ? {} : { arm }),
    ...(draw.often(0.6) ? { registered: plusDays(anchor, late) } : {}),
    appointments: bookings(draw, protocol, anchor),
    contacts: contactDates(draw, anchor),
    ...(draw.often(0.2) ? { until: plusDays(anchor, draw.between(100, 800)) } : {}),
  };
};

export const agendaQuestions = (count: number, seed: number): AgendaQuestion[] => {
  const draw = chance(seed);
  return Array.from({ length: count }, () => question(draw));
};
