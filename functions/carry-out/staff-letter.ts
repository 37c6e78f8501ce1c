import type { Role } from '../../shared/domain/protocol.ts';
import { composeStaffMail, type ComposedMail, type StaffBlocks } from '../../shared/domain/staff-mail.ts';
import { type Stream, STREAMS } from '../../shared/domain/record.ts';
import { isUrgent } from '../../shared/domain/staff-block.ts';
import type { StaffTextLibrary } from '../../shared/domain/staff-texts.ts';
import type { Member } from '../../shared/domain/member.ts';
import { staffLanguage } from '../../shared/domain/staff-language.ts';
import type { Blocks } from './staff-blocks.ts';
import type { StaffDesk } from './staff-desk.ts';

/** Only who coordinates may see both streams; everybody else gets the one that their role sees (domain.md section 10). */
const SEES_INTERVIEWS: Role[] = ['coordinator', 'leadCoordinator', 'principalInvestigator', 'assessor', 'dataManager'];
const SEES_CHECK_INS: Role[] = ['coordinator', 'leadCoordinator', 'mentor', 'teamLeader'];

const permitted = (member: Member): Stream[] =>
  STREAMS.filter((stream) =>
    member.roles.some((role) => (stream === 'interviews' ? SEES_INTERVIEWS : SEES_CHECK_INS).includes(role)),
  );

/** Comes first, whichever stream it is of. */
const isCrying = ({ cry }: { cry?: true }): boolean => cry === true;

export type StaffMailKind =
  | { kind: 'escalations' }
  /** `rest`: what is open for its reader besides, of each stream; `overdue`: those of their tasks that have waited since before that day. */
  | { kind: 'digest'; weekFrom: number; url: string; rest: Record<Stream, number>; overdue: Record<Stream, number> };

export interface StaffLetter extends ComposedMail {
  /** Whose sender it comes from; of both, the interviews'. */
  stream: Stream;
}

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);

/** What of a mail no one part of it can know; that there is more is said once, at its end. */
const kindOf = (mail: StaffMailKind, seen: Stream[], parts: StaffBlocks[], isLast: boolean) => {
  if (mail.kind === 'escalations') return mail;
  const rest = sum(seen.map((stream) => mail.rest[stream]));
  const urgent = sum(parts.map((blocks) => blocks.filter(isUrgent).length));
  const open = rest + sum(parts.map(({ length }) => length));
  return { ...mail, open, urgent, rest: isLast ? rest : 0 };
};

/** With no escalation to tell, the overview counts tasks that nobody has answered: nothing else would ask for them again. */
const overdueLetter = (
  mail: StaffMailKind,
  seen: Stream[],
  language: string,
  texts: StaffTextLibrary,
): StaffLetter | undefined => {
  if (mail.kind !== 'digest') return undefined;
  const { weekFrom, url, rest } = mail;
  const [stream] = seen.filter((each) => mail.overdue[each] > 0);
  if (stream === undefined) return undefined;
  const overdue = sum(seen.map((each) => mail.overdue[each]));
  const open = sum(seen.map((each) => rest[each]));
  return { ...composeStaffMail({ kind: 'overdue', weekFrom, open, overdue, url, language, texts }), stream };
};

/** One mail for one person, or undefined when nothing in it is theirs to see. */
export const staffLetter = (
  mail: StaffMailKind,
  member: Member,
  all: Blocks,
  { study, texts }: Pick<StaffDesk, 'study' | 'texts'>,
): StaffLetter | undefined => {
  const seen = permitted(member);
  const language = staffLanguage(member.language, study.languages, Object.keys(texts));
  const parts = seen
    .map((stream): StaffBlocks => all[stream])
    .filter((blocks) => blocks.length > 0)
    .sort((one, other) => Number(other.some(isCrying)) - Number(one.some(isCrying)));
  const written = parts.map((blocks, index) =>
    composeStaffMail({ ...kindOf(mail, seen, parts, index === parts.length - 1), blocks, language, texts }),
  );
  const [first] = written;
  if (first === undefined) return overdueLetter(mail, seen, language, texts);
  const stream = seen.includes('interviews') && all.interviews.length > 0 ? 'interviews' : 'checkIns';
  return { subject: first.subject, text: written.map((part) => part.text).join('\n'), stream };
};
