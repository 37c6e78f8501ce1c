import type { LinkAct } from '../../shared/domain/after-link.ts';
import { appointmentsIn, startOf } from '../../shared/domain/follow-up.ts';
import type { LinkPurpose } from '../../shared/domain/mail-link.ts';
import { commitPress } from './commit-press.ts';
import type { OpenLink } from './open-link.ts';
import type { LinkPorts } from './ports.ts';
import type { Said } from './said.ts';
import { takeTime } from './take-time.ts';

/** What stands in the form of a page. */
export interface PressForm {
  press?: string;
  /** Of the appointment that the page showed. */
  n?: number;
  /** Of the time that was chosen. */
  time?: string;
}

type Press = LinkAct | 'take';

/** The only table of what a link of each purpose can do. */
const MAY: Record<LinkPurpose, readonly Press[]> = {
  appointment: ['confirm', 'take', 'askForCall', 'stopMail', 'notMe'],
  invitation: ['take', 'askForCall', 'stopMail', 'notMe'],
  stop: ['stopMail'],
};

/** Only the appointment that was shown is confirmed: not one that took its place, and none that has begun. */
const confirm = async (ports: LinkPorts, link: OpenLink, n: number | undefined): Promise<Said> => {
  const { record, row, plan, now } = link;
  const shown = appointmentsIn(record, row.of).find((each) => each.n === n);
  if (shown === undefined || shown.end !== undefined || startOf(shown, plan.appointments.zone) <= now) return 'changed';
  await commitPress(ports, link, 'confirm', n);
  return 'confirmed';
};

/** @returns what the page after it says; undefined for what this link cannot do */
export const pressed = async (ports: LinkPorts, link: OpenLink, form: PressForm): Promise<Said | undefined> => {
  const press = MAY[link.purpose].find((each) => each === form.press);
  // Somebody else's link does nothing more, and says again what was done.
  if (press !== undefined && link.row.disowned) return 'notMe';
  switch (press) {
    case undefined:
      return undefined;
    case 'confirm':
      return confirm(ports, link, form.n);
    case 'take':
      return link.record.stream === 'interviews' ? takeTime(ports, link, form.time) : undefined;
    case 'askForCall':
      await commitPress(ports, link, press, undefined);
      return 'callAsked';
    case 'stopMail':
      await commitPress(ports, link, press, undefined);
      return 'mailStopped';
    case 'notMe':
      await commitPress(ports, link, press, undefined);
      return 'notMe';
  }
};
