import { settle } from '../../shared/domain/settle.ts';
import { violationsOf } from '../world/checks/all-checks.ts';
import { cardsOf } from '../world/cards-of.ts';
import { type Final, type Lived, nameOf } from '../world/checks/lived.ts';
import type { Violation } from '../world/outside/seen.ts';
import { type EnumeratedWorld, openEnumeratedWorld } from './enumerated-world.ts';
import type { MadeCall, Schedule } from './faults.ts';
import { type House, openHouse, START, takeBack } from './house.ts';
import type { Scenario } from './scenario.ts';

const HOUR_MS = 3_600_000;
/** The tick of a minute, whatever else happens. */
const TICK_MINUTES = 1;

export interface Outcome {
  /** Of the outside, in the whole life: beyond them no fault strikes. */
  calls: readonly MadeCall[];
  violations: Violation[];
  lived: Lived;
}

const finalsOf = async ({ stores, time }: EnumeratedWorld, { study, person, shelf }: House): Promise<Final[]> => {
  const both = await stores.records.readBoth(study.id, person.id);
  const events = await stores.records.events(study.id, person.id);
  return (both ? [both.interviews, both.checkIns] : []).map((record) => {
    const pointer = settle(shelf.plan, record, time.now()).nextDueAt;
    return { record, events, ...(pointer === undefined ? {} : { pointer }) };
  });
};

const livedOf = async (world: EnumeratedWorld, house: House, isWithoutCrash: boolean): Promise<Lived> => {
  const { study, person, shelf } = house;
  const { seen, due, receipts, time } = world;
  const finals = await finalsOf(world, house);
  return {
    seen: { ...seen, told: [...seen.told, ...due.bodies, ...receipts.bodies] },
    studies: [
      {
        id: study.id,
        resendsOnce: study.unclearSends === 'resend-once',
        senders: Object.values(study.senders).flatMap(({ smsName, email }) => [smsName, email]),
        zone: study.zone,
        holidays: [],
        protocol: shelf.plan.protocol,
      },
    ],
    owners: new Map(),
    addresses: new Map([[nameOf(study.id, person.id), person.addresses]]),
    finals,
    cards: cardsOf(world, finals),
    end: time.now(),
    tickMinutes: TICK_MINUTES,
    isCalm: false,
    isSteady: false,
    isWithoutCrash,
    skewSeconds: 0,
    staleIndexSeconds: 0,
  };
};

/** The house of a scenario, made once: every schedule finds it as it was. */
export const preparedHouse = async ({ house: setting, before }: Scenario): Promise<House> => {
  const house = await openHouse(setting);
  await before?.(house);
  return house;
};

/** Lives one schedule, lets time go on without faults until everything must have come to rest, and takes it all back. */
export const live = async (scenario: Scenario, house: House, schedule: Schedule): Promise<Outcome> => {
  const { provider, act, hours, wanting, from = START, hasDied = false } = scenario;
  const ways = new Map(schedule.faults);
  const world = openEnumeratedWorld({
    house,
    provider,
    from,
    wayAt: (call) => ways.get(call),
    onCall: (call) => {
      if (call === schedule.moment) act?.(world, house);
    },
  });
  world.planTick();
  await world.time.runUntil(from + hours * HOUR_MS);
  const calls = world.calls();
  const isWithoutCrash = !hasDied && schedule.faults.every(([, way]) => !way.startsWith('dies'));
  const lived = await livedOf(world, house, isWithoutCrash);
  const violations = [
    ...violationsOf(lived),
    ...wanting(lived, world).map((what): Violation => ({ check: 'wanting', at: lived.end, what })),
  ];
  takeBack(house, world.journal, world.time.now());
  return { calls, violations, lived };
};
