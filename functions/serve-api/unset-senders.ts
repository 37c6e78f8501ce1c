import { pointerTo } from '../../shared/domain/finding.ts';
import { isNobodys } from '../../shared/domain/phone-number.ts';
import type { Sender, Study } from '../../shared/ports/study-book.ts';
import type { Warning } from './warnings.ts';

/** Neutral until the study says otherwise: a name that tells nothing to whoever sees it on a screen (F5.1). */
export const NEUTRAL: Sender = {
  smsName: 'Aftale',
  email: 'aftale@example.com',
  phone: '00 00 00 00',
  team: { da: 'Opfølgningsteamet', en: 'The follow-up team' },
};

const pathsIn = ({ senders }: Pick<Study, 'senders'>): string[][] =>
  (['interviews', 'checkIns'] as const).flatMap((stream) => {
    const { phone, email } = senders[stream];
    return [
      ...(isNobodys(phone) ? [['senders', stream, 'phone']] : []),
      ...(email === NEUTRAL.email ? [['senders', stream, 'email']] : []),
    ];
  });

/** Settings that are still what a new study begins with, as `senders.interviews.phone`: participants are asked to call a number of nobody. */
export const unsetIn = (study: Pick<Study, 'senders'>): string[] => pathsIn(study).map((path) => path.join('.'));

/** The same, for answers about what is going to send. Nothing waits for it (ADR 6). */
export const unsetWarnings = (study: Pick<Study, 'senders'>): Warning[] =>
  pathsIn(study).map((path) => ({ code: 'SENDERS_UNSET', field: pointerTo(path) }));
