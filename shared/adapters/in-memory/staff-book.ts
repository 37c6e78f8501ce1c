import { sameValue } from '../../domain/change.ts';
import { type Ending, isOpen } from '../../domain/ending.ts';
import type { Member } from '../../domain/member.ts';
import type { CalendarFeed, LastUse, StaffBook } from '../../ports/staff-book.ts';
import type { StudyLog, StudyLogLine } from '../../ports/study-log.ts';
import { inOrder, joined } from './tables.ts';

const nameOfLine = ({ at, id }: StudyLogLine): string => joined(at, id);

export const inMemoryStudyLog = (): StudyLog => {
  const lines = new Map<string, StudyLogLine>();
  return {
    appendLine: async (line) => {
      lines.set(joined(line.study, line.kind, nameOfLine(line)), structuredClone(line));
    },
    logLines: async (study, kind, cursor, pageSize) => {
      const found = inOrder(lines, nameOfLine)
        .map(([, line]) => line)
        .filter((line) => line.study === study && line.kind === kind)
        .filter((line) => cursor === undefined || nameOfLine(line) < cursor)
        .reverse();
      const rows = structuredClone(found.slice(0, pageSize));
      const last = rows.at(-1);
      return { rows, ...(last && found.length > pageSize ? { cursor: nameOfLine(last) } : {}) };
    },
  };
};

/** The staff of all studies, for tests and simulations. */
export const inMemoryStaffBook = ({ appendLine }: Pick<StudyLog, 'appendLine'>): StaffBook => {
  const members = new Map<string, Member>();
  const uses = new Map<string, LastUse & { study: string }>();
  const endings = new Map<string, Ending>();
  const feeds = new Map<string, CalendarFeed>();
  const where = <Row>(rows: Map<string, Row>, test: (row: Row) => boolean): Row[] =>
    structuredClone([...rows.values()].filter(test));

  return {
    members: async (study) => where(members, (member) => member.study === study),
    memberships: async (user) => where(members, (member) => member.user === user),
    saveMember: async (member) => {
      members.set(joined(member.study, member.user), structuredClone(member));
    },
    changeMember: async ({ before, after, line }) => {
      const name = joined(after.study, after.user);
      if (!sameValue(members.get(name), before)) return false;
      members.set(name, structuredClone(after));
      await appendLine(line);
      return true;
    },
    removeMember: async (study, user, line) => {
      members.delete(joined(study, user));
      if (line) await appendLine(line);
    },
    markUse: async (study, use) => {
      const name = joined(study, use.user);
      if ((uses.get(name)?.on ?? '') < use.on) uses.set(name, { study, ...use });
    },
    lastUses: async (study) => where(uses, (use) => use.study === study).map(({ user, on }) => ({ user, on })),
    ending: async (study, user) => structuredClone(endings.get(joined(study, user))),
    openEndings: async () => where(endings, isOpen),
    saveEnding: async (next) => {
      const name = joined(next.study, next.user);
      if ((endings.get(name)?.version ?? 0) !== next.version - 1) return false;
      endings.set(name, structuredClone(next));
      return true;
    },
    calendarFeeds: async (study) => where(feeds, (feed) => feed.study === study),
    saveCalendarFeed: async (feed) => {
      feeds.set(joined(feed.study, feed.user), structuredClone(feed));
    },
    removeCalendarFeed: async (study, user) => {
      feeds.delete(joined(study, user));
    },
  };
};
