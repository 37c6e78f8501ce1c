import type { Role } from '../../shared/domain/protocol.ts';
import { composeStaffMail, type ComposedMail } from '../../shared/domain/staff-mail.ts';
import type { Stream } from '../../shared/domain/record.ts';
import type { StaffTextLibrary } from '../../shared/domain/staff-texts.ts';
import type { Member } from '../../shared/domain/member.ts';
import type { Blocks } from './staff-blocks.ts';

/** Only who coordinates may see both streams; everybody else gets the one that their role sees (domain.md section 10). */
const SEES_INTERVIEWS: Role[] = ['coordinator', 'leadCoordinator', 'principalInvestigator', 'assessor', 'dataManager'];
const SEES_CHECK_INS: Role[] = ['coordinator', 'leadCoordinator', 'mentor', 'teamLeader'];

const permitted = (member: Member, blocks: Blocks): Blocks => ({
  interviews: member.roles.some((role) => SEES_INTERVIEWS.includes(role)) ? blocks.interviews : [],
  checkIns: member.roles.some((role) => SEES_CHECK_INS.includes(role)) ? blocks.checkIns : [],
});

/** Comes first, whichever stream it is of. */
const isCrying = ({ cry }: { cry?: true }): boolean => cry === true;

export type StaffMailKind = { kind: 'escalations' } | { kind: 'digest'; weekFrom: number };

export interface StaffLetter extends ComposedMail {
  /** Whose sender it comes from; of both, the interviews'. */
  stream: Stream;
}

/** One mail for one person, or undefined when nothing in it is theirs to see. */
export const staffLetter = (
  mail: StaffMailKind,
  member: Member,
  all: Blocks,
  texts: StaffTextLibrary,
): StaffLetter | undefined => {
  const { interviews, checkIns } = permitted(member, all);
  const language = member.language ?? 'da';
  const parts = [interviews, checkIns]
    .filter((blocks) => blocks.length > 0)
    .sort((one, other) => Number(other.some(isCrying)) - Number(one.some(isCrying)))
    .map((blocks) => composeStaffMail({ ...mail, blocks, language, texts }));
  const [first] = parts;
  if (first === undefined) return undefined;
  const stream = interviews.length > 0 ? 'interviews' : 'checkIns';
  return { subject: first.subject, text: parts.map((part) => part.text).join('\n'), stream };
};
