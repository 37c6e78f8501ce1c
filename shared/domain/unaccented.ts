/** Letters without the marks above and below them: `Aagård` is `Aagard`. What is a letter of its own, such as `ø` or `ł`, stays. */
export const unaccented = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '');
