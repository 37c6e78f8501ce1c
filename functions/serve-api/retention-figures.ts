import { civil, isoDate } from '../../shared/domain/civil-date.ts';
import type { StoredEvent } from '../../shared/domain/event.ts';
import { valueSince } from '../../shared/domain/history.ts';
import { type Member, seesSite } from '../../shared/domain/member.ts';
import type { Timepoint } from '../../shared/domain/protocol.ts';
import type { InterviewRecord } from '../../shared/domain/record.ts';
import { retentionByArm, type RetentionByArm } from '../../shared/domain/retention-by-arm.ts';
import { type AsOf, type RetentionStanding, standingsOf } from '../../shared/domain/retention-standing.ts';
import { retentionFlow, retentionRows, type RetentionTotals } from '../../shared/domain/retention.ts';
import { planAsOf } from '../../shared/domain/version-course.ts';
import { zoneOf } from '../../shared/domain/zone.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import { earlierVersions, publishedVersions } from './earlier-versions.ts';
import { everyRow } from './own-people.ts';
import { PAGE_ROWS } from './page.ts';
import type { ApiPorts } from './ports.ts';

interface FollowedThrough {
  participant: string;
  standings: Record<string, RetentionStanding>;
}

export const endOfDay = (date: string, zone: string): AsOf => {
  const day = civil(date);
  return { day, until: zoneOf(zone).toInstant(day + 1, 0) };
};

/** The record does not say since when; of the few for whom it matters the events do. */
const endsOf = async ({ participation }: InterviewRecord, events: () => Promise<StoredEvent[]>) => {
  const hasLeft = participation.life !== 'alive';
  const isUnread = participation.register === 'stopped';
  if (!hasLeft && !isUnread) return {};
  const own = await events();
  const [lifeSince, registerSince] = ['life', 'register'].map((axis) => valueSince(own, `/participation/${axis}`));
  return {
    ...(hasLeft && lifeSince !== undefined ? { lifeSince } : {}),
    ...(isUnread && registerSince !== undefined ? { registerSince } : {}),
  };
};

/** Those of the version in force first; of an older one what some are still followed by. */
const mergeTimepoints = (known: Timepoint[], more: Timepoint[]): Timepoint[] => [
  ...known,
  ...more.filter(({ id }) => !known.some((timepoint) => timepoint.id === id)),
];

/** Everyone of the caller's sites, page by page, as far as it was known by the end of the day. */
export const followedThrough = async (study: Study, member: Member | undefined, asOf: AsOf, ports: ApiPorts) => {
  const published = await publishedVersions(study.id, ports);
  const inForce = published.findLast(({ publishedAt }) => publishedAt < asOf.until)?.version ?? study.protocolVersion;
  const shown = await ports.studies.plan(study.id, inForce);
  const present = await ports.studies.plan(study.id, study.protocolVersion);
  let timepoints = shown.protocol.timepoints;
  const people: FollowedThrough[] = [];
  let cursor: string | undefined;
  do {
    const page = await ports.records.roster(study.id, 'interviews', cursor, PAGE_ROWS);
    const ids = page.rows.map(({ participant }) => participant);
    // Nobody is left out, nor could be told apart, for what is in the record of their check-ins.
    for (const record of await ports.records.readManyInterviews(study.id, ids)) {
      if (member && !seesSite(member, record.site)) continue;
      const plan = await ports.studies.plan(study.id, record.agendaBasis.protocolVersion, record.site);
      let read: Promise<StoredEvent[]> | undefined;
      const events = async (): Promise<StoredEvent[]> =>
        (await (read ??= ports.records.events(study.id, record.participant))).filter(
          ({ stream }) => stream === 'interviews',
        );
      const earlier = await earlierVersions({ record, plan, until: asOf.until, events }, published, ports);
      const standings = standingsOf({ plan, earlier, record, ...(await endsOf(record, events)) }, asOf);
      if (standings === undefined) continue;
      const { protocol } = planAsOf(plan, earlier, asOf.until);
      if (protocol.version !== inForce) timepoints = mergeTimepoints(timepoints, protocol.timepoints);
      people.push({ participant: record.participant, standings });
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  return { people, timepoints, arms: present.protocol.arms.map(({ id }) => id) };
};

type Followed = Awaited<ReturnType<typeof followedThrough>>;

export const totalsOf = ({ people, timepoints }: Followed, { day }: AsOf): RetentionTotals => {
  const standings = people.map((person) => person.standings);
  return {
    asOf: isoDate(day),
    enrolled: people.length,
    timepoints: retentionRows(timepoints, standings),
    flow: retentionFlow(timepoints, standings),
  };
};

/** For whoever may see arms. */
export const byArmOf = async (
  { people, timepoints, arms }: Followed,
  study: string,
  ports: Pick<ApiPorts, 'records'>,
): Promise<RetentionByArm> => {
  const armOf = new Map<string, string | undefined>();
  for await (const { participant, arm } of everyRow(study, 'checkIns', ports)) armOf.set(participant, arm);
  const inArms = people.map(({ participant, standings }) => {
    const arm = armOf.get(participant);
    return { standings, ...(arm === undefined ? {} : { arm }) };
  });
  return retentionByArm(timepoints, arms, inArms);
};
