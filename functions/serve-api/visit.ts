import type { Context } from 'hono';
import { isActive, type Member } from '../../shared/domain/member.ts';
import type { Role } from '../../shared/domain/protocol.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import type { Identity } from '../../shared/ports/token-verifier.ts';
import { countedRoles } from '../../shared/domain/roles-together.ts';
import { type RouteId, type Sight, sightOn } from './policy.ts';
import type { ApiPorts } from './ports.ts';
import { notFound, Problem } from './problem.ts';
import { todayIn } from './today-in.ts';

/** One request, once it is known who asks and that they may. */
export interface Visit extends Identity {
  now: Instant;
  /** Path parameter. @throws Problem when the route has none of that name. */
  path(name: string): string;
  query(name: string): string | undefined;
  queries(): Record<string, string>;
  header(name: string): string | undefined;
  rawBody(limitBytes: number): Promise<Uint8Array>;
  /** Those that count in the study of the path; empty elsewhere. */
  roles: readonly Role[];
  /** How far they reach on this route. */
  sight: Sight;
  /** Absent for an operator. */
  member?: Member;
  /** @throws Problem on a route outside any study. */
  study: Study;
  /** What the tokens of this request's commits begin with: the same for a request that is repeated under one Idempotency-Key. */
  token: string;
  isRepeatable: boolean;
  /** Asks what a change would do: nothing is written. Only routes whose query names `dryRun` know it. */
  isDryRun: boolean;
}

const unauthorised = (): Problem =>
  new Problem({
    status: 401,
    code: 'sign-in',
    title: 'Sign in first',
    detail: 'Send a valid token as "Authorization: Bearer …".',
    headers: { 'www-authenticate': 'Bearer' },
  });

export const identify = async (c: Context, ports: ApiPorts): Promise<Identity> => {
  const [scheme, token] = (c.req.header('authorization') ?? '').split(' ');
  const identity = scheme?.toLowerCase() === 'bearer' && token ? await ports.tokens.verify(token) : undefined;
  if (identity === undefined) throw unauthorised();
  return identity;
};

export interface Standing {
  study?: Study;
  member?: Member;
  roles: readonly Role[];
}

/** Read from the table at every request, so that whoever leaves a study is out of it at once. */
export const standingIn = async (
  studyId: string | undefined,
  identity: Identity,
  ports: ApiPorts,
): Promise<Standing> => {
  if (studyId === undefined) return { roles: [] };
  const [study, memberships] = await Promise.all([
    ports.studies.study(studyId),
    ports.studies.memberships(identity.user),
  ]);
  if (study === undefined) throw notFound();
  const today = todayIn({ study, now: ports.clock.now() });
  const member = memberships.find((each) => each.study === studyId && isActive(each, today));
  return { study, roles: member ? countedRoles(member) : [], ...(member ? { member } : {}) };
};

/** @throws Problem, the same whether the route, the study or the right to it is missing */
export const admit = (route: RouteId, identity: Identity, standing: Standing): Sight => {
  const sight = sightOn(route, { operator: identity.operator, roles: standing.roles });
  if (sight === undefined) throw notFound();
  return sight;
};
