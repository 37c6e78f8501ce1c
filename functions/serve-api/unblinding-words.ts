import type { Role } from '../../shared/domain/protocol.ts';
import { unblindingWords } from '../../shared/domain/unblinding-text.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import type { ApiPorts } from './ports.ts';
import { textRulesOf } from './text-knowledge.ts';

const SUPPORTERS: readonly Role[] = ['mentor', 'teamLeader'];

/** The words of a text that would tell an assessor of this study the arm. */
export type FindUnblinding = (text: string) => string[];

export const unblindingIn = async (study: Study, ports: Pick<ApiPorts, 'studies'>): Promise<FindUnblinding> => {
  const [{ arms }, members] = await Promise.all([textRulesOf(study, ports), ports.studies.members(study.id)]);
  const supporters = members.flatMap(({ name, roles }) =>
    name !== undefined && roles.some((role) => SUPPORTERS.includes(role)) ? [name] : [],
  );
  return (text) => unblindingWords(text, { arms, supporters });
};
