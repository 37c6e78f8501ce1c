import type { WordsLike } from './use-words.ts';

const en = {
  byid: 'id',
  byexternalId: 'other id',
  byname: 'name',
  byformerName: 'former name',
  byphone: 'phone',
  byformerPhone: 'former phone',
  bycontactPersonPhone: 'phone of a contact person',
  byemail: 'e-mail',
} as const;

const da: WordsLike<typeof en> = {
  byid: 'id',
  byexternalId: 'andet id',
  byname: 'navn',
  byformerName: 'tidligere navn',
  byphone: 'telefon',
  byformerPhone: 'tidligere telefon',
  bycontactPersonPhone: 'kontaktpersons telefon',
  byemail: 'e-mail',
};

/** By what a search found somebody. */
export const matchWords = { da, en };
