import { isOverFor, type LinkPurpose } from '../../shared/domain/mail-link.ts';
import type { ParticipantRecord } from '../../shared/domain/record.ts';
import { emailWord } from '../../shared/domain/search-words.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { LinkRow } from '../../shared/ports/link-row.ts';
import { readIfReadable, readRecord } from '../../shared/ports/read-record.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import type { LinkPorts } from './ports.ts';

/** A link that works, and what it leads to. */
export interface OpenLink {
  purpose: LinkPurpose;
  row: LinkRow;
  study: Study;
  plan: StudyPlan;
  record: ParticipantRecord;
  now: Instant;
}

const SECOND_MS = 1000;

/** While the address that the mail went to is the one on the card and in use (ADR 18). */
const isTheirsStill = async ({ contacts }: LinkPorts, { study, participant, address }: LinkRow): Promise<boolean> => {
  const card = (await contacts.read(study, participant, 'reply'))?.card;
  return card?.email !== undefined && !card.emailInvalid && contacts.searchHash(emailWord(card.email)) === address;
};

/**
 * What a token leads to; undefined for every token that leads nowhere, whatever the reason, and forged ones are looked up like the
 * others. A stop is taken from whoever takes part no more, too. @throws when a store cannot be reached
 */
export const openLink = async (ports: LinkPorts, token: string): Promise<OpenLink | undefined> => {
  const { idHash, claim } = ports.links.read(token);
  const row = await ports.records.linkRow(idHash);
  const now = ports.clock.now();
  if (claim === undefined || row === undefined || claim.expires * SECOND_MS <= now) return undefined;
  const { purpose } = claim;
  const [study, record] = await Promise.all([
    ports.studies.study(row.study),
    readIfReadable(readRecord(ports.records, row)),
  ]);
  if (study === undefined || record === undefined) return undefined;
  if (isOverFor(record) && purpose !== 'stop') return undefined;
  if (!row.disowned && !(await isTheirsStill(ports, row))) return undefined;
  const plan = await ports.studies.plan(study.id, record.agendaBasis.protocolVersion, record.site);
  return { purpose, row, study, plan, record, now };
};
