import { participantId } from '../../shared/contract/body-words.ts';
import type { PseudonymRow } from '../../shared/ports/record-store.ts';
import type { Matched } from './find-hits.ts';
import type { ApiPorts } from './ports.ts';

const isIn = (ids: string[], sought: string): boolean => ids.some((id) => id.toLowerCase().includes(sought));

/** Ids of ours and of other systems, whole or in part; the whole ones first. `ofAlias` goes by the second pseudonym that was given. */
export const foundById = (text: string, rows: PseudonymRow[], ofAlias: string | undefined): Map<string, Matched> => {
  const sought = text.toLowerCase();
  const [whole, parts] = [new Map<string, Matched>(), new Map<string, Matched>()];
  for (const { participant, externalIds } of rows) {
    const others = Object.values(externalIds ?? {});
    if (participant === ofAlias) whole.set(participant, 'secondPseudonym');
    else if (participant.toLowerCase() === sought) whole.set(participant, 'id');
    else if (others.some((id) => id.toLowerCase() === sought)) whole.set(participant, 'externalId');
    else if (isIn([participant], sought)) parts.set(participant, 'id');
    else if (isIn(others, sought)) parts.set(participant, 'externalId');
  }
  return new Map([...whole, ...parts]);
};

/** Those of a whole id whom nobody looked through the rows for: of a study with more people than a search goes through. As it is written there, or in small letters. */
export const foundBeyond = (text: string, ofAlias: string | undefined): Map<string, Matched> => {
  const ids = [text, text.toUpperCase()].filter((id) => participantId.safeParse(id).success);
  const whole = new Map<string, Matched>(ids.map((id) => [id, 'id']));
  return ofAlias === undefined ? whole : whole.set(ofAlias, 'secondPseudonym');
};

/** Mails to staff about a check-in call the participant so (product.md 6); as it is written there, or in small letters. */
export const participantOfAlias = async (
  text: string,
  study: string,
  { records }: Pick<ApiPorts, 'records'>,
): Promise<string | undefined> => {
  const [asWritten, inCapitals] = await Promise.all(
    [text, text.toUpperCase()].map((alias) => records.participantOfAlias(study, alias)),
  );
  return asWritten ?? inCapitals;
};
