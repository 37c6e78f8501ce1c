import type { StoredEvent } from '../../shared/domain/event.ts';
import type { InterviewRecord } from '../../shared/domain/record.ts';
import type { StudyPlan, VersionLeft } from '../../shared/domain/study-plan.ts';
import {
  isCourseClear,
  isPastClear,
  type PublishedVersion,
  versionsBefore,
  versionsLeft,
} from '../../shared/domain/version-course.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { BothRecords } from '../../shared/domain/entries/entry.ts';
import type { ApiPorts } from './ports.ts';
import { planFor } from './read-participant.ts';
import type { ReadPorts } from './writing.ts';

/** Most studies have no other. */
const FIRST_VERSION = 1;

type StudyPorts = Pick<ApiPorts, 'studies'>;

export const publishedVersions = async (
  study: string,
  ports: StudyPorts,
  upTo?: number,
): Promise<PublishedVersion[]> => {
  const versions = await ports.studies.protocolVersions(study, upTo);
  return versions.map(({ version, publishedAt }) => ({ version, publishedAt: Date.parse(publishedAt) }));
};

interface Moved {
  record: InterviewRecord;
  /** The one that they have now. */
  plan: StudyPlan;
  /** The end of a day that is told of; absent where visits alone are. */
  until?: Instant;
  /** Those of their interviews. */
  events: () => Promise<StoredEvent[]>;
}

/** Versions that one person had before, the oldest first. The record does not say; their events do, and are read where it matters. */
export const earlierVersions = async (
  { record, plan, until, events }: Moved,
  published: PublishedVersion[],
  ports: StudyPorts,
): Promise<VersionLeft[]> => {
  const { version } = plan.protocol;
  const before = versionsBefore(published, version, Date.parse(record.registeredAt));
  if (before.length === 0) return [];
  const publishedAt = (of: number): Instant => published.find((each) => each.version === of)?.publishedAt ?? 0;
  const planOf = (of: number) => ports.studies.plan(record.study, of, record.site);
  const possible = await Promise.all(
    before.map(async (each) => ({ publishedAt: each.publishedAt, plan: await planOf(each.version) })),
  );
  const present = { plan, publishedAt: publishedAt(version) };
  if (
    isPastClear(record, present, possible) &&
    (until === undefined || isCourseClear(record, present, possible, until))
  )
    return possible.map((each, index) => ({
      plan: each.plan,
      left: (possible[index + 1] ?? present).publishedAt,
    }));
  return Promise.all(
    versionsLeft(await events()).map(async (each) => ({
      plan: await planOf(each.version),
      left: publishedAt(each.next),
    })),
  );
};

const hasVisits = ({ followUps }: InterviewRecord): boolean =>
  Object.values(followUps).some(({ outcome }) => outcome !== undefined);

/** As `planFor`, with the versions that they had before where those judge a visit that is over. */
export const followedPlan = async (
  both: BothRecords,
  study: string,
  ports: ReadPorts,
  events = () => ports.records.events(study, both.interviews.participant),
): Promise<StudyPlan> => {
  const plan = await planFor(both, study, ports);
  const { interviews: record } = both;
  if (plan.protocol.version === FIRST_VERSION || !hasVisits(record)) return plan;
  const ofInterviews = async () => (await events()).filter(({ stream }) => stream === 'interviews');
  const published = await publishedVersions(study, ports, plan.protocol.version);
  const earlier = await earlierVersions({ record, plan, events: ofInterviews }, published, ports);
  return earlier.length === 0 ? plan : { ...plan, earlier };
};
