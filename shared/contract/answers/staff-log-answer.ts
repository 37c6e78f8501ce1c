import * as z from 'zod';
import { instant, localDate, pageOf, role } from './answer-words.ts';
import { listedMember, member } from './member-answer.ts';

const standing = member.omit({ user: true });

/** One change of a membership: how somebody stood before and stands now; without `old` they came, without `new` they went. */
const line = z
  .strictObject({
    at: instant,
    by: z.string(),
    user: z.string(),
    old: standing.optional(),
    new: standing.optional(),
    reason: z.string().optional(),
  })
  .meta({ id: 'StaffLogLine' });

export const staffLogPage = pageOf(line).meta({ id: 'StaffLog' });

const warning = z.enum([
  'NO_END_DATE',
  'AUDITOR_WITHOUT_PERIOD',
  'LEAVE_WITHOUT_COVER',
  'COVER_NOT_ON_THE_STAFF',
  'NOT_USED_FOR_LONG',
  'NEVER_USED',
  'LEAVING_STUCK',
  'LOCKED_OUT',
]);

const reviewed = z.strictObject({ at: instant, by: z.string(), note: z.string() });

/** Who may do what today, and what of it somebody should look at. */
export const accessReview = z
  .strictObject({
    items: z.array(
      listedMember.extend({
        isActive: z.boolean(),
        /** The last day on which they used the API; a calendar that is fetched is no use of it. */
        lastUse: localDate.optional(),
        warnings: z.array(warning),
        /** How they leave, as long as that is still to be carried out. */
        leaving: z.strictObject({ on: localDate, state: z.enum(['planned', 'running']) }).optional(),
      }),
    ),
    /** Roles that nobody holds today, of those that work is given to. */
    emptyRoles: z.array(role),
    /** Newest first. */
    reviews: z.array(reviewed),
  })
  .meta({ id: 'AccessReview' });

export const reviewedAnswer = reviewed.meta({ id: 'Reviewed' });
