import { unblindingWords } from '../../../shared/domain/unblinding-text.ts';
import { knownOfTrial } from '../blinded-texts.ts';
import type { ApiPorts } from '../ports.ts';
import { unfit } from '../problem.ts';
import type { Visit } from '../visit.ts';

/** What would tell an assessor the arm is not forwarded, whoever overlooked it. @throws Problem with every word */
export const refuseUnblinding = async (
  text: string,
  { study }: Pick<Visit, 'study'>,
  ports: ApiPorts,
): Promise<void> => {
  const words = unblindingWords(text, await knownOfTrial(study, ports));
  if (words.length === 0) return;
  throw unfit(
    words.map((word) => ({ field: '/text', remedy: `"${word}" tells what help the participant gets; leave it out` })),
    'The text may not be forwarded like this',
  );
};
