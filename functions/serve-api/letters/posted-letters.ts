import type { MessageRow } from '../../../shared/ports/record-store.ts';
import type { ApiPorts } from '../ports.ts';
import type { Visit } from '../visit.ts';

/** A letter is sent when it enters the tray; that it was posted since is known there alone. */
export const postedLetters = async (
  { study }: Pick<Visit, 'study'>,
  rows: MessageRow[],
  { letters }: Pick<ApiPorts, 'letters'>,
): Promise<(row: MessageRow) => { posted?: string }> => {
  const asked = rows.filter(({ channel, state }) => channel === 'letter' && state === 'sent');
  const named = asked.map(({ participant, key }) => ({ participant, step: key }));
  const found = await letters.lettersNamed(study.id, named);
  const nameOf = (participant: string, step: string): string => `${participant} ${step}`;
  const byName = new Map(found.map(({ participant, step, posted }) => [nameOf(participant, step), posted?.at]));
  return ({ participant, key }: MessageRow): { posted?: string } => {
    const at = byName.get(nameOf(participant, key));
    return at === undefined ? {} : { posted: at };
  };
};
