import { civil } from '../../../shared/domain/civil-date.ts';
import { zoneOf } from '../../../shared/domain/zone.ts';
import { type Check, slackOf, violation } from './lived.ts';

/** Of somebody who has left, and of a stop: no day is kept that was yet to come, nor one of leaving of whoever is there. */
export const daysThatWere: Check = ({ seen, studies, skewSeconds }) => {
  const zones = new Map(studies.map(({ id, zone }) => [id, zoneOf(zone)]));
  return seen.written.flatMap(({ at, after }) => {
    if (after.stream !== 'interviews') return [];
    const today = zones.get(after.study)?.toLocal(at + slackOf({ skewSeconds })).day ?? Infinity;
    const { leftOn, participation, stopped } = after;
    const days = [leftOn, ...stopped.map(({ on }) => on)].filter((on) => on !== undefined);
    const found = days
      .filter((on) => civil(on) > today)
      .map((on) => violation('G14', at, after, `${on} is kept as a day that was`));
    return leftOn !== undefined && participation.life === 'alive'
      ? [...found, violation('G14', at, after, `left on ${leftOn}, and alive`)]
      : found;
  });
};
