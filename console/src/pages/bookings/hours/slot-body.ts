import type { paths } from '../../../api/openapi.d.ts';

export type SlotBody = NonNullable<
  paths['/api/studies/{study}/slots']['post']['requestBody']
>['content']['application/json'];
export type Weekday = NonNullable<SlotBody['weekly']>['weekdays'][number];
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies Weekday[];

/** What is typed, before it is known to fit. */
export interface TypedSlot {
  assessor: string;
  kind: SlotBody['kind'];
  repeats: 'once' | 'weekly';
  /** ISO dates and times of day; empty for none. */
  firstDay: string;
  lastDay: string;
  from: string;
  to: string;
  weekdays: readonly Weekday[];
  isWholeDays: boolean;
  mode: NonNullable<SlotBody['mode']> | 'any';
  place: string;
  site: string;
  travelMinutes: number | undefined;
}

const nextDay = (date: string): string =>
  date === '' ? '' : new Date(Date.parse(`${date}T00:00Z`) + 86_400_000).toISOString().slice(0, date.length);

const stretch = ({ kind, isWholeDays, firstDay, lastDay, from, to }: TypedSlot) => {
  if (kind === 'open') return { from: `${firstDay}T${from}`, to: `${firstDay}T${to}` };
  return isWholeDays
    ? { from: `${firstDay}T00:00`, to: `${nextDay(lastDay || firstDay)}T00:00` }
    : { from: `${firstDay}T${from}`, to: `${lastDay || firstDay}T${to}` };
};

/** As the API takes it: one stretch, or the same hours of each week. */
export const slotBodyOf = (typed: TypedSlot): SlotBody => {
  const { assessor, kind, repeats, firstDay, lastDay, from, to, weekdays, mode, place, site, travelMinutes } = typed;
  const isOpen = kind === 'open';
  return {
    assessor,
    kind,
    ...(isOpen && repeats === 'weekly'
      ? { weekly: { weekdays: [...weekdays], from, to, firstDay, lastDay } }
      : stretch(typed)),
    ...(isOpen && mode !== 'any' ? { mode } : {}),
    ...(isOpen && place.trim() !== '' ? { place: place.trim() } : {}),
    ...(isOpen && site !== '' ? { site } : {}),
    ...(isOpen && travelMinutes !== undefined ? { travelMinutes } : {}),
  };
};
