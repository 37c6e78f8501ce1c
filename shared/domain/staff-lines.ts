import type { CivilDay } from './civil-date.ts';
import { crisisWords } from './crisis-mail.ts';
import { formatDate, formatDay, formatTime } from './local-format.ts';
import { fill, type Values } from './placeholders.ts';
import type { AssessorBlock, CheckInBlock, InterviewBlock } from './staff-block.ts';
import type { StaffLine, StaffTexts } from './staff-texts.ts';
import { unpostedLetter } from './unposted-letter.ts';

/** One line in the reader's language; `count` chooses the wording and fills {antal}. @throws Error when the texts ask for a value the line has not. */
export const staffLine = (texts: StaffTexts, line: StaffLine, values: Values = {}, count?: number): string => {
  const wording = texts.lines[line];
  const template = typeof wording === 'string' ? wording : count === 1 ? wording.one : wording.other;
  const filled = fill(template, count === undefined ? values : { ...values, antal: String(count) });
  if (filled.kind === 'filled') return filled.text;
  throw new Error(`line "${line}" of the staff texts (${texts.language}) lacks ${filled.names.join(', ')}`);
};

const dated = (texts: StaffTexts, line: StaffLine, day: CivilDay, count?: number): string =>
  staffLine(texts, line, { dato: formatDate(day, texts.language) }, count);

const triedLine = (tried: NonNullable<InterviewBlock['tried']>, texts: StaffTexts): string => {
  const bands = tried.bands.map((band) => texts.bands[band]).join(', ');
  const calls = bands === '' ? 'triedCalls' : 'triedCallsInBands';
  const parts = [
    ...(tried.sms > 0 ? [staffLine(texts, 'triedSms', {}, tried.sms)] : []),
    ...(tried.emails > 0 ? [staffLine(texts, 'triedEmails', {}, tried.emails)] : []),
    ...(tried.calls > 0 ? [staffLine(texts, calls, { liste: bands }, tried.calls)] : []),
    ...(tried.letterOn === undefined ? [] : [dated(texts, 'triedLetter', tried.letterOn)]),
  ];
  return parts.length > 0 ? staffLine(texts, 'tried', { liste: parts.join(', ') }) : staffLine(texts, 'triedNothing');
};

const windowLine = ({ workingDaysLeft, lastDay }: NonNullable<InterviewBlock['window']>, texts: StaffTexts): string =>
  workingDaysLeft < 0 ? dated(texts, 'windowOver', lastDay) : dated(texts, 'daysLeft', lastDay, workingDaysLeft);

const takeByLine = ({ takeBy, otherwise }: InterviewBlock | CheckInBlock, texts: StaffTexts): string[] => {
  if (takeBy === undefined) return [];
  if (otherwise === undefined) return [dated(texts, 'takeBy', takeBy)];
  const values = { dato: formatDate(takeBy, texts.language), rolle: texts.roles[otherwise] };
  return [staffLine(texts, 'takeByElse', values)];
};

const answerLines = (block: InterviewBlock | CheckInBlock, texts: StaffTexts): string[] => [
  ...(block.owner === undefined ? [] : [staffLine(texts, 'owner', { ejer: texts.owners[block.owner] })]),
  ...takeByLine(block, texts),
  staffLine(texts, 'open', { url: block.url }),
];

const unacknowledged = ({ unacknowledgedSince }: InterviewBlock | CheckInBlock, texts: StaffTexts): string[] =>
  unacknowledgedSince === undefined ? [] : [dated(texts, 'notAcknowledged', unacknowledgedSince)];

const signLine = (sign: CivilDay | 'none', texts: StaffTexts): string =>
  sign === 'none' ? staffLine(texts, 'noSign') : dated(texts, 'lastSign', sign);

/** In words of its own: no text of a study speaks of it. */
const cryLines = (block: InterviewBlock | CheckInBlock, texts: StaffTexts): string => {
  const said = crisisWords(texts.language).lines({ pseudonym: block.pseudonym });
  return [...said, ...unacknowledged(block, texts), ...answerLines(block, texts)].join(' ');
};

const interviewLines = (block: InterviewBlock, texts: StaffTexts): string =>
  [
    staffLine(texts, 'heading', {
      id: block.pseudonym,
      tidspunkt: block.primary ? staffLine(texts, 'primary', { tidspunkt: block.timepoint }) : block.timepoint,
      situation: texts.situations[block.situation],
    }),
    ...(block.window ? [windowLine(block.window, texts)] : []),
    ...(block.tried ? [triedLine(block.tried, texts)] : []),
    ...(block.tried?.unposted === undefined ? [] : [unpostedLetter(block.tried.unposted, texts.language)]),
    ...(block.lastSignOfLife === undefined ? [] : [signLine(block.lastSignOfLife, texts)]),
    ...unacknowledged(block, texts),
    ...(block.next.length === 0
      ? []
      : [staffLine(texts, 'next', { liste: block.next.map((action) => texts.nextActions[action]).join(', ') })]),
    ...answerLines(block, texts),
  ].join(' ');

const checkInLines = (block: CheckInBlock, texts: StaffTexts): string => {
  const { pseudonym: id, lastContact, daysOverdue } = block;
  const overdue =
    lastContact === undefined
      ? staffLine(texts, 'overdueNever', { id }, daysOverdue)
      : staffLine(texts, 'overdue', { id, dato: formatDate(lastContact, texts.language) }, daysOverdue);
  return [overdue, ...unacknowledged(block, texts), ...answerLines(block, texts)].join(' ');
};

/** What a mail says of one escalation. */
export const blockLines = (block: InterviewBlock | CheckInBlock, texts: StaffTexts): string => {
  if (block.cry) return cryLines(block, texts);
  return block.stream === 'interviews' ? interviewLines(block, texts) : checkInLines(block, texts);
};

export const assessorLine = ({ pseudonym, day, minuteOfDay, mode }: AssessorBlock, texts: StaffTexts): string =>
  staffLine(texts, 'interview', {
    dato: formatDay(day, texts.language),
    kl: formatTime(minuteOfDay, texts.language),
    id: pseudonym,
    form: texts.modes[mode],
  });
