import type { Member } from '../../shared/domain/member.ts';
import type { Role } from '../../shared/domain/protocol.ts';

/** Of all sites, without end. */
export const aMember = (user: string, role: Role, over: Partial<Member> = {}): Member => ({
  study: 'ips-ma',
  user,
  roles: [role],
  ...over,
});
