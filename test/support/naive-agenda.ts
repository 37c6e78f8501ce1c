import Holidays from 'date-holidays';
import { DateTime, Duration } from 'luxon';
import type { Offset, Protocol, Step } from '../../shared/domain/protocol.ts';
import { naiveCheckInDue } from './naive-check-in-due.ts';

/**
 * A second opinion on the agenda of one participant: product.md sections 3, 4 and 10 read aloud, with luxon dates, slow and straightforward.
 * It shares no code with shared/domain; where the two differ, the text decides.
 */
export interface AgendaQuestion {
  protocol: Protocol;
  anchors: Record<string, string>;
  arm?: string;
  registered?: string;
  appointments: { timepoint: string; at: string; booked: string }[];
  contacts: string[];
  until?: string;
}

export interface NaiveItem {
  followUp?: string;
  checkIn?: string;
  step: string;
  does: string;
  nominal: string;
  at: string;
  to?: string;
  template?: string;
  channels?: string[];
  skip?: string;
}

interface NaiveFollowUp {
  id: string;
  target: string;
  opens: string | null;
  closes: string | null;
  bookable: string;
}

const UTC = { zone: 'utc' };
const APPOINTMENT_MINUTES = 60;
export const day = (iso: string): DateTime => DateTime.fromISO(iso, UTC);
export const iso = (date: DateTime): string => date.toISODate() as string;

/** `-P14D` as luxon reads it: the sign before every part. */
export const plus = (date: DateTime, text: string): DateTime =>
  text.startsWith('-') ? date.minus(Duration.fromISO(text.slice(1))) : date.plus(Duration.fromISO(text));

const holidaysOf = new Map<string, Set<string>>();
const isHoliday = (date: DateTime, country: string | undefined): boolean => {
  if (country === undefined) return false;
  const key = `${country} ${String(date.year)}`;
  const known = holidaysOf.get(key);
  if (known) return known.has(iso(date));
  const found = new Holidays(country).getHolidays(date.year).filter(({ type }) => type === 'public');
  holidaysOf.set(key, new Set(found.map((holiday) => holiday.date.slice(0, 10))));
  return isHoliday(date, country);
};

/** All instants whose local clock shows this time, earliest first: none in a gap, two in an overlap. */
const instantsAt = (date: DateTime, time: string, zone: string): DateTime[] => {
  const wanted = `${iso(date)}T${time}`;
  const guess = DateTime.fromISO(wanted, UTC);
  const offsets = [-1, 1].map((days) => guess.plus({ days }).setZone(zone).offset);
  return [...new Set(offsets)]
    .map((minutes) => guess.minus({ minutes }).setZone(zone))
    .filter((candidate) => candidate.toFormat("yyyy-MM-dd'T'HH:mm") === wanted)
    .sort((a, b) => +a - +b);
};

const remembered = new Map<string, DateTime>();
const localInstant = (date: DateTime, time: string, zone: string): DateTime => {
  const key = [iso(date), time, zone].join();
  const known = remembered.get(key) ?? reckonInstant(date, time, zone);
  remembered.set(key, known);
  return known;
};

const reckonInstant = (date: DateTime, time: string, zone: string): DateTime => {
  if (time === '24:00') return localInstant(date.plus({ days: 1 }), '00:00', zone);
  const [first] = instantsAt(date, time, zone);
  if (first) return first;
  // In a gap: forward by its length, which is the offset before it applied to the time that does not exist.
  const guess = DateTime.fromISO(`${iso(date)}T${time}`, UTC);
  const before = guess.minus({ days: 1 }).setZone(zone).offset;
  return guess.minus({ minutes: before }).setZone(zone);
};

