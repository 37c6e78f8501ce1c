import type { CivilDay } from './civil-date.ts';
import { crisisWords } from './crisis-mail.ts';
import { formatDate } from './local-format.ts';
import { languageOrder } from './message-text.ts';
import { overdueWords } from './overdue-words.ts';
import type { Role } from './protocol.ts';
import { type AssessorBlock, byUrgency, type CheckInBlock, type InterviewBlock, isUrgent } from './staff-block.ts';
import { assessorLine, blockLines, staffLine } from './staff-lines.ts';
import type { StaffTextLibrary, StaffTexts } from './staff-texts.ts';

/** Blocks of one stream only: who may see both reads one after the other, and nobody else's mail can hold a line of the wrong one. */
export type StaffBlocks = readonly InterviewBlock[] | readonly CheckInBlock[];

export type StaffMail =
  | { kind: 'escalations'; blocks: StaffBlocks }
  /** `open` and `urgent` count all that is its reader's, in both streams; `rest` what of it no block of the mail tells. */
  | { kind: 'digest'; weekFrom: CivilDay; blocks: StaffBlocks; open: number; urgent: number; rest: number }
  /** Of tasks alone, some of which have waited since before that day. */
  | { kind: 'overdue'; weekFrom: CivilDay; open: number; overdue: number; url: string }
  | { kind: 'assessor'; blocks: readonly AssessorBlock[] }
  | { kind: 'noRecipient'; role: Role; waiting: number; url: string };

export interface ComposedMail {
  subject: string;
  text: string;
}

/** More than anyone answers in a morning; the rest is on the worklist. */
export const MAX_BLOCKS_PER_MAIL = 50;

const bodyOf = (texts: StaffTexts, blocks: string[], untold = 0): string => {
  const rest = Math.max(0, blocks.length - MAX_BLOCKS_PER_MAIL) + untold;
  const shown = blocks.slice(0, MAX_BLOCKS_PER_MAIL);
  return `${[...shown, ...(rest > 0 ? [staffLine(texts, 'more', {}, rest)] : [])].join('\n\n')}\n`;
};

const streamBody = (texts: StaffTexts, blocks: StaffBlocks, untold?: number): string =>
  bodyOf(
    texts,
    byUrgency<InterviewBlock | CheckInBlock>(blocks).map((block) => blockLines(block, texts)),
    untold,
  );

const escalationSubject = (texts: StaffTexts, blocks: StaffBlocks): string => {
  const urgent = byUrgency<InterviewBlock | CheckInBlock>(blocks).filter(isUrgent);
  const [first] = urgent;
  if (first?.cry) return crisisWords(texts.language).subject;
  if (blocks[0]?.stream === 'checkIns') return staffLine(texts, 'subjectOverdue', {}, blocks.length);
  if (first?.stream !== 'interviews' || !first.window) {
    return staffLine(texts, 'subjectEscalations', {}, blocks.length);
  }
  const values = { haster: String(urgent.length), dato: formatDate(first.window.lastDay, texts.language) };
  return staffLine(texts, 'subjectEscalationsUrgent', values, blocks.length);
};

/** The last clause, in which that number stands; a study's own wording without such a clause says that it is none. */
const URGENT_CLAUSE = /,[^,]*\{haster\}[^,]*$/;
const calm = (wording: string): string => wording.replace(URGENT_CLAUSE, '');

const withoutUrgent = (texts: StaffTexts): StaffTexts => {
  const { subjectDigest: wording } = texts.lines;
  const subjectDigest =
    typeof wording === 'string' ? calm(wording) : { one: calm(wording.one), other: calm(wording.other) };
  return { ...texts, lines: { ...texts.lines, subjectDigest } };
};

const digestSubject = (
  texts: StaffTexts,
  { weekFrom, urgent, open }: { weekFrom: CivilDay; urgent: number; open: number },
): string =>
  staffLine(
    urgent === 0 ? withoutUrgent(texts) : texts,
    'subjectDigest',
    { dato: formatDate(weekFrom, texts.language), haster: String(urgent) },
    open,
  );

const compose = (mail: StaffMail, texts: StaffTexts): ComposedMail => {
  switch (mail.kind) {
    case 'escalations':
      return { subject: escalationSubject(texts, mail.blocks), text: streamBody(texts, mail.blocks) };
    case 'digest':
      return { subject: digestSubject(texts, mail), text: streamBody(texts, mail.blocks, mail.rest) };
    case 'overdue':
      return { subject: digestSubject(texts, { ...mail, urgent: 0 }), text: overdueWords(texts.language, mail) };
    case 'assessor': {
      const inOrder = [...mail.blocks].sort((a, b) => a.day - b.day || a.minuteOfDay - b.minuteOfDay);
      return {
        subject: staffLine(texts, 'subjectAssessor', {}, mail.blocks.length),
        text: bodyOf(
          texts,
          inOrder.map((block) => assessorLine(block, texts)),
        ),
      };
    }
    case 'noRecipient': {
      const rolle = texts.roles[mail.role];
      const lines = [
        staffLine(texts, 'noRecipient', { rolle }, mail.waiting),
        staffLine(texts, 'open', { url: mail.url }),
      ];
      return { subject: staffLine(texts, 'subjectNoRecipient', { rolle }), text: bodyOf(texts, lines) };
    }
  }
};

/** One mail per person and morning, most urgent first (product.md section 5). @throws Error when the library is empty. */
export const composeStaffMail = (mail: StaffMail & { language: string; texts: StaffTextLibrary }): ComposedMail => {
  const found = languageOrder(mail.language).find((language) => Object.hasOwn(mail.texts, language));
  const texts = found === undefined ? Object.values(mail.texts)[0] : mail.texts[found];
  if (!texts) throw new Error('there are no staff texts');
  return compose(mail, texts);
};
