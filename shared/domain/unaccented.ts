const BEYOND_ASCII = /[\u0080-\u{10FFFF}]/u;

/** Letters without the marks above and below them: `Aagård` is `Aagard`. What is a letter of its own, such as `ø` or `ł`, stays. */
export const unaccented = (text: string): string =>
  BEYOND_ASCII.test(text) ? text.normalize('NFD').replaceAll(/\p{M}/gu, '') : text;
