import { type Finding, finding } from '../finding.ts';
import type { Protocol } from '../protocol.ts';
import { laddersOf, type Place, placesIn, plansOf, timepointsOf } from './places.ts';

/** Steps that the agenda adds by itself; their keys are taken. */
const BUILT_IN_STEPS = ['register', 'recordOutcome', 'rebook', 'tellByCall', 'confirmInHold', 'closedWindow'];

const repeated = <T>(
  places: Place<T>[],
  keyOf: (value: T) => string | number | undefined,
  field: string,
): Finding[] => {
  const first = new Map<string | number, string>();
  return places.flatMap(({ value, pointer }) => {
    const key = keyOf(value);
    if (key === undefined) return [];
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, pointer);
    return earlier === undefined ? [] : [finding(`${pointer}${field}`, 'taken', { name: String(key), earlier })];
  });
};

const itself = (text: string): string => text;

/** A step key names timepoint and step and is the whole of the deduplication, so the two clocks of a ladder share one set of ids. */
export const duplicateIds = (protocol: Protocol): Finding[] => {
  const ladders = [...laddersOf(protocol), ...plansOf(protocol)];
  const builtIn = ladders.flatMap(({ steps }) =>
    steps
      .filter(({ value }) => BUILT_IN_STEPS.includes(value.id.split('.')[0] ?? ''))
      .map(({ value, pointer }) => finding(`${pointer}/id`, 'built-in-step', { name: value.id })),
  );
  return [
    ...repeated(placesIn(protocol.arms, '/arms'), ({ id }) => id, '/id'),
    // Keys, tasks and escalations begin with the one or the other.
    ...repeated(
      [...plansOf(protocol).map(({ name, pointer }) => ({ value: { id: name }, pointer })), ...timepointsOf(protocol)],
      ({ id }) => id,
      '/id',
    ),
    ...repeated(timepointsOf(protocol), ({ visitNumber }) => visitNumber, '/visitNumber'),
    ...ladders.flatMap(({ steps }) => repeated(steps, ({ id }) => id, '/id')),
    ...repeated(placesIn(protocol.languages, '/languages'), itself, ''),
    ...repeated(placesIn(protocol.sites ?? [], '/sites'), itself, ''),
    ...repeated(placesIn(protocol.anchors ?? [], '/anchors'), itself, ''),
    ...builtIn,
  ];
};
