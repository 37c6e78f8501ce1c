/** What the bytes 0x80 to 0x9F are in Windows-1252. Node's own decoder reads them as control characters in some versions. */
const WINDOWS_1252 = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';
const UTF8_MARK = [0xef, 0xbb, 0xbf];
const UTF16_MARKS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

const beginsWith = (bytes: Uint8Array, mark: number[]): boolean => mark.every((byte, at) => bytes[at] === byte);

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

const fromWindows1252 = (bytes: Uint8Array): Buffer =>
  Buffer.from(
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/[\u0080-\u009F]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? '\uFFFD'),
  );

/**
 * The file as UTF-8 without its mark. What is no UTF-8 was written by an older spreadsheet, in Windows-1252: Danish letters are never
 * valid UTF-8 there. @returns undefined for UTF-16, which spreadsheets call "Unicode text".
 */
export const utf8Of = (bytes: Uint8Array): Buffer | undefined => {
  if (UTF16_MARKS.some((mark) => beginsWith(bytes, mark))) return undefined;
  if (!isUtf8(bytes)) return fromWindows1252(bytes);
  return Buffer.from(beginsWith(bytes, UTF8_MARK) ? bytes.subarray(UTF8_MARK.length) : bytes);
};
