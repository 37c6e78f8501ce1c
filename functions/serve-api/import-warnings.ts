import { cellFault, type CellFault, type ImportFault } from '../../shared/contract/import-fault.ts';
import { findBareArms } from '../../shared/domain/telling-text.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import type { FileRow } from './import-file.ts';
import type { Judgement } from './import-judge.ts';
import type { ImportSetting } from './import-setting.ts';
import { landlineWarnings } from './landlines.ts';
import { othersContact } from './others-contact.ts';
import { silencedWarnings } from './silence-kept.ts';
import { unsetIn } from './unset-senders.ts';
import type { Warning } from './warnings.ts';

/** What the study lacks before those who come in may be written to; said once, of the whole file. */
export const unsetFaults = (study: Pick<Study, 'senders'>): ImportFault[] => {
  const unset = unsetIn(study);
  if (unset.length === 0) return [];
  const why = `texts ask participants to call a number of nobody: set ${unset.join(', ')} in the settings of the study`;
  return [{ line: 1, ...cellFault('', 'senders-unset', why, { settings: unset.join(', ') }) }];
};

type ContactWarning = 'NUMBER_OF_ANOTHER' | 'EMAIL_OF_ANOTHER' | 'NUMBER_SILENCED' | 'LANDLINE';

const OF_CONTACT: Record<ContactWarning, CellFault> = {
  NUMBER_OF_ANOTHER: cellFault(
    'phone',
    'number-of-another',
    'is the number of another participant too: look whether it is right',
  ),
  EMAIL_OF_ANOTHER: cellFault(
    'email',
    'email-of-another',
    'is the address of another participant too: look whether it is right',
  ),
  LANDLINE: cellFault('phone', 'landline', 'is a landline, which no text reaches: ask for a mobile number to text'),
  NUMBER_SILENCED: cellFault(
    'phone',
    'number-silenced',
    'gets no texts, because somebody wrote STOP from it: it may be called; ask for another number to text',
  ),
};

const isOfContact = (code: Warning['code']): code is ContactWarning => Object.hasOwn(OF_CONTACT, code);

const NAMES_ARM: Omit<CellFault, 'column'> = {
  code: 'names-an-arm',
  why: 'names an arm of the trial, and those who are blinded read it: give another one',
};

/** The cells that whoever is blinded reads, of those who come in or change: the name, and what people are known by. */
export const armFaults = ({ line, row }: FileRow, judged: Judgement, { arms }: ImportSetting): ImportFault[] => {
  if (judged.kind !== 'create' && judged.kind !== 'update') return [];
  const cells = { name: row.contact.name, crf: row.crf, ...(judged.kind === 'create' ? { id: row.id } : {}) };
  return Object.entries(cells).flatMap(([column, text = '']) =>
    findBareArms(text.normalize('NFC'), arms).length > 0 ? [{ line, column, ...NAMES_ARM }] : [],
  );
};

/**
 * Numbers and addresses that are somebody else's already, and numbers that get no text; looked for as long as there is time, as messages
 * are counted.
 */
export const contactFaults = async (
  { line, row }: FileRow,
  judged: Judgement,
  { visit, ports, mayCount }: ImportSetting,
): Promise<ImportFault[]> => {
  if ((judged.kind !== 'create' && judged.kind !== 'update') || !mayCount()) return [];
  const before = judged.kind === 'update' ? judged.known : undefined;
  const entered = { participant: row.id, card: judged.card, before };
  const found = [
    ...(await othersContact(entered, visit, ports)),
    ...(await silencedWarnings(entered, visit, ports)),
    ...landlineWarnings(entered, judged.records.interviews.consent),
  ];
  return found.flatMap(({ code }) => (isOfContact(code) ? [{ line, ...OF_CONTACT[code] }] : []));
};
