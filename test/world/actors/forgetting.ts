import type { Chance } from '../../../local/chance.ts';
import type { LivedYear } from '../live-year.ts';
import { type Asked, askAndWait, type Told } from './asking.ts';
import type { Cast, Person } from './cast.ts';
import { ofPerson } from './paths.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** Of those who hear nothing. */
const TRIES = 3;
/** Of the second persons; the others think better of it. */
const CONFIRMED = 0.65;
/** Of what is confirmed: taken back, within the seven days or a little late. */
const THOUGHT_BETTER = 0.5;
/** Of what was taken back: asked for again. */
const ASKED_AGAIN = 0.7;
const ROUNDS_MAX = 4;
/** Of the seven days, and one more. */
const HOURS_UNTIL_TAKEN_BACK = 8 * 24;

interface Desk {
  year: LivedYear;
  cast: Cast;
  person: Person;
  path: string;
}

type Request = Pick<Asked, 'eyes' | 'route' | 'method' | 'body'> & { path?: string };

/** Sent again where no answer came: what was done already is refused then. */
const tell = async ({ year, cast, path }: Desk, request: Request): Promise<Told | undefined> => {
  let told: Told | undefined;
  for (let nth = 0; nth < TRIES && told === undefined; nth += 1)
    told = await askAndWait(year, { study: cast.study.id, path: `${path}:erase`, ...request });
  return told;
};

const ERASE = { route: 'participant.erase', method: 'POST' } as const;
const KEEP = { route: 'participant.keep', method: 'DELETE' } as const;

/** What stands in the way is called off first, as the refusal asks for. */
const callOffInterviews = async (desk: Desk, luck: Chance): Promise<void> => {
  const { person, path } = desk;
  for (const timepoint of person.timepoints)
    await tell(desk, {
      eyes: 'coordinator',
      route: 'appointment.cancel',
      method: 'DELETE',
      path: `${path}/follow-ups/${timepoint}/appointment`,
      body: luck.often(0.5) ? { askedBy: 'participant' } : {},
    });
};

const confirm = async (desk: Desk, luck: Chance): Promise<void> => {
  const confirmation = { ...ERASE, body: { reason: 'seen', confirm: true } };
  // Whoever asked is no second person.
  if (luck.often(0.2)) await tell(desk, { ...confirmation, eyes: 'leadCoordinator' });
  const told = await tell(desk, { ...confirmation, eyes: 'coordinator' });
  if (told?.body.includes('interview-booked') !== true) return;
  await callOffInterviews(desk, luck);
  await tell(desk, { ...confirmation, eyes: 'coordinator' });
};

/** The second person does not confirm it, and may not take it back either: the lead does. */
const takeBack = async (desk: Desk, luck: Chance): Promise<boolean> => {
  if (luck.often(0.3)) await tell(desk, { ...KEEP, eyes: 'coordinator' });
  const told = await tell(desk, { ...KEEP, eyes: 'leadCoordinator' });
  return told?.status === 200;
};

/** The lead asks; a second person confirms it or does not, within some days or too late; it is taken back, or not; and what was taken back is asked for again. */
export const forget = async (year: LivedYear, cast: Cast, person: Person): Promise<void> => {
  const { world, end } = year;
  const { time } = world;
  const luck = world.luck(`forgetting ${person.id} ${String(time.now())}`);
  const desk = { year, cast, person, path: ofPerson(cast, person) };
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    await tell(desk, { ...ERASE, eyes: 'leadCoordinator', body: { reason: 'asked by phone' } });
    await time.sleep((luck.often(0.8) ? luck.between(1, 5 * 24) : luck.between(5 * 24, 12 * 24)) * HOUR_MS);
    if (time.now() >= end) return;
    const isConfirmed = luck.often(CONFIRMED);
    if (isConfirmed) {
      await confirm(desk, luck);
      if (!luck.often(THOUGHT_BETTER)) return;
      await time.sleep(luck.between(0, HOURS_UNTIL_TAKEN_BACK) * HOUR_MS);
      if (time.now() >= end) return;
    }
    if (!(await takeBack(desk, luck)) || !luck.often(ASKED_AGAIN)) return;
    await time.sleep(luck.between(0, 6) * DAY_MS + luck.between(0, 6) * HOUR_MS);
    if (time.now() >= end) return;
  }
};
