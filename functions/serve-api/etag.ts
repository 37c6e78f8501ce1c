import type { Both } from '../../shared/ports/record-store.ts';
import { Problem } from './problem.ts';

/** Of a participant: the versions of both records. */
export const versionOf = ({ interviews, checkIns }: Both): string =>
  `${String(interviews.version)}-${String(checkIns.version)}`;

export const etagOf = (version: string): string => `"${version}"`;

const names = (header: string, version: string): boolean =>
  header.split(',').some((each) => ['*', version, etagOf(version), `W/${etagOf(version)}`].includes(each.trim()));

/** Optional; a stale one is told the version that holds now and, where it is given, what that holds, so that both can be laid side by side. */
export const refuseStale = (ifMatch: string | undefined, version: string, current?: () => unknown): void => {
  if (ifMatch === undefined || names(ifMatch, version)) return;
  throw new Problem({
    status: 412,
    code: 'changed-meanwhile',
    title: 'Somebody changed it meanwhile',
    detail: 'Read it again and repeat the change on what holds now.',
    headers: { etag: etagOf(version) },
    members: { version, ...(current ? { current: current() } : {}) },
  });
};
