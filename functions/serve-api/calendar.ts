import * as z from 'zod';
import { calendarAddress, calendarFile, calendarState } from '../../shared/contract/answers/calendar-answer.ts';
import { emptyBody } from '../../shared/contract/task-body.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { created, ok, sha256, type Answer } from './answer.ts';
import { feedEntries } from './feed-entries.ts';
import { feedToken, identifyByFeed } from './feed-token.ts';
import type { ApiPorts } from './ports.ts';
import { notFound } from './problem.ts';
import { readBody } from './read-body.ts';
import { inStudy, type Route } from './route.ts';
import type { Visit } from './visit.ts';

/** The address is said once: only its hash is kept. A second one ends the first. */
const mint = async (visit: Visit, { studies, ids }: ApiPorts): Promise<Answer> => {
  await readBody(visit, emptyBody);
  const { study, member, user, now } = visit;
  if (member === undefined) throw notFound();
  const since = isoInstant(now);
  const before = (await studies.calendarFeeds(study.id)).find((each) => each.user === user)?.idHash ?? '';
  // Not drawn: on one machine a drawn id counts with whatever happens in the house, check-ins too (ADR 12). 144 bits under the study's key.
  const id = ['a', 'b', 'c']
    .map((part) => ids.derived(study.id, `calendar/${user}/${since}/${before}/${part}`))
    .join('');
  await studies.saveCalendarFeed({ study: study.id, user, idHash: sha256(id), since });
  const path = `/api/studies/${study.id}/calendar.ics?token=${encodeURIComponent(feedToken(id, member, ids))}`;
  // Nobody keeps it but its reader: a repeated request is given another one.
  return { ...created({ path, since }), isFleeting: true };
};

const state = async ({ study, user }: Visit, { studies }: ApiPorts): Promise<Answer> => {
  const feed = (await studies.calendarFeeds(study.id)).find((each) => each.user === user);
  return ok(feed === undefined ? {} : { since: feed.since });
};

const revoke = async ({ study, user }: Visit, { studies }: ApiPorts): Promise<Answer> => {
  await studies.removeCalendarFeed(study.id, user);
  return { status: 204 };
};

const feed = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const entries = await feedEntries(visit, ports);
  const content = await ports.feeds({ zone: visit.study.zone, fetchedAt: visit.now, entries });
  return {
    status: 200,
    text: { content, type: 'text/calendar; charset=utf-8' },
    // Whatever shows the address to others must not pass it on.
    headers: { 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' },
  };
};

export const calendarRoutes: Route[] = [
  {
    id: 'calendar.state',
    method: 'GET',
    path: inStudy('/calendar'),
    summary: 'Whether I have a calendar to subscribe to, and since when',
    answers: { 200: calendarState },
    serve: state,
  },
  {
    id: 'calendar.mint',
    method: 'POST',
    path: inStudy('/calendar'),
    summary: 'Make the address of my calendar; it is shown once and ends the one before',
    body: emptyBody,
    answers: { 201: calendarAddress },
    serve: mint,
  },
  {
    id: 'calendar.revoke',
    method: 'DELETE',
    path: inStudy('/calendar'),
    summary: 'End the address of my calendar',
    answers: { 204: z.undefined() },
    serve: revoke,
  },
  {
    id: 'calendar.feed',
    method: 'GET',
    path: inStudy('/calendar.ics'),
    summary: 'My appointments for a calendar program, which shows the token of the address and no other',
    query: z.strictObject({ token: z.string() }),
    answers: { 200: calendarFile },
    answerType: 'text/calendar',
    identify: identifyByFeed,
    serve: feed,
  },
];
