import { withConsent } from './entries/change-participation.ts';
import { appointmentsIn, standingAppointment } from './follow-up.ts';
import type { LoggedContact, ParticipantRecord, Stream } from './record.ts';
import { withConfirmed } from './reply-act.ts';
import { withTask, type WorkContext } from './work.ts';

/** What a press on a page does, but for taking a time, which is a booking. */
export type LinkAct = 'confirm' | 'askForCall' | 'stopMail' | 'notMe';
type Answered = LinkAct | 'take';

/** What the link was about, and when it was pressed. */
export interface LinkPressed {
  stream: Stream;
  of: string;
  /** Of the appointment that was shown. */
  n?: number;
  /** ISO instant. */
  at: string;
}

/** Key of the task that asks for a call. */
export const CALL_ASKED = 'link/askForCall';

const isBooked = (record: ParticipantRecord, of: string): boolean =>
  record.stream === 'interviews' && standingAppointment(record.followUps[of]) !== undefined;

const taskFor = (record: ParticipantRecord, act: LinkAct, { of }: LinkPressed) => {
  const to = record.stream === 'interviews' ? 'coordinator' : 'mentor';
  switch (act) {
    case 'confirm':
      return undefined;
    case 'askForCall': {
      // Calls to book resolve themselves where something is booked; this one is about that.
      const kind = isBooked(record, of) ? 'messageTrouble' : 'phone';
      return { key: CALL_ASKED, kind, to, of, why: 'link.askForCall' } as const;
    }
    case 'stopMail':
      return { key: 'link/stopMail', kind: 'messageTrouble', to, why: 'link.stopMail' } as const;
    case 'notMe':
      return { key: 'link/notMe', kind: 'messageTrouble', to, why: 'link.notMe' } as const;
  }
};

/** A mail program may have pressed `stop` for its reader, and whoever says that it is not them is not the participant. */
const isSignOfLife = (act: Answered): boolean => act === 'confirm' || act === 'askForCall' || act === 'take';

const logged = <R extends ParticipantRecord>(record: R, act: Answered, at: string): R => {
  if (record.stream !== 'interviews') return record;
  const contact: LoggedContact = {
    at,
    direction: 'in',
    channel: 'email',
    with: act === 'notMe' ? 'other' : 'participant',
    outcome: `link.${act}`,
    by: 'system',
  };
  return { ...record, contacts: [...record.contacts, contact] };
};

/** The record as a press leaves it in the history of contacts, whatever else it did. */
export const heardByLink = <R extends ParticipantRecord>(record: R, act: Answered, at: string): R => {
  const noted = logged(record, act, at);
  const isLater = record.lastSignOfLife === undefined || record.lastSignOfLife < at;
  return isSignOfLife(act) && isLater ? { ...noted, lastSignOfLife: at } : noted;
};

/**
 * The record as a press leaves it, the same one where it says nothing new. Mail ends in both records; a mark, a task and the contact
 * stand in the one whose mail it was.
 */
export const afterLink = <R extends ParticipantRecord>(
  before: R,
  act: LinkAct,
  pressed: LinkPressed,
  context: WorkContext,
): R => {
  const { stream, of, n, at } = pressed;
  if (act === 'stopMail' && before.consent.email === false) return before;
  const consented = act === 'stopMail' ? withConsent(before, { email: false }) : before;
  if (before.stream !== stream) return consented;
  const changed = act === 'confirm' && n !== undefined ? withConfirmed(consented, of, n, at) : consented;
  const spec = taskFor(before, act, pressed);
  const asked = spec === undefined ? changed : withTask(changed, spec, context);
  const isNew = spec === undefined ? isConfirmedNow(before, changed, pressed) : asked.tasks !== before.tasks;
  return isNew ? heardByLink(asked, act, at) : before;
};

const isConfirmedNow = (before: ParticipantRecord, after: ParticipantRecord, { of, n }: LinkPressed): boolean => {
  const confirmedIn = (record: ParticipantRecord) => appointmentsIn(record, of).find((each) => each.n === n)?.confirmed;
  return confirmedIn(before) === undefined && confirmedIn(after) !== undefined;
};
