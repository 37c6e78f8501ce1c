import { TABLE_NAMES } from '../../../functions/serve-api/exports/tables.ts';
import type { RouteId } from '../../../functions/serve-api/policy.ts';
import type { Route } from '../../../functions/serve-api/route.ts';
import { ROUTES } from '../../../functions/serve-api/routes.ts';
import { isoDate } from '../../../shared/domain/civil-date.ts';
import type { Chance } from '../../../local/chance.ts';
import type { LivedYear } from '../live-year.ts';
import { ask } from './asking.ts';
import type { Cast, Person } from './cast.ts';
import { type Eyes, READERS } from './staff.ts';

const DAY_MS = 86_400_000;
const LOOKS_AT_ONCE = 3;
const EYES = Object.keys(READERS) as Eyes[];
/** What writes PDF or XML works with streams, which take time of the machine: no virtual clock waits for it. */
const isStreamed = ({ answerType = [] }: Route): boolean => /pdf|xml/.test([answerType].flat().join());
const GETS = ROUTES.filter((route) => route.method === 'GET' && !isStreamed(route));

/** What a route asks for before it shows anything. */
const QUERIES: Partial<Record<RouteId, readonly string[]>> = {
  'participant.read': ['purpose=call', 'purpose=edit', ''],
  'participants.export': ['reason=monthly'],
  'exports.csv': TABLE_NAMES.map((table) => `table=${table}`),
  'report.read': ['format=json', 'format=csv'],
  'assessorDay.read': ['contact=true', ''],
  'calendar.feed': ['token=none'],
};

interface Place {
  cast: Cast;
  person: Person;
  /** The second pseudonym, by which a mentor asks. */
  alias: string;
  today: string;
}

const valueOf = (name: string, { cast, person, alias, today }: Place, eyes: Eyes, known: Known): string | undefined => {
  switch (name) {
    case 'study':
      return cast.study.id;
    case 'participant':
      return eyes === 'mentor' || eyes === 'teamLeader' ? alias : person.id;
    case 'timepoint':
      return person.timepoints[0];
    case 'day':
      return today;
    case 'assessor':
    case 'user':
      return READERS.assessor(cast.study.id);
    case 'version':
    case 'number':
      return '1';
    default:
      return known.get(`${cast.study.id} ${name}`);
  }
};

/** Ids that lists have shown, by study and by what the next path calls them. */
type Known = Map<string, string>;

const LISTS: Partial<Record<RouteId, string>> = {
  'letters.list': 'letter',
  'inbox.list': 'line',
  'messages.list': 'message',
};

const pathOf = ({ id, path }: Route, place: Place, eyes: Eyes, known: Known, luck: Chance): string => {
  const filled = path.replaceAll(/:(\w+)(\{[^}]*\})?/g, (_, name: string, pattern = '') => {
    if (name === 'verb') return String(pattern).slice(1, -1);
    return encodeURIComponent(valueOf(name, place, eyes, known) ?? 'none');
  });
  const query = luck.one(QUERIES[id] ?? ['']);
  return `${filled}${query === '' ? '' : `?${query}`}`;
};

const learn = ({ id }: Route, study: string, text: string, known: Known): void => {
  const name = LISTS[id];
  const [, first] = /"id":"([^"]+)"/.exec(text) ?? [];
  if (name !== undefined && first !== undefined) known.set(`${study} ${name}`, first);
};

/** One request of one reader; what the answer shows of people is kept. */
const look = async (
  year: LivedYear,
  { route, place, eyes, known, luck }: { route: Route; place: Place; eyes: Eyes; known: Known; luck: Chance },
): Promise<void> => {
  const study = place.cast.study.id;
  const path = pathOf(route, place, eyes, known, luck);
  const text = await ask(year, { study, eyes, route: route.id, path });
  if (text !== undefined) learn(route, study, text, known);
};

const placeOf = async ({ hand, world }: LivedYear, cast: Cast, person: Person): Promise<Place> => {
  // What newer code has left there is nobody's to read until it is rolled back.
  const both = await hand.stores.records.readBoth(cast.study.id, person.id).catch(() => undefined);
  const today = isoDate(Math.floor(world.time.now() / DAY_MS));
  return { cast, person, alias: both?.checkIns.alias ?? person.id, today };
};

/** Somebody on the staff, or somebody who is not, looks at a few pages of the console. */
export const lookAround = async (year: LivedYear, cast: Cast, known: Known, luck: Chance): Promise<void> => {
  const eyes = luck.one(EYES);
  const place = await placeOf(year, cast, luck.one(cast.people));
  for (let nth = 0; nth < LOOKS_AT_ONCE; nth += 1)
    await look(year, { route: luck.one(GETS), place, eyes, known, luck });
};

/** Everybody looks at everything, of somebody of each study. */
export const lookAtEverything = async (year: LivedYear, luck: Chance): Promise<void> => {
  const known: Known = new Map();
  for (const cast of year.casts)
    for (const eyes of EYES) {
      const place = await placeOf(year, cast, luck.one(cast.people));
      for (const route of GETS) await look(year, { route, place, eyes, known, luck });
    }
};
