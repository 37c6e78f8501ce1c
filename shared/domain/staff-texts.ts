import type { Appointment } from './record.ts';
import type { Role, TimeBand } from './protocol.ts';

/** The placeholders of each line of a mail to staff. There is none for a name, a number, an arm, a hold or a free text: what has no place cannot be said. */
export const STAFF_LINES = {
  subjectEscalations: ['antal'],
  subjectEscalationsUrgent: ['antal', 'haster', 'dato'],
  subjectOverdue: ['antal'],
  subjectDigest: ['antal', 'haster', 'dato'],
  subjectAssessor: ['antal'],
  subjectNoRecipient: ['rolle'],
  heading: ['id', 'tidspunkt', 'situation'],
  primary: ['tidspunkt'],
  daysLeft: ['antal', 'dato'],
  windowOver: ['dato'],
  tried: ['liste'],
  triedNothing: [],
  triedSms: ['antal'],
  triedEmails: ['antal'],
  triedCalls: ['antal'],
  triedCallsInBands: ['antal', 'liste'],
  triedLetter: ['dato'],
  lastSign: ['dato'],
  noSign: [],
  notAcknowledged: ['dato'],
  next: ['liste'],
  owner: ['ejer'],
  takeByElse: ['dato', 'rolle'],
  takeBy: ['dato'],
  open: ['url'],
  overdue: ['id', 'dato', 'antal'],
  overdueNever: ['id', 'antal'],
  interview: ['dato', 'kl', 'id', 'form'],
  noRecipient: ['rolle', 'antal'],
  more: ['antal'],
} as const satisfies Record<string, readonly string[]>;
export type StaffLine = keyof typeof STAFF_LINES;

export const SITUATIONS = [
  'notBooked',
  'notAnswered',
  'outcomeMissing',
  'reasonMissing',
  'windowClosing',
  'messageTrouble',
  'registerDue',
  'appointmentToConfirm',
  'other',
] as const;
/** Why a follow-up needs someone. */
export type Situation = (typeof SITUATIONS)[number];

export const NEXT_ACTIONS = [
  'call',
  'callMorning',
  'callAfternoon',
  'callEvening',
  'sendLetter',
  'askContactPerson',
  'recordOutcome',
  'giveReason',
  'confirmAppointment',
  'checkMessage',
  'orderRegister',
  'reachOut',
  'look',
] as const;
export type NextAction = (typeof NEXT_ACTIONS)[number];

export const OWNERS = ['you', 'youAsCover', 'someoneElse', 'nobody'] as const;
/** Who has it, as seen by the reader; colleagues are not named. */
export type Owner = (typeof OWNERS)[number];

/** One wording, or one for a single thing and one for any other number. */
export type Wording = string | { one: string; other: string };

export interface StaffTexts {
  language: string;
  lines: Record<StaffLine, Wording>;
  situations: Record<Situation, string>;
  nextActions: Record<NextAction, string>;
  bands: Record<TimeBand, string>;
  modes: Record<Appointment['mode'], string>;
  owners: Record<Owner, string>;
  roles: Record<Role, string>;
}

/** By language code. */
export type StaffTextLibrary = Readonly<Record<string, StaffTexts>>;
