import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import type { Member } from '../../shared/domain/member.ts';
import type { Identity } from '../../shared/ports/token-verifier.ts';
import { sha256 } from './answer.ts';
import type { ApiPorts } from './ports.ts';
import { notFound } from './problem.ts';

type Ids = Pick<ApiPorts['ids'], 'derived'>;

/** Roles and sites are in it: whoever gets others reads no calendar of before, even while a process remembers the address. */
const macOf = (id: string, { study, user, roles, sites }: Member, ids: Ids): string => {
  const meant = JSON.stringify(['calendar', 1, id, user, roles.toSorted(), sites?.toSorted() ?? null]);
  return `${ids.derived(study, meant)}${ids.derived(study, `${meant}/2`)}`;
};

/** 128 bits that nobody guesses, and what says for whom and for what they are (reliability.md section 7, threats 7 and 8). */
export const feedToken = (id: string, member: Member, ids: Ids): string => `${id}.${macOf(id, member, ids)}`;

const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** A calendar program sends no token but the one in its address. @throws Problem, one and the same for whatever is wrong with it */
export const identifyByFeed = async (c: Context, { studies, ids }: ApiPorts): Promise<Identity> => {
  const study = c.req.param('study') ?? '';
  const [id = '', mac = ''] = (c.req.query('token') ?? '').split('.');
  const idHash = sha256(id);
  const feed = (await studies.calendarFeeds(study)).find((each) => isSame(each.idHash, idHash));
  if (feed === undefined) throw notFound();
  const member = (await studies.memberships(feed.user)).find((each) => each.study === study);
  if (member === undefined || !isSame(mac, macOf(id, member, ids))) throw notFound();
  return { user: feed.user, operator: false };
};
