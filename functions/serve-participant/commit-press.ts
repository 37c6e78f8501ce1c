import { afterLink, type LinkAct, type LinkPressed } from '../../shared/domain/after-link.ts';
import type { EventEntry } from '../../shared/domain/event.ts';
import type { ParticipantRecord } from '../../shared/domain/record.ts';
import { emailWord } from '../../shared/domain/search-words.ts';
import { settle } from '../../shared/domain/settle.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { idsIn } from '../../shared/ports/ids-in.ts';
import type { Commit, RecordChange, SealedContact } from '../../shared/ports/record-store.ts';
import type { OpenLink } from './open-link.ts';
import type { LinkPorts } from './ports.ts';

/** Losing five races in a row means a storm; the reader may press again. */
export const TRIES = 5;

const EVENTS: Record<LinkAct, Pick<EventEntry, 'action' | 'reason' | 'fields'>> = {
  confirm: { action: 'appointmentConfirmed', reason: 'link' },
  askForCall: { action: 'reply', reason: 'link' },
  stopMail: { action: 'participationChanged', reason: 'link.stopMail' },
  notMe: { action: 'contactChanged', reason: 'link.notMe', fields: ['emailInvalid'] },
};

const changeOf = async <R extends ParticipantRecord>(
  ports: LinkPorts,
  before: R,
  act: LinkAct,
  pressed: LinkPressed,
): Promise<RecordChange[]> => {
  const now = ports.clock.now();
  const plan = await ports.studies.plan(before.study, before.agendaBasis.protocolVersion, before.site);
  const idOf = idsIn(ports.ids, before.study);
  const changed = afterLink(before, act, pressed, { record: before, now, calendar: plan.appointments, idOf });
  // The card belongs to both: both histories say that it changed.
  if (changed === before && act !== 'notMe') return [];
  return [{ before, after: settle(plan, changed, now), event: { ...EVENTS[act], at: isoInstant(now), by: 'system' } }];
};

/** Whoever reads it says that it is not theirs: no mail of either stream goes there again, until somebody corrects it (threat 12). */
const withoutAddress = async (
  { contacts }: LinkPorts,
  { row: { study, participant, address } }: OpenLink,
): Promise<SealedContact | undefined> => {
  const known = await contacts.read(study, participant, 'edit');
  if (known?.card.email === undefined || known.card.emailInvalid) return undefined;
  // Corrected while it was pressed: nothing was said of the new one.
  if (contacts.searchHash(emailWord(known.card.email)) !== address) return undefined;
  return contacts.seal(study, participant, { ...known.card, emailInvalid: true }, known.revision);
};

/** One press, in one transaction; one that says nothing new writes nothing. @throws when every race was lost */
export const commitPress = async (
  ports: LinkPorts,
  link: OpenLink,
  act: LinkAct,
  n: number | undefined,
): Promise<void> => {
  const { row } = link;
  if (row.disowned) return;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const both = await ports.records.readBoth(row.study, row.participant);
    if (both === undefined) return;
    const at = isoInstant(ports.clock.now());
    const pressed: LinkPressed = { stream: row.stream, of: row.of, at, ...(n === undefined ? {} : { n }) };
    const contact = act === 'notMe' ? await withoutAddress(ports, link) : undefined;
    if (act === 'notMe' && contact === undefined) return;
    const changes = [
      ...(await changeOf(ports, both.interviews, act, pressed)),
      ...(await changeOf(ports, both.checkIns, act, pressed)),
    ];
    if (changes.length === 0) return;
    const disowned: Pick<Commit, 'contacts' | 'links'> = contact
      ? { contacts: [contact], links: [{ ...row, disowned: true }] }
      : {};
    const result = await ports.records.commit({ token: ports.ids.next(), changes, ...disowned });
    if (result.kind === 'committed') return;
  }
  throw new Error('a press lost every race');
};
