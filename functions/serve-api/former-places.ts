import { storedMember } from '../../shared/contract/stored-study.ts';
import type { Role } from '../../shared/domain/protocol.ts';
import type { FormerPlace } from '../../shared/domain/roles-together.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import type { StudyLogLine } from '../../shared/ports/study-log.ts';
import { PAGE_ROWS } from './page.ts';
import type { ApiPorts } from './ports.ts';
import { todayIn } from './today-in.ts';

/** How a member stood, as the delegation log keeps it. */
const standing = storedMember.pick({ roles: true, dmc: true, from: true });

const linesWhere = async (
  study: string,
  isSought: (line: StudyLogLine) => boolean,
  { studies }: Pick<ApiPorts, 'studies'>,
): Promise<StudyLogLine[]> => {
  const lines: StudyLogLine[] = [];
  let cursor: string | undefined;
  do {
    const page = await studies.logLines(study, 'staff', cursor, PAGE_ROWS);
    lines.push(...page.rows.filter(isSought));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return lines;
};

/** Whether anybody but this user ever had one of these roles, by the delegation log. */
export const hadRole = async (
  study: string,
  { isRole, besides }: { isRole: (role: Role) => boolean; besides: string },
  ports: Pick<ApiPorts, 'studies'>,
): Promise<boolean> => {
  const had = (place: unknown): boolean => standing.safeParse(place).data?.roles.some(isRole) ?? false;
  const isSought = ({ subject, old, new: anew }: StudyLogLine): boolean =>
    subject !== besides && (had(old) || had(anew));
  return (await linesWhere(study, isSought, ports)).length > 0;
};

/** Places that a user had on the staff and has no more, newest first; one that ended before its first day showed them nothing. */
export const formerPlaces = async (
  study: Study,
  user: string,
  ports: Pick<ApiPorts, 'studies'>,
): Promise<FormerPlace[]> => {
  const dayOf = (at: string): string => todayIn({ study, now: Date.parse(at) });
  const lines = await linesWhere(study.id, ({ subject }) => subject === user, ports);
  return lines.flatMap(({ at, old }, index) => {
    const place = standing.safeParse(old);
    const until = dayOf(at);
    if (!place.success) return [];
    const { from, ...stood } = place.data;
    if (from !== undefined && from > until) return [];
    const entered = lines[index + 1]?.at;
    return [{ ...stood, since: from ?? (entered === undefined ? undefined : dayOf(entered)), until }];
  });
};
