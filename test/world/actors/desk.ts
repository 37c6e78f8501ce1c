import type { Chance } from '../../../local/chance.ts';
import type { LivedYear } from '../live-year.ts';
import { ask } from './asking.ts';
import type { Cast, Person } from './cast.ts';
import { forget } from './forgetting.ts';
import { inStudy, ofPerson } from './paths.ts';

const HOUR_MS = 3_600_000;
/** Of what is done at a desk; the others write to somebody. */
const ERASURES = 0.15;

/** A message in one's own words, to whoever it may reach. */
const writeByHand = async (year: LivedYear, cast: Cast, person: Person, luck: Chance): Promise<void> => {
  const stream = luck.often(0.7) ? 'interviews' : 'checkIns';
  const body = {
    text: 'Ring gerne til os, når det passer dig.',
    channel: luck.one(['sms', 'email', 'letter']),
    stream,
  };
  const path = ofPerson(cast, person, '/messages');
  await ask(year, { study: cast.study.id, eyes: 'coordinator', route: 'message.send', method: 'POST', path, body });
};

/** What coordinators do beside the daily entries: a message by hand, and somebody who wants to be forgotten. */
export const atTheDesk = (year: LivedYear, cast: Cast, luck: Chance): Promise<void> => {
  const person = luck.one(cast.people);
  return luck.often(ERASURES) ? forget(year, cast, person) : writeByHand(year, cast, person, luck);
};

/** Some hours after everything ran again somebody lets the invitations go. */
export const releaseOutages = (year: LivedYear, luck: Chance): void => {
  const { world, casts } = year;
  for (const [, to] of world.seen.outages)
    for (const { study } of casts) {
      if (luck.often(0.3)) continue;
      const path = inStudy({ study }, '/outages/current/release');
      const asked = {
        study: study.id,
        eyes: 'leadCoordinator',
        route: 'outage.release',
        method: 'POST',
        path,
      } as const;
      world.time.at(to + luck.between(1, 12) * HOUR_MS, () => void ask(year, { ...asked, body: {} }));
    }
};
