import { zoneOf } from '../../../shared/domain/zone.ts';
import type { Chance } from '../../../local/chance.ts';
import type { LivedYear } from '../live-year.ts';
import type { Cast, Person } from './cast.ts';
import { type Does, writingOf } from './entries.ts';
import { enter } from './hand.ts';

const COPENHAGEN = zoneOf('Europe/Copenhagen');

/** Staff enter something of one person, now. */
export const enterNow = async (
  { hand, world }: LivedYear,
  { study }: Cast,
  person: Person,
  does: Does,
  luck: Chance,
): Promise<void> => {
  const today = COPENHAGEN.toLocal(world.time.now()).day;
  const { stores } = hand;
  await enter(hand, study, person.id, await writingOf(does, { study, person, today, luck, stores }));
};
