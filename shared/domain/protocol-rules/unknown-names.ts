import type { Finding } from '../finding.ts';
import { ANCHORS, type Protocol } from '../protocol.ts';
import type { ProtocolKnowledge } from './knowledge.ts';
import { placesIn, plansOf, timepointsOf } from './places.ts';

const choices = (names: readonly string[]): string =>
  names.length === 0 ? 'none is defined' : `known: ${names.join(', ')}`;

/** Anchors, ladders, plans, zone, languages and holidays that the document names and nobody defines. */
export const unknownNames = (protocol: Protocol, knowledge: ProtocolKnowledge): Finding[] => {
  const unless = (known: boolean, pointer: string, reason: string): Finding[] => (known ? [] : [{ pointer, reason }]);
  const among = (names: readonly string[], name: string | undefined, pointer: string, what: string): Finding[] =>
    unless(name === undefined || names.includes(name), pointer, `"${String(name)}" is no ${what} (${choices(names)})`);

  const { timeZone, languages, sending, checkIns } = protocol;
  const anchors = [...ANCHORS, ...(protocol.anchors ?? [])];
  const ladders = Object.keys(protocol.ladders);
  const plans = Object.keys(checkIns);
  const isCalendar = sending.holidays === undefined || knowledge.isHolidayCalendar(sending.holidays);
  return [
    ...unless(
      knowledge.isZone(timeZone),
      '/timeZone',
      `"${timeZone}" is no time zone: write an IANA name like Europe/Copenhagen`,
    ),
    ...unless(
      isCalendar,
      '/sending/holidays',
      `"${String(sending.holidays)}" is no holiday calendar: write a country code like DK`,
    ),
    ...placesIn(languages, '/languages').flatMap(({ value, pointer }) =>
      unless(
        knowledge.languages?.has(value) ?? true,
        pointer,
        `"${value}" has no texts: add them or leave the language out`,
      ),
    ),
    ...timepointsOf(protocol).flatMap(({ value, pointer }) => [
      ...among(anchors, value.anchor, `${pointer}/anchor`, 'anchor'),
      ...(value.mode === 'register' ? [] : among(ladders, value.ladder, `${pointer}/ladder`, 'ladder')),
    ]),
    ...placesIn(protocol.arms, '/arms').flatMap(({ value, pointer }) =>
      among(plans, value.checkIns, `${pointer}/checkIns`, 'check-in plan'),
    ),
    ...plansOf(protocol).flatMap(({ value, pointer }) => among(anchors, value.anchor, `${pointer}/anchor`, 'anchor')),
  ];
};
