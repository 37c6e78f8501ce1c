import type { Appointment, FollowUpFacts } from '../../../shared/domain/record.ts';
import { isoDate } from '../../../shared/domain/civil-date.ts';
import { isoInstant, zoneOf } from '../../../shared/domain/zone.ts';
import type { Chance } from '../../../local/chance.ts';
import type { LivedYear } from '../live-year.ts';
import { type Asked, askAndWait, etagIn, type Told } from './asking.ts';
import type { Cast, Person } from './cast.ts';
import { inStudy, ofPerson } from './paths.ts';

const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const ZONE = zoneOf('Europe/Copenhagen');
/** Of whoever hears nothing, or finds that somebody was faster. */
const TRIES = 4;
const CALLS_AT_ONCE = 3;
/** Nobody's clock is so far behind. */
const RUNG_BEFORE_MS = 5 * MINUTE_MS;

/** Whoever has a participant's page before them, under the name that they may know. */
export interface Clerk {
  year: LivedYear;
  cast: Cast;
  person: Person;
  asked: Pick<Asked, 'study' | 'eyes' | 'as'>;
  path: string;
}

export type Time = Pick<Appointment, 'n' | 'at' | 'end'>;

/** What stands on it of what was agreed. */
export interface Page {
  etag: string | undefined;
  followUps: { id: string; appointment?: Time; appointments: Time[]; outcome?: FollowUpFacts['outcome'] }[];
  checkIns?: { appointment?: Time; appointments: Time[] };
}

export type Request = Pick<Asked, 'route' | 'method' | 'path' | 'body'>;
/** What is to be done upon what stands; undefined: it is done, or there is nothing to do. */
export type Wish = (clerk: Clerk, page: Page) => Request | undefined;
export type By = { askedBy: 'participant' } | object;

export const byWhom = (luck: Chance): By => (luck.often(0.25) ? { askedBy: 'participant' } : {});

export const coordinatorOf = (year: LivedYear, cast: Cast, person: Person): Clerk => {
  const path = ofPerson(cast, person);
  return { year, cast, person, asked: { study: cast.study.id, eyes: 'coordinator' }, path };
};

const pageIn = (told: Told): Page => {
  const { followUps = [], checkIns } = JSON.parse(told.body) as Partial<Page>;
  return { etag: etagIn(told), followUps, ...(checkIns === undefined ? {} : { checkIns }) };
};

const read = async ({ year, asked, path }: Clerk): Promise<Page | undefined> => {
  const told = await askAndWait(year, { ...asked, route: 'participant.read', path });
  return told?.status === 200 ? pageIn(told) : undefined;
};

/** Whether it is worth another try: no answer came, somebody was faster, or too many were at it at once. */
export const mayTryAgain = (told: Told | undefined): boolean =>
  told === undefined || told.status === 412 || (told.status === 409 && told.body.includes('"busy"'));

/**
 * As a person does it: reads, writes upon what they have read, and where that has changed meanwhile, or no answer came, reads again.
 * @returns how it stands then, as far as they were told
 */
export const insist = async (clerk: Clerk, wish: Wish): Promise<Page | undefined> => {
  for (let nth = 0; nth < TRIES; nth += 1) {
    const page = await read(clerk);
    if (page === undefined) continue;
    const request = wish(clerk, page);
    if (request === undefined) return page;
    const match = page.etag === undefined ? {} : { match: page.etag };
    const told = await askAndWait(clerk.year, { ...clerk.asked, ...request, ...match });
    if (!mayTryAgain(told)) return told?.status === 200 ? pageIn(told) : page;
  }
  return undefined;
};

/** Sent again under the same key, and upon the same version, where no answer came. */
export const post = async (
  clerk: Clerk,
  request: Omit<Asked, 'study' | 'eyes' | 'method'>,
  luck: Chance,
): Promise<Told | undefined> => {
  const key = `clerks-${String(luck.between(1, 2 ** 31))}`;
  let told: Told | undefined;
  for (let nth = 0; nth < TRIES && told === undefined; nth += 1)
    told = await askAndWait(clerk.year, { ...clerk.asked, ...request, method: 'POST', key });
  return told;
};

export interface Entered {
  id: string;
  stream: string;
  action: string;
  by: string;
}

/** Somebody who coordinates takes the last of such entries back. */
export const takeBack = async (
  { year, cast, person }: Clerk,
  isMeant: (entry: Entered) => boolean,
  luck: Chance,
): Promise<void> => {
  const clerk = coordinatorOf(year, cast, person);
  const told = await askAndWait(year, {
    ...clerk.asked,
    route: 'participant.events',
    path: `${clerk.path}/events`,
  });
  if (told?.status !== 200) return;
  const last = (JSON.parse(told.body) as { items: Entered[] }).items.findLast(isMeant);
  if (last === undefined) return;
  const path = `${clerk.path}/events/${last.id}:void`;
  await post(clerk, { route: 'participant.void', path, body: { reason: 'wrong person' } }, luck);
};

/** Those who are to be told by a call are rung, and answer or do not. */
export const ring = async (clerk: Clerk, luck: Chance): Promise<void> => {
  const { year, cast, asked } = clerk;
  const told = await askAndWait(year, { ...asked, route: 'worklist.read', path: inStudy(cast, '/worklist') });
  if (told?.status !== 200) return;
  const { items } = JSON.parse(told.body) as { items: { id: string; does?: string }[] };
  for (const { id } of items.filter(({ does }) => does === 'deliverByCall').slice(0, CALLS_AT_ONCE)) {
    const outcome = luck.one(['reached', 'reached', 'noAnswer', 'voicemail']);
    const body = {
      at: isoInstant(year.world.time.now() - RUNG_BEFORE_MS),
      band: luck.one(['am', 'pm', 'eve']),
      outcome,
    };
    const path = inStudy(cast, `/tasks/${encodeURIComponent(id)}/attempts`);
    await post(clerk, { route: 'task.attempt', path, body }, luck);
  }
};

export const todayOf = ({ world }: LivedYear): number => ZONE.toLocal(world.time.now()).day;

/** Some hours, some days ahead; now and then one that has passed, by a slip or to say when they met. */
export const anotherTime = (clerk: Clerk, times: readonly string[], luck: Chance): string => {
  const ahead = luck.often(0.1) ? -1 : luck.between(0, 6);
  return `${isoDate(todayOf(clerk.year) + ahead)}T${luck.one(times)}`;
};

/** Of what was agreed: the time that it had before, whether it was moved from there or called off. */
export const timeBefore = ({ appointment, appointments }: { appointment?: Time; appointments: Time[] }) => {
  const before = appointments.findLast(({ end }) => end?.how === 'moved' || end?.how === 'cancelled');
  return before === undefined || before.at === appointment?.at ? undefined : before.at;
};
