import { isoDate } from '../../../shared/domain/civil-date.ts';
import type { Both } from '../../../shared/ports/record-store.ts';
import type { Chance } from '../../../local/chance.ts';
import { blindedQuestions, type Named, preparations, type Question } from '../both-arms/blinded-questions.ts';
import { openSide, type Serve } from '../both-arms/side.ts';
import { turnOf } from '../both-arms/turn-of.ts';
import { copiedTables, turnedTables } from '../both-arms/turned-tables.ts';
import { type Answered, sameToBlindedEyes } from '../checks/same-answers.ts';
import type { LivedYear } from '../live-year.ts';
import { worldApi } from '../outside/api.ts';
import type { Violation } from '../outside/seen.ts';
import type { World } from '../world.ts';
import type { Cast } from './cast.ts';
import { READERS } from './staff.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
/** Of a world's life for each look, which costs as much as some days of it. */
const DAYS_PER_LOOK = 183;
/** Looked at by name, beside the lists of everyone: so many whom an assessor is to meet, and so many in all. */
const MET = 2;
const LOOKED_AT = 3;
const OPEN_WORK = 2;
const LINES = 2;
const DAYS_AHEAD = 60;
/** Minutes of the day. */
const OFFICE_HOURS = [7 * 60, 16 * 60] as const;

type Side = ReturnType<typeof openSide>;

const monthBefore = (now: number): string => {
  const first = new Date(`${new Date(now).toISOString().slice(0, 7)}-01T00:00:00Z`);
  return new Date(first.getTime() - DAY_MS).toISOString().slice(0, 7);
};

const workOf = ({ interviews, checkIns }: Both): string[] =>
  [interviews, checkIns].flatMap(({ tasks, escalations }) => [...Object.keys(tasks), ...Object.keys(escalations)]);

/** Drawn from what the tables hold, of either side: the same names are asked for on both. */
const namedIn = async ({ study, people }: Cast, sides: Side[], now: number, luck: Chance): Promise<Named> => {
  const bothOf = async (id: string): Promise<Both[]> => {
    const read = sides.map(({ stores }) => stores.records.readBoth(study.id, id).catch(() => undefined));
    return (await Promise.all(read)).filter((both) => both !== undefined);
  };
  const assessor = READERS.assessor(study.id);
  const today = Math.floor(now / DAY_MS);
  const [side] = sides;
  const range = { from: isoDate(today), to: isoDate(today + DAYS_AHEAD), assessor };
  const met = luck.shuffled((await side?.stores.records.bookings(study.id, range)) ?? []).slice(0, MET);
  const ids = new Set([...met.map(({ participant }) => participant), ...luck.shuffled(people).map(({ id }) => id)]);
  const looked = await Promise.all([...ids].slice(0, LOOKED_AT).map(async (id) => ({ id, both: await bothOf(id) })));
  const lines = (await side?.stores.replies.replies(study.id, 'interviews', undefined, LINES))?.rows ?? [];
  return {
    study: study.id,
    people: looked.map(({ id, both }) => ({
      id,
      work: luck.shuffled([...new Set(both.flatMap(workOf))]).slice(0, OPEN_WORK),
    })),
    aliases: [...new Set(looked[0]?.both.map(({ checkIns }) => checkIns.alias))],
    lines: lines.map(({ id }) => id),
    days: [...new Set([isoDate(today), ...met.map(({ at }) => at.slice(0, 10))])],
    month: monthBefore(now),
  };
};

const answersOf = async (side: Side, named: Named, questions: readonly Question[]): Promise<Answered[]> => {
  const answers: Answered[] = [];
  const ask = async (question: Question): Promise<string> => {
    const answer = await side.ask(question, named.study);
    answers.push({ question, answer });
    return answer;
  };
  for (const question of preparations(named)) {
    const [, address] = /"path\\":\\"([^"\\]+)/.exec(await ask(question)) ?? [];
    if (address !== undefined) await ask({ eyes: 'assessor', route: 'calendar.feed', method: 'GET', path: address });
  }
  for (const question of questions) await ask(question);
  return answers;
};

/** The tables as they are now are copied twice, and in one of the copies the arms are turned; then everything is asked of both. */
export const compareBothArms = async (
  world: Pick<World, 'time' | 'dynamo'>,
  cast: Cast,
  luck: Chance,
  serve: Serve = worldApi,
): Promise<Violation[]> => {
  const now = world.time.now();
  const { id: study } = cast.study;
  const { tables } = world.dynamo;
  const one = openSide(copiedTables(tables), now, serve);
  const other = openSide(turnedTables(tables, study, turnOf(cast, luck), now), now, serve);
  const named = await namedIn(cast, [one, other], now, luck);
  const questions = blindedQuestions(named, luck);
  const answers = [await answersOf(one, named, questions), await answersOf(other, named, questions)] as const;
  return sameToBlindedEyes({ at: now, study }, ...answers);
};

/** At some instants of office hours. @returns waits for the last answers, which take no virtual time */
export const watchBlindedEyes = ({ world, casts, start, days }: LivedYear): (() => Promise<void>) => {
  const { time, violations } = world;
  const looks: Promise<unknown>[] = [];
  const look = async (luck: Chance): Promise<void> => {
    const [at, cast] = [time.now(), luck.one(casts)];
    try {
      violations.push(...(await compareBothArms(world, cast, luck)));
    } catch (error) {
      const what = `what blinded eyes see could not be compared: ${String(error)}`;
      violations.push({ check: 'I9', at, study: cast.study.id, what });
    }
  };
  for (let nth = 0; nth < Math.ceil(days / DAYS_PER_LOOK); nth += 1) {
    const luck = world.luck(`blinded eyes ${String(nth)}`);
    const day = Math.floor(start / DAY_MS) + luck.between(1, Math.max(1, days - 1));
    time.at(day * DAY_MS + luck.between(...OFFICE_HOURS) * MINUTE_MS, () => void looks.push(look(luck)));
  }
  return async () => {
    await Promise.all(looks);
  };
};
