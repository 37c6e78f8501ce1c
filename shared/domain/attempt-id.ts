import type { Stream } from './record.ts';

/**
 * The name of one attempt to send. It travels with the message and comes back in receipts, so it carries all that is needed to find the record
 * without an index (reliability.md section 3.3). Pseudonyms and keys only. Participant and stream are absent together, on staff mail.
 */
export interface AttemptName {
  study: string;
  participant?: string;
  stream?: Stream;
  step: string;
  /** Drawn (or derived) by the caller; makes two attempts at one step different. */
  random: string;
}

/** What a tag of SES takes; the shortest of the places an attempt id must fit. */
export const ATTEMPT_ID_MAX_CHARACTERS = 256;
const VERSION = 'a1';
const SEPARATOR = '\u001f';
const STREAM_LETTER: Record<Stream, string> = { interviews: 'i', checkIns: 'c' };
const STREAM_OF = new Map<string, Stream>([
  ['i', 'interviews'],
  ['c', 'checkIns'],
]);

const toBase64Url = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** Empty for what is no base64. */
const fromBase64Url = (text: string): string => {
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
    return utf8.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    return '';
  }
};

/**
 * An id of `[A-Za-z0-9_-]`, at most 256 characters.
 * @throws RangeError when a part is empty or holds U+001F, or all of them together are too long.
 */
export const encodeAttempt = ({ study, participant, stream, step, random }: AttemptName): string => {
  if ((participant === undefined) !== (stream === undefined))
    throw new RangeError('participant and stream go together');
  const owner = stream === undefined ? [] : [STREAM_LETTER[stream], participant ?? ''];
  const parts = [study, step, random, ...owner];
  // A separator inside a part would let one name be read as another.
  if (parts.some((part) => part === '' || part.includes(SEPARATOR)))
    throw new RangeError('a part of the attempt is empty or unfit');
  const id = VERSION + toBase64Url(parts.join(SEPARATOR));
  if (id.length > ATTEMPT_ID_MAX_CHARACTERS) throw new RangeError('the attempt id is too long');
  return id;
};

/** Undefined for whatever `encodeAttempt` did not make: ids come in with receipts, which anyone may have garbled. */
export const decodeAttempt = (id: string): AttemptName | undefined => {
  const parts = fromBase64Url(id.slice(VERSION.length)).split(SEPARATOR);
  const [study = '', step = '', random = '', letter = '', participant] = parts;
  const stream = STREAM_OF.get(letter);
  const name: AttemptName = { study, step, random, ...(stream === undefined ? {} : { stream, participant }) };
  return isCanonical(name, id) ? name : undefined;
};

/**
 * Whether it is what we would have written: of our version, of the right length and number of parts, none of them empty. Base64 has several
 * spellings of one content; only ours names an attempt, so that one attempt has one id.
 */
const isCanonical = (name: AttemptName, id: string): boolean => {
  try {
    return encodeAttempt(name) === id;
  } catch {
    return false;
  }
};
