import type { InboxLine } from '../../../shared/ports/reply-book.ts';
import type { ApiPorts } from '../ports.ts';
import { changedMeanwhile } from '../problem.ts';
import type { Visit } from '../visit.ts';
import { lineNamed, type SeenLine } from './seen-line.ts';

/** Others may mark the same line meanwhile; each try reads again. */
const TRIES = 5;

/** @throws Problem when others keep changing it */
export const changed = async (
  visit: Visit,
  ports: ApiPorts,
  change: (line: InboxLine) => InboxLine | Promise<InboxLine>,
): Promise<SeenLine> => {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const seen = await lineNamed(visit, ports);
    const next = await change(seen.line);
    if (next === seen.line) return seen;
    const line = { ...next, version: seen.line.version + 1 };
    if (await ports.replies.saveReply(line, seen.line.version)) return { ...seen, line };
  }
  throw changedMeanwhile();
};
