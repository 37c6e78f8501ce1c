import type { Stream } from '../../../shared/domain/record.ts';
import type { Both } from '../../../shared/ports/record-store.ts';
import type { InboxLine } from '../../../shared/ports/reply-book.ts';
import type { ApiPorts } from '../ports.ts';
import { notFound } from '../problem.ts';
import {
  asCorrespondent,
  isAssessor,
  nameFor,
  type Reach,
  reachOf,
  seesCheckInsAlone,
  seesInterviewsAlone,
} from '../reach.ts';
import type { Visit } from '../visit.ts';

export interface SeenLine {
  line: InboxLine;
  /** Absent of nobody. */
  both?: Both;
}

/** @throws Problem, the same for an inbox that is not theirs as for none */
export const streamFor = (visit: Visit, asked: Stream | undefined): Stream => {
  const own: Stream = seesCheckInsAlone(visit) ? 'checkIns' : 'interviews';
  const stream = asked ?? own;
  const seesBoth = !seesCheckInsAlone(visit) && !seesInterviewsAlone(visit);
  if (stream !== own && !seesBoth) throw notFound();
  return stream;
};

/** An assessor sees what was forwarded and nothing else; what nobody wrote is for whoever sees the whole study. */
const isSeen = (visit: Visit, reach: Reach, { line, both }: SeenLine): boolean => {
  if (isAssessor(visit) && line.forwarded === undefined) return false;
  if (both !== undefined) return reach.person(both);
  return line.participant === undefined && visit.sight === 'site' && visit.member?.sites === undefined;
};

export const seenLines = async (visit: Visit, lines: InboxLine[], ports: ApiPorts): Promise<SeenLine[]> => {
  const ids = [...new Set(lines.flatMap(({ participant }) => participant ?? []))];
  const people = new Map(
    (await ports.records.readMany(visit.study.id, ids)).map((both) => [both.interviews.participant, both]),
  );
  const reach = await reachOf(asCorrespondent(visit), ports);
  return lines
    .map((line): SeenLine => {
      const both = people.get(line.participant ?? '');
      return { line, ...(both ? { both } : {}) };
    })
    .filter((seen) => isSeen(visit, reach, seen));
};

/** @throws Problem */
export const lineNamed = async (visit: Visit, ports: ApiPorts): Promise<SeenLine> => {
  const [, named, id = ''] = /^(interviews|checkIns)-(.+)$/.exec(visit.path('line')) ?? [];
  if (named !== 'interviews' && named !== 'checkIns') throw notFound();
  const line = await ports.replies.reply(visit.study.id, streamFor(visit, named), id);
  const [seen] = line ? await seenLines(visit, [line], ports) : [];
  if (seen === undefined) throw notFound();
  return seen;
};

export const lineView = (visit: Visit, { line, both }: SeenLine) => {
  const { stream, id, at, from, meaning, crisis, did, answered, read, forwarded, destroyed } = line;
  const told = {
    id: `${stream}-${id}`,
    stream,
    ...(both ? { participant: nameFor(visit, both) } : {}),
  };
  const handed = forwarded && { at: forwarded.at, by: forwarded.by };
  if (isAssessor(visit)) return { ...told, at: forwarded?.at ?? at, ...(handed ? { forwarded: handed } : {}) };
  return {
    ...told,
    at,
    from,
    meaning,
    ...(crisis ? { crisis: true as const } : {}),
    ...(did ? { did } : {}),
    ...(answered ? { answered: { at: answered.at, state: answered.state } } : {}),
    ...(read ? { read: { at: read.at, by: read.by } } : {}),
    ...(handed ? { forwarded: handed } : {}),
    ...(destroyed ? { destroyed: { at: destroyed.at, by: destroyed.by } } : {}),
  };
};
