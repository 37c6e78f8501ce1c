import { unaccented } from '../../../shared/domain/unaccented.ts';

/** What the fonts that every reader of PDF has can write: Western European letters. */
const UNPRINTABLE = /[^\n\u0020-\u007E\u00A1-\u00FF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u;

/** Letters that lose no accent when they are taken apart. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ħ: 'h',
  Ħ: 'H',
  ı: 'i',
  '‐': '-',
  '‑': '-',
  '−': '-',
};

const plainer = (letter: string): string => (UNPRINTABLE.test(letter) ? (PLAIN[letter] ?? unaccented(letter)) : letter);

/**
 * As the paper can have it: `Łukasz Şahin` is written `Lukasz Sahin`, which the post reads. Undefined where letters of another script are left:
 * half a name would go to nobody.
 */
export const latin = (text: string): string | undefined => {
  const spaced = text
    .normalize('NFC')
    .replace(/[\p{Zs}\t]/gu, ' ')
    .replace(/\p{Cf}/gu, '');
  const written = Array.from(spaced, plainer).join('');
  return UNPRINTABLE.test(written) ? undefined : written;
};
