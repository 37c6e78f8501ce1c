import type { Member } from '../../shared/domain/member.ts';
import { answersCries, crossedPlace, hasPastToAsk, isBlinded, rolesApart } from '../../shared/domain/roles-together.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import { formerPlaces } from './former-places.ts';
import type { ApiPorts } from './ports.ts';
import { Problem, unfitField } from './problem.ts';

/** The mail about a mentor's participants goes to whoever covers the leave. */
const unblindingCover = (member: Member, members: Member[]): number =>
  (member.leave ?? []).findIndex(({ cover }) => members.some((each) => each.user === cover && isBlinded(each)));

/** Whoever could see arms is not made an assessor, also when they left and came back. @throws Problem that names the earlier place */
const refuseCrossing = async (
  before: Member | undefined,
  member: Member,
  study: Study,
  ports: ApiPorts,
): Promise<void> => {
  if (!hasPastToAsk(member)) return;
  const standing = before && [{ ...before, since: before.from, until: undefined }];
  const earlier = crossedPlace([...(standing ?? []), ...(await formerPlaces(study, member.user, ports))], member);
  if (earlier === undefined) return;
  const { roles, since = '…', until = '…' } = earlier;
  const remedy = member.roles.includes('assessor')
    ? 'they could see arms or check-ins of this study: make somebody else its assessor'
    : 'an assessor is no mentor of the same study, at any time: name somebody else';
  throw new Problem({
    status: 422,
    code: 'unfit',
    title: 'The request does not fit',
    detail: `${roles.join(', ')}: ${since} – ${until}`,
    faults: [{ field: '/roles', remedy }],
  });
};

/** What keeps assessors blind and auditors to their time (ADR 12). @throws Problem that names the field */
export const refuseUnblinding = async (member: Member, study: Study, ports: ApiPorts): Promise<void> => {
  const apart = rolesApart(member);
  if (apart !== undefined)
    throw unfitField(member.dmc && !member.roles.includes('statistician') ? '/dmc' : '/roles', apart);
  if (member.roles.includes('auditor'))
    for (const end of ['from', 'until'] as const)
      if (member[end] === undefined) throw unfitField(`/${end}`, 'say from when until when the auditor may look');
  const members = await ports.studies.members(member.study);
  const before = members.find(({ user }) => user === member.user);
  await refuseCrossing(before, member, study, ports);
  const covering = members.some(({ leave }) => leave?.some(({ cover }) => cover === member.user));
  if (isBlinded(member) && covering)
    throw unfitField(
      '/roles',
      'they cover a leave: name another cover first, since the mail about it would unblind them',
    );
  if (!answersCries(member) && study.clinician === member.user)
    throw unfitField(
      '/roles',
      'they are told of cries for help: name another clinician first, since they could read none',
    );
  const at = member.roles.includes('mentor') ? unblindingCover(member, members) : -1;
  if (at >= 0) throw unfitField(`/leave/${String(at)}/cover`, 'name somebody who is not blinded');
};
