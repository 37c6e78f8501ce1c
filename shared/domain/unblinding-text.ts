import { bansOf, findBannedWords } from './banned-words.ts';
import { findArms, findPeople } from './telling-text.ts';
import { UNBLINDING_BANS } from './unblinding-words.ts';

const BANS = bansOf(UNBLINDING_BANS);

export interface KnownOfTrial {
  /** Ids and names of the protocol's arms. */
  arms: readonly string[];
  /** Names of those who give the help that only some get. */
  supporters: readonly string[];
}

/** The words of a text for an assessor that tell which help somebody gets, or from whom; each once, as it stands there (F5.8). */
export const unblindingWords = (text: string, { arms, supporters }: KnownOfTrial): string[] => {
  const plain = text.normalize('NFC').replace(/[\p{Zs}\t]/gu, ' ');
  const found = [...findBannedWords(plain, BANS), ...findArms(plain, arms), ...findPeople(plain, supporters)];
  return [...new Set(found.map(({ word }) => word))];
};
