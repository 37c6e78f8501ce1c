/** Of bech32 (BIP 173): 32 signs, none of which is taken for another. */
const SIGNS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const PREFIX = 'age';
const RECIPIENT = /^age1([a-z0-9]{58})$/;

const remainder = (values: readonly number[]): number =>
  values.reduce((sum, value) => {
    const top = sum >>> 25;
    const shifted = ((sum & 0x1ffffff) << 5) ^ value;
    return GENERATORS.reduce((mixed, generator, bit) => ((top >> bit) & 1 ? mixed ^ generator : mixed), shifted);
  }, 1);

/** Whether it is a public key of age (`age1…`, X25519) with its check digits right: a slip in it would lock everybody out of the list. */
export const isAgeRecipient = (text: string): boolean => {
  const digits = [...(RECIPIENT.exec(text)?.[1] ?? '')].map((sign) => SIGNS.indexOf(sign));
  if (digits.length === 0 || digits.includes(-1)) return false;
  const codes = [...PREFIX].map((sign) => sign.charCodeAt(0));
  return remainder([...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31), ...digits]) === 1;
};
