import { sameValue } from '../../shared/domain/change.ts';
import { coveredLeavesOf } from '../../shared/domain/member.ts';
import { repointingSince } from '../../shared/ports/study-book.ts';
import type { ApiPorts } from './ports.ts';
import { Problem } from './problem.ts';
import type { Visit } from './visit.ts';

/** Other people may be changing the study at the same second. */
const TRIES = 5;

/** A mentor's leave moves what their participants are due, so the study takes it up and everyone is repointed. */
export const takeUpLeaves = async (
  { study: { id }, now }: Pick<Visit, 'study' | 'now'>,
  ports: Pick<ApiPorts, 'studies' | 'repoint'>,
): Promise<void> => {
  const { studies } = ports;
  for (let tried = 0; tried < TRIES; tried += 1) {
    studies.forget();
    const [study, members] = [await studies.study(id), await studies.members(id)];
    const coveredLeaves = coveredLeavesOf(members);
    if (study === undefined || sameValue(study.coveredLeaves ?? [], coveredLeaves)) return;
    const { revision } = study;
    const repointing = repointingSince(now, study.repointing);
    if (await studies.saveStudy({ ...study, coveredLeaves, revision: revision + 1, repointing }, revision)) {
      await ports.repoint(id);
      return;
    }
  }
  throw new Problem({
    status: 409,
    code: 'changed-meanwhile',
    title: 'Somebody changed it meanwhile',
    detail: 'The leave is kept; enter it again so that the check-ins follow.',
  });
};
