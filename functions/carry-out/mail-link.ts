import type { SendIntent } from '../../shared/domain/going.ts';
import { linkSubject } from '../../shared/domain/mail-link.ts';
import type { PageLink } from '../../shared/domain/message-text.ts';
import { emailWord } from '../../shared/domain/search-words.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import type { LinkRow } from '../../shared/ports/link-row.ts';
import type { CarryOutPorts } from './ports.ts';
import type { Situation } from './situation.ts';

/** What a mail leads to, known before it is claimed. */
export interface MailLink {
  row: LinkRow;
  page?: PageLink;
  oneClickUrl: string;
}

const SECOND_MS = 1000;

/**
 * The links of one mail (ADR 18). The id comes from the step and the instant and not from a draw, so that an interview mail stays the
 * same whatever happens among the check-ins.
 */
export const mailLinkFor = (
  { links, contacts, consoleUrl }: CarryOutPorts,
  { plan, record, now }: Situation,
  { item, key }: SendIntent,
  to: string,
): MailLink => {
  const { study, participant, stream } = record;
  const { page: purpose, of, n, pageExpires, stopExpires } = linkSubject(item, plan, record, now);
  const id = links.idFor(JSON.stringify([study, participant, stream, key, now]));
  const urlFor = (claim: { purpose: 'stop' | PageLink['purpose']; at: number }): string =>
    `${consoleUrl}/p/${links.write(id, { purpose: claim.purpose, expires: Math.ceil(claim.at / SECOND_MS) })}`;
  return {
    row: {
      idHash: links.hashOf(id),
      study,
      participant,
      stream,
      of,
      ...(n === undefined ? {} : { n }),
      address: contacts.searchHash(emailWord(to)),
      expiresAt: isoInstant(stopExpires),
    },
    ...(purpose === undefined ? {} : { page: { purpose, url: urlFor({ purpose, at: pageExpires }) } }),
    oneClickUrl: urlFor({ purpose: 'stop', at: stopExpires }),
  };
};
