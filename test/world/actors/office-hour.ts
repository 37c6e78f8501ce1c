import { isoInstant } from '../../../shared/domain/zone.ts';
import type { Chance } from '../../../local/chance.ts';
import type { LivedYear } from '../live-year.ts';
import { type Asked, askAndWait } from './asking.ts';
import type { Cast } from './cast.ts';
import { type Clerk, HOUR_MS, insist, mayTryAgain, post } from './clerk.ts';
import { inStudy, ofPerson } from './paths.ts';

/** Who works through the list, and how much of it; all at once, so that two may have the same in hand. */
const COLLEAGUES = [
  [{ eyes: 'coordinator' }, 0.5],
  [{ eyes: 'leadCoordinator' }, 0.15],
  [{ eyes: 'mentor', as: 'mentor-1' }, 0.3],
  [{ eyes: 'mentor', as: 'mentor-2' }, 0.3],
] as const satisfies readonly (readonly [Pick<Asked, 'eyes' | 'as'>, number])[];

/** Of those who open somebody's page before they write. */
const LOOKED_FIRST = 0.5;
/** Of whoever finds that somebody was faster. */
const TRIES = 3;
const MINUTES_BETWEEN = 4;
const MINUTE_MS = 60_000;
const CALLS = ['phone', 'deliverByCall', 'outreach', 'contactPerson', 'confirmAppointment'];
const CAME_OF_CALLS = ['reached', 'noAnswer', 'noAnswer', 'busy', 'voicemail', 'callBack', 'declined', 'wrongNumber'];

interface Item {
  id: string;
  kind: 'task' | 'escalation';
  does: string;
  participant: string;
  state: string;
  readOnly?: true;
}

type Act = Pick<Asked, 'route' | 'path' | 'body'>;

const attemptAt = (now: number, luck: Chance): object => {
  const outcome = luck.one(CAME_OF_CALLS);
  return {
    at: isoInstant(now - luck.between(5, 60) * MINUTE_MS),
    band: luck.one(['am', 'pm', 'eve']),
    outcome,
    ...(outcome === 'callBack' ? { callBackAt: isoInstant(now + luck.between(1, 72) * HOUR_MS) } : {}),
  };
};

/** What somebody does with a line of their list; some of it is refused, as an outcome that is wanted first. */
const actOn = ({ year, cast, asked }: Clerk, { id, kind, does }: Item, luck: Chance): Act => {
  const now = year.world.time.now();
  const path = inStudy(cast, `/${kind}s/${encodeURIComponent(id)}`);
  if (kind === 'escalation') return { route: 'escalation.acknowledge', path: `${path}/acknowledge`, body: {} };
  const drawn = luck.next();
  if (CALLS.includes(does) && drawn < 0.5)
    return { route: 'task.attempt', path: `${path}/attempts`, body: attemptAt(now, luck) };
  if (drawn < 0.6) return { route: 'task.take', path: `${path}/take`, body: {} };
  if (drawn < 0.65 && asked.eyes !== 'mentor')
    return { route: 'task.assign', path: `${path}/assign`, body: { to: luck.one(['coordinator-1', 'lead-1']) } };
  if (drawn < 0.72) {
    const until = isoInstant(now + luck.between(1, 120) * HOUR_MS);
    return { route: 'task.snooze', path: `${path}/snooze`, body: { until, reason: 'asked to wait' } };
  }
  return { route: 'task.done', path: `${path}/done`, body: luck.often(0.3) ? { note: 'seen to' } : {} };
};

/** Where the page that they read first has changed meanwhile, they read it again and do the same. */
const workOn = async (clerk: Clerk, item: Item, luck: Chance): Promise<void> => {
  const act = actOn(clerk, item, luck);
  const looks = luck.often(LOOKED_FIRST);
  for (let nth = 0; nth < TRIES; nth += 1) {
    const etag = looks ? (await insist(clerk, () => undefined))?.etag : undefined;
    if (looks) await clerk.year.world.time.sleep(luck.between(1, MINUTES_BETWEEN) * MINUTE_MS);
    const told = await post(clerk, { ...act, ...(etag === undefined ? {} : { match: etag }) }, luck);
    if (told !== undefined && !mayTryAgain(told)) return;
  }
};

const workThrough = async (
  year: LivedYear,
  cast: Cast,
  [who, share]: (typeof COLLEAGUES)[number],
  luck: Chance,
): Promise<void> => {
  const asked = { study: cast.study.id, ...who };
  const told = await askAndWait(year, { ...asked, route: 'worklist.read', path: inStudy(cast, '/worklist') });
  if (told?.status !== 200) return;
  const { items } = JSON.parse(told.body) as { items: Item[] };
  for (const item of items) {
    const isTheirs = item.state === 'open' && item.readOnly === undefined && item.does !== 'recordOutcome';
    const person = cast.people.find(({ id }) => item.id.startsWith(`${id}.`)) ?? cast.people[0];
    if (!isTheirs || person === undefined || !luck.often(share) || year.world.time.now() >= year.end) continue;
    const path = ofPerson(cast, { id: item.participant });
    await workOn({ year, cast, person, asked, path }, item, luck);
  }
};

/** The staff work through what is open, by their worklists. */
export const officeHour = async (year: LivedYear, cast: Cast, luck: Chance): Promise<void> => {
  await Promise.all(COLLEAGUES.map((colleague) => workThrough(year, cast, colleague, luck)));
};
