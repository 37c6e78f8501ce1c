import { paragraphsOf } from './typed-text.ts';
import type { Texts } from './library-edits.ts';

/** What stands around the texts of a language, and where. */
export const FRAME_PLACES = {
  subject: '/subject',
  noticeSubject: '/noticeSubject',
  calendarSummary: '/calendarSummary',
  closingInterviews: '/mailClosing/interviews',
  closingCheckIns: '/mailClosing/checkIns',
  linkAppointment: '/mailLinks/appointment',
  linkInvitation: '/mailLinks/invitation',
  voicemail: '/scripts/voicemail',
  contactPerson: '/scripts/contactPerson',
} as const;
export type FrameField = keyof typeof FRAME_PLACES;
export const FRAME_FIELDS = Object.keys(FRAME_PLACES) as FrameField[];

/** Of several paragraphs, parted by empty lines. */
export const LONG_FIELDS: readonly FrameField[] = [
  'closingInterviews',
  'closingCheckIns',
  'voicemail',
  'contactPerson',
];

export type TypedFrame = Record<FrameField, string>;

const joined = (paragraphs: readonly string[] = []): string => paragraphs.join('\n\n');

export const frameOf = (texts: Texts | undefined): TypedFrame => ({
  subject: texts?.subject ?? '',
  noticeSubject: texts?.noticeSubject ?? '',
  calendarSummary: texts?.calendarSummary ?? '',
  closingInterviews: joined(texts?.mailClosing.interviews),
  closingCheckIns: joined(texts?.mailClosing.checkIns),
  linkAppointment: texts?.mailLinks?.appointment ?? '',
  linkInvitation: texts?.mailLinks?.invitation ?? '',
  voicemail: joined(texts?.scripts.voicemail),
  contactPerson: joined(texts?.scripts.contactPerson),
});

/** What may be left out is left out where it is empty. */
export const withFrame = (texts: Texts, typed: TypedFrame): Texts => {
  const { noticeSubject: _notice, mailLinks: _links, ...others } = texts;
  const [notice, appointment, invitation] = [typed.noticeSubject, typed.linkAppointment, typed.linkInvitation].map(
    (text) => text.trim(),
  );
  return {
    ...others,
    subject: typed.subject.trim(),
    ...(notice ? { noticeSubject: notice } : {}),
    calendarSummary: typed.calendarSummary.trim(),
    mailClosing: {
      interviews: paragraphsOf(typed.closingInterviews),
      checkIns: paragraphsOf(typed.closingCheckIns),
    },
    ...(appointment || invitation
      ? { mailLinks: { appointment: appointment ?? '', invitation: invitation ?? '' } }
      : {}),
    scripts: { voicemail: paragraphsOf(typed.voicemail), contactPerson: paragraphsOf(typed.contactPerson) },
  };
};
