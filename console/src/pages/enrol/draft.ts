import type { paths } from '../../api/openapi.d.ts';
import { changedCard, formOf, type CardForm } from '../participant/contact/card-form.ts';

type EnrolRoute = paths['/api/studies/{study}/participants']['post'];
export type EnrolBody = EnrolRoute['requestBody']['content']['application/json'];
export type Enrolled = EnrolRoute['responses'][201]['content']['application/json'];
type Contact = NonNullable<EnrolBody['contact']>;

export const CONSENTS = ['sms', 'email', 'phone', 'letter', 'voicemail', 'contactPerson'] as const;
type Said = 'yes' | 'no';

/** As it is typed: texts that are empty and what is null are left out of the body. */
export interface EnrolDraft {
  id: string;
  crf: string;
  arm: string | null;
  site: string | null;
  mentor: string | null;
  /** ISO dates by anchor. */
  anchors: Readonly<Record<string, string>>;
  card: CardForm;
  consent: Readonly<Partial<Record<(typeof CONSENTS)[number], Said>>>;
}

const NO_CARD = formOf(undefined);

export const NO_DRAFT: EnrolDraft = {
  id: '',
  crf: '',
  arm: null,
  site: null,
  mentor: null,
  anchors: {},
  card: NO_CARD,
  consent: {},
};

/** Beside an empty card nothing is taken back. */
const isWhole = (card: object | undefined): card is Contact =>
  card !== undefined && !Object.values(card).includes(null);

export const bodyOf = ({ id, crf, arm, site, mentor, anchors, card, consent }: EnrolDraft): EnrolBody => {
  const contact = changedCard(NO_CARD, card);
  return {
    anchors: Object.fromEntries(Object.entries(anchors).filter(([, date]) => date !== '')),
    consent: Object.fromEntries(CONSENTS.map((way) => [way, consent[way] === 'yes'])),
    ...(id.trim() === '' ? {} : { id: id.trim() }),
    ...(crf.trim() === '' ? {} : { externalIds: { crf: crf.trim() } }),
    ...(arm === null ? {} : { arm }),
    ...(site === null ? {} : { site }),
    ...(mentor === null ? {} : { mentor }),
    ...(isWhole(contact) ? { contact } : {}),
  };
};
