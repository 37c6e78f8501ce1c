/** In ICU message syntax. Write the English of a page first, then the Danish as `WordsLike<typeof en>`: a missing or surplus key does not compile. */
export type WordsLike<English> = { readonly [Key in keyof English]: string };
