import type { WordsLike } from './words-like.ts';

const en = {
  id: 'id',
  externalId: 'other id',
  secondPseudonym: 'the id that mentors use',
  name: 'name',
  formerName: 'former name',
  phone: 'phone',
  formerPhone: 'former phone',
  contactPersonPhone: 'phone of a contact person',
  email: 'e-mail',
} as const;

export type MatchWord = keyof typeof en;

const da: WordsLike<typeof en> = {
  id: 'id',
  externalId: 'andet id',
  secondPseudonym: 'det id, mentorerne bruger',
  name: 'navn',
  formerName: 'tidligere navn',
  phone: 'telefon',
  formerPhone: 'tidligere telefon',
  contactPersonPhone: 'kontaktpersons telefon',
  email: 'e-mail',
};

/** By what a search found somebody. */
export const matchWords = { da, en };
