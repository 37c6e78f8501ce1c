import { cellFault, type ImportFault } from '../../shared/contract/import-fault.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import type { FileRow } from './import-file.ts';
import type { Judgement } from './import-judge.ts';
import type { ImportSetting } from './import-setting.ts';
import { othersContact } from './others-contact.ts';
import { unsetIn } from './unset-senders.ts';

/** What the study lacks before those who come in may be written to; said once, of the whole file. */
export const unsetFaults = (study: Pick<Study, 'senders'>): ImportFault[] => {
  const unset = unsetIn(study);
  if (unset.length === 0) return [];
  const why = `texts ask participants to call a number of nobody: set ${unset.join(', ')} in the settings of the study`;
  return [{ line: 1, ...cellFault('', 'senders-unset', why, { settings: unset.join(', ') }) }];
};

/** Numbers and addresses that are somebody else's already; looked for as long as there is time, as messages are counted. */
export const sharedFaults = async (
  { line, row }: FileRow,
  judged: Judgement,
  { visit, ports, mayCount }: ImportSetting,
): Promise<ImportFault[]> => {
  if ((judged.kind !== 'create' && judged.kind !== 'update') || !mayCount()) return [];
  const before = judged.kind === 'update' ? judged.known : undefined;
  const found = await othersContact({ participant: row.id, card: judged.card, before }, visit, ports);
  return found.map(({ code }) =>
    code === 'NUMBER_OF_ANOTHER'
      ? {
          line,
          ...cellFault(
            'phone',
            'number-of-another',
            'is the number of another participant too: look whether it is right',
          ),
        }
      : {
          line,
          ...cellFault(
            'email',
            'email-of-another',
            'is the address of another participant too: look whether it is right',
          ),
        },
  );
};
