import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { seesSite } from '../../shared/domain/member.ts';
import { countLostArm, lostArmFindings, type LostArms } from '../../shared/domain/lost-arms.ts';
import { countLostPlans, lostPlanFindings, type LostCheckInPlans } from '../../shared/domain/lost-check-in-plans.ts';
import { countLost, lostFindings, type LostTimepoints } from '../../shared/domain/lost-timepoints.ts';
import type { PlannedChange } from '../../shared/domain/move-preview.ts';
import { isoInZone, type Instant } from '../../shared/domain/zone.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import { sha256 } from './answer.ts';
import { countReader, type LeftReaders } from './left-languages.ts';
import { hoursMovedOf } from './moved-hours-warning.ts';
import { movingPerson, type MovingPerson } from './moving-person.ts';
import { PAGE_ROWS } from './page.ts';
import type { ApiPorts } from './ports.ts';
import { findingsProblem } from './problem.ts';
import type { Amendment } from './protocol-amendment.ts';
import type { Visit } from './visit.ts';

type Counts = Record<PlannedChange['change'], number>;

/** One step of one participant that would change. */
export interface ChangeRow {
  participant: string;
  followUp?: string;
  checkIn?: string;
  step: string;
  does: string;
  change: PlannedChange['change'];
  from?: string;
  to?: string;
  reason?: string;
}

export interface Preview {
  people: { all: number; moving: number; staying: number };
  counts: Counts;
  steps: (Pick<ChangeRow, 'followUp' | 'checkIn' | 'step'> & Counts)[];
  /** Publishing demands it, and takes it only while everything that it was made from still holds. */
  previewToken: string;
  readers: LeftReaders;
  /** Appointments that begin at another moment by another time zone. */
  hoursMoved: number;
}

/** Where a page of rows begins: in which page of people, and how many of its rows were shown before. */
export interface Place {
  people?: string;
  skip: number;
}

export interface RowPage {
  items: ChangeRow[];
  next?: Place;
}

const noCounts = (): Counts => ({ moves: 0, appears: 0, vanishes: 0 });

const nameOf = ({ item, key }: PlannedChange) => ({
  ...(item.stream === 'interviews' ? { followUp: item.of } : { checkIn: item.of }),
  step: item.definition.id + key.slice(item.key.length),
});

const rowOf = (participant: string, each: PlannedChange, { plan }: MovingPerson, now: Instant): ChangeRow => {
  const local = (instant: Instant | undefined): string => isoInZone(instant ?? now, plan.appointments.zone);
  return {
    participant,
    ...nameOf(each),
    does: each.item.does,
    change: each.change,
    ...(each.change === 'appears' ? {} : { from: local(each.from) }),
    ...(each.change === 'vanishes' ? { reason: each.reason } : { to: local(each.to) }),
  };
};

interface Judged {
  both: Both;
  person: MovingPerson;
}

async function* judgedPages(amendment: Amendment, now: Instant, ports: ApiPorts, from?: string) {
  const judge = movingPerson(amendment, now, ports);
  let cursor = from;
  do {
    const page = await ports.records.people(amendment.study.id, cursor, PAGE_ROWS);
    const judged: Judged[] = [];
    for (const both of page.rows) judged.push({ both, person: await judge(both) });
    yield { at: cursor, judged };
    cursor = page.cursor;
  } while (cursor !== undefined);
}

const rowsOf = (judged: Judged[], visit: Visit): ChangeRow[] =>
  judged
    .filter(({ both }) => visit.member === undefined || seesSite(visit.member, both.interviews.site))
    .flatMap(({ both, person }) =>
      person.changes.map((each) => rowOf(both.interviews.participant, each, person, visit.now)),
    );

/** Only what the caller may see; the counts hold everyone. */
const pageInto = (page: RowPage, rows: ChangeRow[], place: Place): void => {
  if (page.next !== undefined) return;
  const fresh = rows.slice(place.skip);
  const room = PAGE_ROWS - page.items.length;
  page.items.push(...fresh.slice(0, room));
  if (fresh.length > room) page.next = { ...place, skip: place.skip + room };
};

/** The rows from one place on, without counting everyone again. */
export const changeRows = async (
  amendment: Amendment,
  place: Place,
  visit: Visit,
  ports: ApiPorts,
): Promise<RowPage> => {
  const page: RowPage = { items: [] };
  let skip = place.skip;
  for await (const { at, judged } of judgedPages(amendment, visit.now, ports, place.people)) {
    pageInto(page, rowsOf(judged, visit), { ...(at === undefined ? {} : { people: at }), skip });
    if (page.next !== undefined) break;
    skip = 0;
  }
  return page;
};

/**
 * Everyone's steps counted, the first page of them, and a token over all of it. Nothing is written.
 * @throws Problem when something on record of those who would move hangs on a timepoint, an arm or a check-in plan that the new version leaves out
 */
export const preview = async (amendment: Amendment, visit: Visit, ports: ApiPorts): Promise<Preview & RowPage> => {
  const { study, next, protocol, move } = amendment;
  const people = { all: 0, moving: 0, staying: 0 };
  const counts = noCounts();
  const steps = new Map<string, Preview['steps'][number]>();
  const page: RowPage = { items: [] };
  const lost: LostTimepoints = new Map();
  const lostPlans: LostCheckInPlans = new Map();
  const lostArms: LostArms = new Map();
  const readers: LeftReaders = new Map();
  let [fingerprint, hoursMoved] = ['', 0];
  for await (const { at, judged } of judgedPages(amendment, visit.now, ports)) {
    for (const { both, person } of judged) {
      people.all += 1;
      countReader(readers, both.interviews, study, next);
      hoursMoved += hoursMovedOf(both, person, amendment, visit.now);
      people[person.moves ? 'moving' : 'staying'] += 1;
      if (person.moves) {
        countLost(lost, both.interviews, person.from, protocol);
        countLostPlans(lostPlans, both.checkIns, person.from, protocol);
        countLostArm(lostArms, both.checkIns, person.from, protocol);
      }
      for (const each of person.changes) {
        const name = nameOf(each);
        const step = steps.get(JSON.stringify(name)) ?? { ...name, ...noCounts() };
        steps.set(JSON.stringify(name), step);
        counts[each.change] += 1;
        step[each.change] += 1;
      }
      const said = person.changes.map(({ change, key, from, to }) => [change, key, from ?? 0, to ?? 0]);
      fingerprint = sha256(JSON.stringify([fingerprint, both.interviews.participant, person.moves, said]));
    }
    pageInto(page, rowsOf(judged, visit), { ...(at === undefined ? {} : { people: at }), skip: 0 });
  }
  const inUse = [...lostFindings(lost), ...lostArmFindings(lostArms), ...lostPlanFindings(lostPlans)];
  if (inUse.length > 0) throw findingsProblem(inUse, '/protocol');
  const made = [study.revision, move, canonicalJson(protocol), fingerprint];
  const previewToken = ports.ids.derived(study.id, `preview/${sha256(JSON.stringify(made))}`);
  return { people, counts, steps: [...steps.values()], previewToken, readers, hoursMoved, ...page };
};
