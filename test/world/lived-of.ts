import { settle } from '../../shared/domain/settle.ts';
import { cardsOf } from './cards-of.ts';
import { type Final, type Lived, nameOf } from './checks/lived.ts';
import { type LivedYear, TICK_MINUTES } from './live-year.ts';
import { ownersOf } from './owners-of.ts';
import type { Profile } from './outside/profiles.ts';

/** Reads the tables at the end; what a deployer has left unreadable is no one's to judge. */
const finalsOf = async ({ hand, casts, world }: LivedYear): Promise<Final[]> => {
  const finals: Final[] = [];
  for (const { study, people, awaited } of casts) {
    for (const { id } of [...people, ...awaited]) {
      const both = await hand.stores.records.readBoth(study.id, id);
      const events = await hand.stores.records.events(study.id, id);
      for (const record of both ? [both.interviews, both.checkIns] : []) {
        const plan = await hand.stores.studies.plan(study.id, record.agendaBasis.protocolVersion, record.site);
        const pointer = settle(plan, record, world.time.now()).nextDueAt;
        finals.push({ record, events, ...(pointer === undefined ? {} : { pointer }) });
      }
    }
  }
  return finals;
};

export const livedOf = async (year: LivedYear, profile: Profile): Promise<Lived> => {
  const { world, casts } = year;
  const { due, receipts } = world;
  const finals = await finalsOf(year);
  const people = casts.flatMap(({ study, people: cast, awaited }) =>
    [...cast, ...awaited].map((person) => ({ study: study.id, person })),
  );
  return {
    seen: { ...world.seen, told: [...world.seen.told, ...due.bodies, ...receipts.bodies] },
    studies: casts.map(({ study, protocol }) => ({
      id: study.id,
      resendsOnce: study.unclearSends === 'resend-once',
      ...(study.textsPerDay ? { textsPerDay: study.textsPerDay } : {}),
      senders: Object.values(study.senders).flatMap(({ smsName, email }) => [smsName, email]),
      zone: study.zone,
      holidays: study.holidays ?? [],
      protocol,
    })),
    addresses: new Map(people.map(({ study, person: { id, addresses } }) => [nameOf(study, id), addresses] as const)),
    owners: ownersOf(people, finals),
    finals,
    cards: cardsOf(world, finals),
    end: world.time.now(),
    tickMinutes: TICK_MINUTES,
    isCalm: profile.name === 'calm',
    isSteady: profile.correlated === 0 && profile.outages.length === 0,
    isWithoutCrash: profile.crash === 0 && profile.freeze === 0,
    skewSeconds: profile.skewSeconds,
    staleIndexSeconds: profile.staleIndexSeconds,
  };
};
