import { domainToASCII } from 'node:url';

/** SES takes 7-bit local parts only; one address, nothing that could end a header or begin another address (threat 22). */
const ADDRESS = /^([!#$%&'*+/=?^_`{|}~.A-Za-z0-9-]{1,64})@([^\s@,;:<>()[\]\\"]{3,253})$/;
/** An encoded word may be 75 characters long: 12 for its frame, and base64 makes 4 of 3. */
const ENCODED_WORD_BYTES = 45;

/** The address as SES wants it (an international domain as punycode), or undefined when it is none. */
export const sesAddress = (address: string): string | undefined => {
  const [, local, domain] = ADDRESS.exec(address) ?? [];
  if (local === undefined || domain === undefined) return undefined;
  const ascii = domainToASCII(domain);
  return ascii.includes('.') ? `${local}@${ascii}` : undefined;
};

export const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

const encodedWords = (text: string): string => {
  const words = [''];
  for (const character of text) {
    const longer = (words.at(-1) ?? '') + character;
    if (Buffer.byteLength(longer) <= ENCODED_WORD_BYTES) words[words.length - 1] = longer;
    else words.push(character);
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join(' ');
};

/** `"Name" <address>`; a name with other than ASCII letters as encoded words (RFC 2047), which SES leaves to us. */
export const namedAddress = (address: string, name: string | undefined): string => {
  const line = oneLine(name ?? '');
  if (line === '') return address;
  const shown = /^[\x20-\x7e]*$/.test(line) ? `"${line.replaceAll(/["\\]/g, '\\$&')}"` : encodedWords(line);
  return `${shown} <${address}>`;
};
