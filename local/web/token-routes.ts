import { Hono } from 'hono';
import * as z from 'zod';
import { plainId, studyId } from '../../shared/contract/body-words.ts';
import { ROLES } from '../../shared/domain/protocol.ts';
import type { Member } from '../../shared/domain/member.ts';
import { readJson } from './json-body.ts';
import { unfit } from './problem.ts';
import type { Workings } from './workings.ts';

const body = z.strictObject({
  user: plainId,
  roles: z.record(studyId, z.array(z.enum(ROLES))).default({}),
  operator: z.boolean().default(false),
});

/** A role without an address would get no mail; the demo's people and every made-up one have theirs at example.com. */
const addressOf = (user: string): string => (user.includes('@') ? user : `${user}@example.com`);

const membership = (known: Member | undefined, study: string, user: string, roles: Member['roles']): Member => ({
  ...(known ?? { study, user, email: addressOf(user) }),
  roles,
});

/** Memberships may come before their study: whoever begins empty asks once for the operator's token and the roles to be. */
export const tokenRoutes = ({ stores: { studies }, tokenKey, between, touch }: Workings): Hono => {
  const app = new Hono();
  app.post('/', async (c) => {
    const read = await readJson(c, body);
    if (read.kind === 'unfit') return unfit(c, read.detail);
    const { user, roles, operator } = read.body;
    return between(async () => {
      const wanted = Object.entries(roles);
      const known = await studies.memberships(user);
      for (const [study, given] of wanted) {
        const before = known.find((each) => each.study === study);
        if (given.length > 0) await studies.saveMember(membership(before, study, user, given));
        else if (before) await studies.removeMember(study, user);
      }
      // Whoever is on the staff now may be who a mail was waiting for.
      if (wanted.length > 0) touch();
      return c.json({ token: await tokenKey.sign({ user, operator }) });
    });
  });
  return app;
};
