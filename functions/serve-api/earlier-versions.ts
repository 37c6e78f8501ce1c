import type { StoredEvent } from '../../shared/domain/event.ts';
import type { InterviewRecord } from '../../shared/domain/record.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import {
  isCourseClear,
  type PublishedVersion,
  type VersionLeft,
  versionsBefore,
  versionsLeft,
} from '../../shared/domain/version-course.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { ApiPorts } from './ports.ts';

export const publishedVersions = async (study: string, ports: ApiPorts): Promise<PublishedVersion[]> => {
  const versions = await ports.studies.protocolVersions(study);
  return versions.map(({ version, publishedAt }) => ({ version, publishedAt: Date.parse(publishedAt) }));
};

interface Moved {
  record: InterviewRecord;
  /** The one that they have now. */
  plan: StudyPlan;
  until: Instant;
  /** Those of their interviews. */
  events: () => Promise<StoredEvent[]>;
}

/** Versions that one person had before, the oldest first. The record does not say; their events do, and are read where it matters. */
export const earlierVersions = async (
  { record, plan, until, events }: Moved,
  published: PublishedVersion[],
  ports: ApiPorts,
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
  if (isCourseClear(record, present, possible, until))
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