export const naiveAgenda = (question: AgendaQuestion) => {
  const { protocol, anchors, appointments } = question;
  const { sending, timeZone } = protocol;
  const registered =
    question.registered === undefined ? undefined : localInstant(day(question.registered), sending.at, timeZone);

  const isSendingDay = (date: DateTime): boolean =>
    sending.days.includes(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'][date.weekday - 1] as never) &&
    !isHoliday(date, sending.holidays) &&
    !sending.closedDays.includes(date.toFormat('MM-dd'));
  const roll = (date: DateTime, days: 1 | -1): DateTime =>
    isSendingDay(date) ? date : roll(date.plus({ days }), days);
  const workingDaysAfter = (date: DateTime, n: number): DateTime => {
    if (n === 0) return date;
    const next = date.plus({ days: 1 });
    return workingDaysAfter(next, isSendingDay(next) ? n - 1 : n);
  };
  const offsetFrom = (date: DateTime, offset: Offset | undefined): DateTime => {
    if (offset === undefined) return date;
    return typeof offset === 'string' ? plus(date, offset) : workingDaysAfter(date, offset.workingDays);
  };
  const leaves = (date: DateTime): DateTime => localInstant(date, sending.at, timeZone);
  const isBefore = (at: DateTime): boolean => registered !== undefined && at < registered;

  /** 4.2: rolled backward unless the step says forward or the roll would pass the registration. */
  const dated = (step: Step, reference: DateTime): { nominal: DateTime; at: DateTime } => {
    const nominal = offsetFrom(reference, step.offset);
    const backward = leaves(roll(nominal, -1));
    const passes = isBefore(backward) && !isBefore(leaves(nominal));
    return { nominal, at: step.roll === 'forward' || passes ? leaves(roll(nominal, 1)) : backward };
  };
  /** 4.2: the later of ten minutes after the entry and the next instant at which sending is open. */
  const moment = (entry: DateTime): DateTime => {
    let at = entry.plus({ minutes: 10 });
    for (;;) {
      const clock = at.toFormat('HH:mm');
      const isToday = isSendingDay(day(at.toISODate() as string));
      if (isToday && clock >= sending.from && clock < sending.to) return at;
      at = isToday ? at.plus({ minutes: 1 }) : at.plus({ days: 1 }).startOf('day');
    }
  };

  const describe = (of: { followUp: string } | { checkIn: string }, step: Step) => ({
    ...of,
    step: step.id,
    does: step.send ? 'send' : step.task ? 'task' : step.escalate ? 'escalate' : 'close',
    to: (step.send ?? step.task ?? step.escalate ?? step.close)?.to,
    ...(step.send ? { template: step.send.template, channels: step.send.channels } : {}),
  });
  interface Draft extends Omit<NaiveItem, 'nominal' | 'at'> {
    nominal: DateTime;
    at: DateTime;
    level?: number | undefined;
  }

  /** R7.5: sends before the registration are skipped; of tasks and escalations the latest and the highest open at the registration. */
  const sinceRegistration = (drafts: Draft[]): void => {
    const past = drafts.filter(({ at, skip }) => skip === undefined && isBefore(at));
    const stays = new Set<Draft>();
    const tasks = past.filter(({ does }) => does === 'task' || does === 'close');
    const latest = tasks.reduce<Draft | undefined>(
      (best, each) => (best && best.at > each.at ? best : each),
      undefined,
    );
    const levels = past.filter(({ does }) => does === 'escalate' || does === 'close');
    const highest = levels.reduce<Draft | undefined>(
      (best, each) => (best && (best.level ?? 0) > (each.level ?? 0) ? best : each),
      undefined,
    );
    if (latest) stays.add(latest);
    if (highest) stays.add(highest);
    for (const draft of past) {
      if (stays.has(draft)) draft.at = registered as DateTime;
      else draft.skip = 'beforeRegistration';
    }
  };

  /** 4.5 and ADR 6: of those due at once only the latest goes, but the one that asks first before any; and no more than `perFollowUp` in all. */
  const oneAtOnceAndNoMoreThanTheCap = (its: Draft[]): void => {
    const going = (): Draft[] => its.filter(({ to, skip }) => to === 'participant' && skip === undefined);
    for (const draft of going()) {
      const atOnce = going().filter(({ at }) => +at === +draft.at);
      const latest = Math.max(...atOnce.map(({ nominal }) => +nominal));
      const goes =
        atOnce.find(({ step }) => step === 'invite') ?? atOnce.findLast(({ nominal }) => +nominal === latest);
      if (draft !== goes) draft.skip = 'superseded';
    }
    const inOrder = going().sort((a, b) => +a.at - +b.at);
    for (const draft of inOrder.slice(protocol.limits.perFollowUp)) draft.skip = 'cap';
  };

  const drafts: Draft[] = [];
  const followUps = protocol.timepoints.flatMap((timepoint): NaiveFollowUp[] => {
    const anchor = anchors[timepoint.anchor];
    if (anchor === undefined) return [];
    const target = plus(day(anchor), timepoint.target);
    const bookable = iso(roll(target, 1));
    if (timepoint.mode === 'register') {
      const nominal = plus(target, timepoint.notBefore ?? 'P0D');
      const item = { followUp: timepoint.id, step: 'register', does: 'task', to: timepoint.to as string };
      const its: Draft[] = [{ ...item, nominal, at: leaves(roll(nominal, 1)) }];
      sinceRegistration(its);
      drafts.push(...its);
      return [{ id: timepoint.id, target: iso(target), opens: null, closes: null, bookable }];
    }
    const opens = target.minus(Duration.fromISO(timepoint.preWindow ?? 'P0D'));
    const closes = target.plus(Duration.fromISO(timepoint.postWindow ?? 'P0D'));
    const ladder = timepoint.ladder === undefined ? undefined : protocol.ladders[timepoint.ladder];
    const appointment = appointments.find((each) => each.timepoint === timepoint.id);
    const local = (text: string): DateTime =>
      localInstant(day(text.slice(0, 10)), text.slice(11) || sending.at, timeZone);
    const start = appointment && local(appointment.at);
    const booked = appointment && local(appointment.booked);
    const its: Draft[] = [];

    for (const step of ladder?.booking ?? []) {
      const reference = { target, opens, closes }[step.from as 'target' | 'opens' | 'closes'];
      const draft: Draft = { ...describe({ followUp: timepoint.id }, step), ...dated(step, reference) };
      draft.level = (step.escalate ?? step.close)?.level;
      if (step.enabled === false) draft.skip = 'disabled';
      its.push(draft);
    }
    sinceRegistration(its);
    for (const draft of its.filter(({ skip }) => skip === undefined)) {
      if (draft.does === 'send' && (draft.at.toISODate() as string) > iso(closes)) draft.skip = 'windowClosed';
      else if (booked && draft.at >= booked) draft.skip = 'booked';
    }
    oneAtOnceAndNoMoreThanTheCap(its);
    drafts.push(...its.splice(0));
    if (appointment && start && booked) {
      const bookedOn = day(booked.toISODate() as string);
      const reminders: Draft[] = [];
      for (const step of ladder?.appointment ?? []) {
        if (step.from !== 'booking' && step.from !== 'appointment') continue;
        const reference = step.from === 'booking' ? bookedOn : day(appointment.at.slice(0, 10));
        const atMoment = step.from === 'booking' && step.offset === undefined;
        const when = atMoment ? { nominal: bookedOn, at: moment(booked) } : dated(step, reference);
        const draft: Draft = { ...describe({ followUp: timepoint.id }, step), ...when };
        draft.level = (step.escalate ?? step.close)?.level;
        if (step.enabled === false) draft.skip = 'disabled';
        else if (step.send && isBefore(draft.at)) draft.skip = 'beforeRegistration';
        else if (step.send && draft.at >= start) draft.skip = 'appointmentBegun';
        else if (step.send && step.from === 'appointment' && draft.at.diff(booked, 'hours').hours < 48)
          draft.skip = 'tooCloseToBooking';
        its.push(draft);
        if (step.send && step.from === 'appointment' && draft.skip === undefined) reminders.push(draft);
      }
      // 4.3: of two reminders on the same or on consecutive days only the later goes.
      reminders.sort((a, b) => +a.at - +b.at || +a.nominal - +b.nominal);
      const dayOf = (draft: Draft): DateTime => day(draft.at.toISODate() as string);
      reminders.slice(0, -1).forEach((draft, i) => {
        const next = reminders[i + 1] as Draft;
        if (dayOf(next).diff(dayOf(draft), 'days').days <= 1) draft.skip = 'superseded';
      });
      // 4.3: recordOutcome for the assessor at its end, for the coordinator the next working day, level 1 after three.
      const on = day(appointment.at.slice(0, 10));
      const watch = { followUp: timepoint.id, step: 'recordOutcome', nominal: on };
      its.push({ ...watch, does: 'task', to: 'assessor', at: start.plus({ minutes: APPOINTMENT_MINUTES }) });
      for (const [does, n] of [['task', 1] as const, ['escalate', 3] as const]) {
        const nominal = workingDaysAfter(on, n);
        its.push({ ...watch, does, to: 'coordinator', nominal, at: leaves(nominal), ...(n === 3 ? { level: 1 } : {}) });
      }
    }
    sinceRegistration(its);
    drafts.push(...its);
    return [{ id: timepoint.id, target: iso(target), opens: iso(opens), closes: iso(closes), bookable }];
  });

  const arms = protocol.arms.filter(({ id }) => question.arm === undefined || id === question.arm);
  const plans = [...new Set(arms.flatMap(({ checkIns }) => (checkIns === undefined ? [] : [checkIns])))];
  const checkIns = plans.flatMap((id) => {
    const plan = protocol.checkIns[id];
    const anchor = plan && anchors[plan.anchor];
    const due = plan && anchor && naiveCheckInDue(plan, anchor, question.registered, question.contacts);
    if (!plan || !due) return [];
    const its: Draft[] = plan.ladder
      .filter(({ from }) => from === 'due')
      .map((step) => ({
        ...describe({ checkIn: id }, step),
        ...dated(step, due),
        level: step.escalate?.level,
        ...(step.enabled === false ? { skip: 'disabled' } : {}),
      }));
    sinceRegistration(its);
    drafts.push(...its);
    return [{ plan: id, due: iso(due) }];
  });

  const items: NaiveItem[] = drafts
    .filter(({ at }) => question.until === undefined || (at.toISODate() as string) <= question.until)
    .sort((a, b) => a.at.toMillis() - b.at.toMillis())
    .map(({ level: _, nominal, at, ...item }) => ({
      ...item,
      nominal: iso(nominal),
      at: at.toISO({ suppressMilliseconds: true }) as string,
    }));
  return { followUps, checkIns, items };
};
