/** The alphabet of a text message (GSM 03.38) and its price: how many units and parts a text takes (F5.10). */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Sent as escape plus character: two units each. */
const EXTENDED = '^{}\\[~]|€\f';

const SEPTETS = new Map<string, number>([
  ...[...BASIC].map((character): [string, number] => [character, 1]),
  ...[...EXTENDED].map((character): [string, number] => [character, 2]),
]);

interface Capacity {
  single: number;
  /** Of each part, once there are several: the header that joins them takes room. */
  part: number;
}
const GSM7_CAPACITY: Capacity = { single: 160, part: 153 };
const UCS2_CAPACITY: Capacity = { single: 70, part: 67 };

/** One text of ours is one part: a second one costs again and may arrive alone (product.md section 6). */
export const MAX_SMS_SEPTETS = GSM7_CAPACITY.single;

export interface SmsSize {
  encoding: 'GSM-7' | 'UCS-2';
  /** Septets in GSM-7, 16-bit units in UCS-2. */
  units: number;
  segments: number;
}

/** A character of two units never lies across two parts, so parts are filled one character after the other. */
const segmentsOf = (widths: number[], units: number, { single, part }: Capacity): number => {
  if (units <= single) return 1;
  let segments = 1;
  let used = 0;
  for (const width of widths) {
    if (used + width > part) {
      segments += 1;
      used = 0;
    }
    used += width;
  }
  return segments;
};

export const isGsm7 = (text: string): boolean => [...text].every((character) => SEPTETS.has(character));

/** How many units (septets, or UTF-16 units) and parts a text takes; one character outside GSM-7 makes all of it UCS-2. */
export const measureSms = (text: string): SmsSize => {
  const gsm7 = isGsm7(text);
  const widths = [...text].map((character) => (gsm7 ? (SEPTETS.get(character) ?? 0) : character.length));
  const units = widths.reduce((sum, width) => sum + width, 0);
  return gsm7
    ? { encoding: 'GSM-7', units, segments: segmentsOf(widths, units, GSM7_CAPACITY) }
    : { encoding: 'UCS-2', units, segments: segmentsOf(widths, units, UCS2_CAPACITY) };
};

const PLAIN_FORMS: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '″': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '•': '-',
  '·': '-',
  '…': '...',
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  Ð: 'D',
  ð: 'd',
  Þ: 'Th',
  þ: 'th',
  Œ: 'OE',
  œ: 'oe',
  ı: 'i',
  ẞ: 'SS',
};

const plainForm = (character: string): string => {
  if (SEPTETS.has(character)) return character;
  const known = PLAIN_FORMS[character];
  if (known !== undefined) return known;
  if (/\p{Zs}/u.test(character)) return ' ';
  if (/[\p{Cf}\p{Variation_Selector}]/u.test(character)) return '';
  const bare = character.normalize('NFKD').replace(/\p{M}/gu, '');
  return bare !== '' && isGsm7(bare) ? bare : character;
};

/** Typographic characters in the plain form that a phone's own alphabet has; what has none (an emoji, Cyrillic) stays as it is. */
export const downgrade = (text: string): string => [...text.normalize('NFC')].map(plainForm).join('');
