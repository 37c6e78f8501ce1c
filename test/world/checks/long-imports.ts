import type { LaterImport } from '../../../shared/contract/stored-import.ts';
import type { LongReport, Seen, Violation, Written } from '../outside/seen.ts';
import { progressIn } from '../outside/progress-in.ts';
import type { Check } from './lived.ts';

/** One long file from when it was taken until it was over; the same file sent again begins another one. */
interface Course {
  study: string;
  id: string;
  /** As it was written down last. */
  last: LaterImport;
  /** Epoch milliseconds; absent while it is not over. */
  overAt?: number;
  /** What it wrote of people. */
  commits: Written[];
}

const isOver = ({ state }: Pick<LaterImport, 'state'>): boolean => state === 'finished' || state === 'refused';

/** What the runs of a long file commit by. */
export const tokenOf = ({ id, since }: Pick<LaterImport, 'id' | 'since'>): string => `${id}-${since}-`;

const coursesOf = ({ kept, written }: Seen): Course[] => {
  const courses = new Map<string, Course>();
  for (const each of kept) {
    const last = progressIn(each);
    if (last === undefined) continue;
    const known = courses.get(tokenOf(last));
    const overAt = known?.overAt ?? (isOver(last) ? each.at : undefined);
    const { study, id } = last;
    courses.set(tokenOf(last), { study, id, last, commits: [], ...(overAt === undefined ? {} : { overAt }) });
  }
  for (const commit of written) {
    if (commit.action !== 'imported') continue;
    for (const [token, { commits }] of courses) if (commit.token?.startsWith(token)) commits.push(commit);
  }
  return [...courses.values()];
};

const namesIn = (commits: Written[]): Set<string> => new Set(commits.map(({ after }) => after.participant));

/** By what the tables took, and not by what the run says of itself. */
const countedOf = (commits: Written[]): Pick<LongReport, 'created' | 'updated'> => {
  const created = namesIn(commits.filter(({ before }) => before === undefined)).size;
  return { created, updated: namesIn(commits).size - created };
};

const twiceOf = ({ study, commits }: Course): Violation[] => {
  const seen = new Set<string>();
  return commits.flatMap(({ at, after: { participant, stream } }) => {
    const name = `${participant} ${stream}`;
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [{ check: 'G14', at, study, participant, what: `a long file wrote the ${stream} of one row twice` }];
  });
};

const tooLateOf = ({ study, overAt = Infinity, commits }: Course): Violation[] =>
  commits
    .filter(({ at }) => at > overAt)
    .map(({ at, after: { participant } }) => ({
      check: 'G14',
      at,
      study,
      participant,
      what: 'a long file wrote this row after it was said to be over',
    }));

const reportOf = ({ study, overAt, last, commits }: Course): Violation[] => {
  if (overAt === undefined) return [];
  const { state, rows, created, unchanged, updated, refused } = last;
  const counted = countedOf(commits);
  const isExact = created === counted.created && updated === counted.updated;
  const isWhole = state === 'finished' ? created + updated + unchanged === rows : refused.length > 0;
  if (isExact && isWhole && refused.every(({ line }) => line >= 1 && line <= rows + 1)) return [];
  const told = `${state} with ${String(created)} created, ${String(updated)} updated, ${String(unchanged)} unchanged of ${String(rows)}, ${String(refused.length)} refused`;
  const stands = `${String(counted.created)} and ${String(counted.updated)} were written`;
  return [{ check: 'G14', at: overAt, study, what: `a long file is ${told}, but ${stands}` }];
};

/** What a cell of it says that no entry of anybody says: the number of somebody in the trial's own data. */
const isWritten = (row: Readonly<Record<string, string>>, commits: Written[]): boolean => {
  const { crf = '' } = row;
  return commits.some(
    ({ after }) => crf === '' || (after.stream === 'interviews' && after.externalIds?.['crf'] === crf),
  );
};

const lostOf = ({ study, id, overAt, last }: Course, { longFiles, written }: Seen): Violation[] => {
  if (overAt === undefined || last.state !== 'finished') return [];
  const rows = longFiles.find((file) => file.study === study && file.id === id)?.rows ?? [];
  return rows.flatMap((row) => {
    const own = written.filter(
      ({ at, after }) => at <= overAt && after.study === study && after.participant === row['id'],
    );
    return isWritten(row, own)
      ? []
      : [
          {
            check: 'G14',
            at: overAt,
            study,
            participant: row['id'] ?? '',
            what: 'a row of a long file was never written',
          },
        ];
  });
};

/** Each row of a long file is written exactly once or not at all, and its report is exact. */
export const longFilesOnce: Check = ({ seen }) =>
  coursesOf(seen).flatMap((course) => [
    ...twiceOf(course),
    ...tooLateOf(course),
    ...reportOf(course),
    ...lostOf(course, seen),
  ]);

/** Whoever asks is told what was written down, and nothing of an import that is not over. */
export const longFilesTold: Check = ({ seen: { kept, longReports } }) =>
  longReports.flatMap((told): Violation[] => {
    const isSo = kept.some((each) => {
      const known = each.at <= told.at ? progressIn(each) : undefined;
      return (
        known?.id === told.id &&
        known.study === told.study &&
        known.state === told.state &&
        known.created === told.created &&
        known.updated === told.updated &&
        known.unchanged === told.unchanged &&
        known.refused.length === told.refused.length
      );
    });
    const { at, study } = told;
    return isSo
      ? []
      : [{ check: 'G14', at, study, what: 'an answer about a long file says what was never written down' }];
  });
