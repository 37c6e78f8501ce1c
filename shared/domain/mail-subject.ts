import type { ParticipantTexts } from './participant-texts.ts';
import type { Protocol, Step, Timepoint } from './protocol.ts';

type Subjects = Pick<ParticipantTexts, 'subject' | 'noticeSubject'>;

/** @param isNotice of a mail that is about no appointment, and names none */
export const mailSubject = ({ subject, noticeSubject = subject }: Subjects, isNotice = false): string =>
  isNotice ? noticeSubject : subject;

/** A variant is sent by the steps of its text: `booked.phone`. */
const sends =
  (template: string) =>
  ({ send }: Step): boolean =>
    send?.to === 'participant' && send.template === template.replace(/\..*$/, '');

/** What a timepoint's ladder writes of no appointment: invitations, and what follows an outcome. */
const asksOf = ({ ladders }: Protocol, { ladder = '' }: Timepoint): Step[] => {
  const { booking = [], appointment = [] } = ladders[ladder] ?? {};
  return [...booking, ...appointment.filter(({ from }) => from === 'done')];
};

const tellsOf = ({ ladders }: Protocol, { ladder = '' }: Timepoint): Step[] =>
  (ladders[ladder]?.appointment ?? []).filter(({ from }) => from !== 'done');

/** The subjects under which mails with this text leave; the ordinary one alone where no step sends it. */
export const subjectsOf = (texts: Subjects, template: string, protocol: Protocol): string[] => {
  const { timepoints, checkIns } = protocol;
  const isSent = sends(template);
  const asked = timepoints.filter((timepoint) => asksOf(protocol, timepoint).some(isSent));
  const isNotice = asked.some(({ mode }) => mode === 'questionnaire');
  const isOther =
    asked.some(({ mode }) => mode !== 'questionnaire') ||
    timepoints.some((timepoint) => tellsOf(protocol, timepoint).some(isSent)) ||
    Object.values(checkIns).some(({ ladder }) => ladder.some(isSent));
  const kinds = isNotice ? (isOther ? [false, true] : [true]) : [false];
  return [...new Set(kinds.map((kind) => mailSubject(texts, kind)))];
};
