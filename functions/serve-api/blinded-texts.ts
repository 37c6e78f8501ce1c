import type { ContactEntry } from '../../shared/contract/contact-body.ts';
import type { Role } from '../../shared/domain/protocol.ts';
import { findBareArms, type TextHit } from '../../shared/domain/telling-text.ts';
import { type KnownOfTrial, unblindingWords } from '../../shared/domain/unblinding-text.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import type { ApiPorts } from './ports.ts';
import { unfit } from './problem.ts';
import { textRulesOf } from './text-knowledge.ts';
import type { Warning } from './warnings.ts';

/** A text that staff write and somebody blinded reads, and where it stands in the body. */
export interface BlindedText {
  field: string;
  text: string | null | undefined;
}

const SUPPORTERS: readonly Role[] = ['mentor', 'teamLeader'];

export const knownOfTrial = async (study: Study, ports: Pick<ApiPorts, 'studies'>): Promise<KnownOfTrial> => {
  const [{ arms }, members] = await Promise.all([textRulesOf(study, ports), ports.studies.members(study.id)]);
  const supporters = members.flatMap(({ name, roles }) =>
    name !== undefined && roles.some((role) => SUPPORTERS.includes(role)) ? [name] : [],
  );
  return { arms, supporters };
};

/** Place and interpreter of an appointment, an offer or somebody's hours: an assessor has them in the calendar (F5.8c). */
export const bookingTexts = ({
  place,
  interpreter,
}: {
  place?: string | undefined;
  interpreter?: string | undefined;
}) => [
  { field: '/place', text: place },
  { field: '/interpreter', text: interpreter },
];

/** What an assessor is shown of a card beside the name, which nobody can word otherwise. @param root pointer to the card */
export const cardTexts = ({ interpreter, phones = [] }: ContactEntry, root: string): BlindedText[] => [
  { field: `${root}/interpreter`, text: interpreter },
  ...phones.map(({ label }, at) => ({ field: `${root}/phones/${String(at)}/label`, text: label })),
];

interface Written {
  field: string;
  text: string;
}

const writtenIn = (texts: readonly BlindedText[]): Written[] =>
  texts.flatMap(({ field, text }) => (text ? [{ field, text: text.normalize('NFC') }] : []));

/** An arm may be called by its id. */
const wordsOf = (hits: TextHit[]): string[] => [...new Set(hits.map(({ word }) => word))];

/** No arm is named where whoever is blinded reads it, whoever overlooked it: it can be said in other words. With an ending it may be a surname, and is warned of. @throws Problem with every word */
export const refuseArms = async (
  texts: readonly BlindedText[],
  study: Study,
  ports: Pick<ApiPorts, 'studies'>,
): Promise<void> => {
  const written = writtenIn(texts);
  if (written.length === 0) return;
  const { arms } = await textRulesOf(study, ports);
  const faults = written.flatMap(({ field, text }) =>
    wordsOf(findBareArms(text, arms)).map((word) => ({
      field,
      remedy: `"${word}" names an arm of the trial; leave it out`,
    })),
  );
  if (faults.length > 0) throw unfit(faults, 'Somebody blinded would read it');
};

/** A word of the help that only some get may be meant, as in the name of a street; a mentor counts by the whole name, for many share a part of one. */
export const unblindingWarnings = async (
  texts: readonly BlindedText[],
  study: Study,
  ports: Pick<ApiPorts, 'studies'>,
): Promise<Warning[]> => {
  const written = writtenIn(texts);
  if (written.length === 0) return [];
  const { arms, supporters } = await knownOfTrial(study, ports);
  return written
    .filter(({ text }) => {
      const named = supporters.filter((name) => text.includes(name));
      return unblindingWords(text, { arms, supporters: named }).length > 0;
    })
    .map(({ field }) => ({ code: 'UNBLINDING_TEXT', field }));
};

/** Arms that a name or an id can tell: one that is called as the trial itself is in the ids of everybody. */
export const tellingArms = async (study: Study, ports: Pick<ApiPorts, 'studies'>): Promise<string[]> => {
  const { arms } = await textRulesOf(study, ports);
  return arms.filter((arm) => findBareArms(`${study.id} ${study.name}`, [arm]).length === 0);
};

/** Names and ids stand as they are given: who enters them is told. */
export const armWarnings = async (
  texts: readonly BlindedText[],
  study: Study,
  ports: Pick<ApiPorts, 'studies'>,
): Promise<Warning[]> => {
  const arms = await tellingArms(study, ports);
  return writtenIn(texts)
    .filter(({ text }) => findBareArms(text, arms).length > 0)
    .map(({ field }) => ({ code: 'UNBLINDING_TEXT', field }));
};
