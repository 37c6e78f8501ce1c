import * as z from 'zod';
import { instant, listOf, localDate, role } from './answer-words.ts';

export const member = z
  .strictObject({
    user: z.string(),
    name: z.string().optional(),
    email: z.string().optional(),
    roles: z.array(role),
    dmc: z.boolean().optional(),
    sites: z.array(z.string()).optional(),
    from: localDate.optional(),
    until: localDate.optional(),
    language: z.string().optional(),
    leave: z.array(z.strictObject({ from: localDate, until: localDate, cover: z.string().optional() })).optional(),
    /** Shut out since then; what they have stays theirs until somebody takes it over. */
    locked: z.strictObject({ at: instant, by: z.string(), reason: z.string() }).optional(),
  })
  .meta({ id: 'Member' });

/** With what tells whether it changed: sent back in If-Match, it keeps two people from writing over each other. */
export const listedMember = member.extend({ version: z.string() }).meta({ id: 'ListedMember' });

export const memberList = listOf(listedMember).meta({ id: 'MemberList' });
