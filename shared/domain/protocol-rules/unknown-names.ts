import { type Finding, finding } from '../finding.ts';
import type { FindingCode } from '../finding-reasons.ts';
import { ANCHORS, type Protocol } from '../protocol.ts';
import type { ProtocolKnowledge } from './knowledge.ts';
import { placesIn, plansOf, timepointsOf } from './places.ts';

const choices = (names: readonly string[]): string =>
  names.length === 0 ? 'none is defined' : `known: ${names.join(', ')}`;

/** Anchors, ladders, plans, zone, languages and holidays that the document names and nobody defines. */
export const unknownNames = (protocol: Protocol, knowledge: ProtocolKnowledge): Finding[] => {
  const among = (names: readonly string[], name: string | undefined, pointer: string, code: FindingCode): Finding[] =>
    name === undefined || names.includes(name)
      ? []
      : [finding(pointer, code, { name, choices: choices(names), known: names.join(', ') })];

  const { timeZone, languages, sending, checkIns } = protocol;
  const anchors = [...ANCHORS, ...(protocol.anchors ?? [])];
  const ladders = Object.keys(protocol.ladders);
  const plans = Object.keys(checkIns);
  const { holidays } = sending;
  return [
    ...(knowledge.isZone(timeZone) ? [] : [finding('/timeZone', 'no-zone', { name: timeZone })]),
    ...(holidays === undefined || knowledge.isHolidayCalendar(holidays)
      ? []
      : [finding('/sending/holidays', 'no-holidays', { name: holidays })]),
    ...placesIn(languages, '/languages')
      .filter(({ value }) => knowledge.languages?.has(value) === false)
      .map(({ value, pointer }) => finding(pointer, 'no-texts', { name: value })),
    ...timepointsOf(protocol).flatMap(({ value, pointer }) => [
      ...among(anchors, value.anchor, `${pointer}/anchor`, 'no-anchor'),
      ...(value.mode === 'register' ? [] : among(ladders, value.ladder, `${pointer}/ladder`, 'no-ladder')),
    ]),
    ...placesIn(protocol.arms, '/arms').flatMap(({ value, pointer }) =>
      among(plans, value.checkIns, `${pointer}/checkIns`, 'no-plan'),
    ),
    ...plansOf(protocol).flatMap(({ value, pointer }) =>
      among(anchors, value.anchor, `${pointer}/anchor`, 'no-anchor'),
    ),
  ];
};
