import { inboxPage } from '../../../shared/contract/answers/inbox-answer.ts';
import { emptyBody } from '../../../shared/contract/task-body.ts';
import { isoInstant } from '../../../shared/domain/zone.ts';
import { withoutWords } from '../../../shared/ports/reply-book.ts';
import { ok, type Answer } from '../answer.ts';
import { refuseUnlessLead } from '../lead-only.ts';
import type { ApiPorts } from '../ports.ts';
import { Problem } from '../problem.ts';
import { readBody } from '../read-body.ts';
import { inStudy, type Route } from '../route.ts';
import type { Visit } from '../visit.ts';
import { changed } from './change-line.ts';
import { lineView } from './seen-line.ts';

const ofParticipant = (): Problem =>
  new Problem({
    status: 409,
    code: 'of-participant',
    title: 'A participant wrote it',
    detail: 'Ask for their erasure: what they wrote goes with their contact card.',
  });

/** It may be a cry for help, and nothing else would find whoever wrote it. */
const unread = (): Problem =>
  new Problem({
    status: 409,
    code: 'unread',
    title: 'Nobody has read it yet',
    detail: 'Read it, mark it as read, and destroy it then.',
  });

/** Whoever was erased and writes again is nobody whom we know: what they wrote has a key of its own, which can go alone. */
const destroy = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  await readBody(visit, emptyBody);
  refuseUnlessLead(visit);
  const seen = await changed(visit, ports, (line) => {
    if (line.participant !== undefined) throw ofParticipant();
    if (line.read === undefined) throw unread();
    return line.destroyed ? line : withoutWords(line, { at: isoInstant(visit.now), by: visit.user });
  });
  return ok(lineView(visit, seen));
};

export const destroyRoute: Route = {
  id: 'inbox.destroy',
  method: 'POST',
  path: inStudy('/inbox/:line/destroy'),
  summary: 'Destroy the words and the number of a text that nobody known wrote',
  body: emptyBody,
  answers: { 200: inboxPage.shape.items.element },
  serve: destroy,
};
