import { unblindingWords } from '../../../shared/domain/unblinding-text.ts';
import type { Role } from '../../../shared/domain/protocol.ts';
import type { ApiPorts } from '../ports.ts';
import { unfit } from '../problem.ts';
import { textRulesOf } from '../text-knowledge.ts';
import type { Visit } from '../visit.ts';

const SUPPORTERS: readonly Role[] = ['mentor', 'teamLeader'];

/** What would tell an assessor the arm is not forwarded, whoever overlooked it. @throws Problem with every word */
export const refuseUnblinding = async (
  text: string,
  { study }: Pick<Visit, 'study'>,
  ports: ApiPorts,
): Promise<void> => {
  const [{ arms }, members] = await Promise.all([textRulesOf(study, ports), ports.studies.members(study.id)]);
  const supporters = members.flatMap(({ name, roles }) =>
    name !== undefined && roles.some((role) => SUPPORTERS.includes(role)) ? [name] : [],
  );
  const words = unblindingWords(text, { arms, supporters });
  if (words.length === 0) return;
  throw unfit(
    words.map((word) => ({ field: '/text', remedy: `"${word}" tells what help the participant gets; leave it out` })),
    'The text may not be forwarded like this',
  );
};
