import type { Role } from '../../shared/domain/protocol.ts';

/** Who may use a route. A member's role counts in the study of the path; an operator is a member of none. */
interface Access {
  anyone?: boolean;
  operator?: boolean;
  roles?: readonly Role[];
}

const COORDINATORS = ['coordinator', 'leadCoordinator'] as const satisfies Role[];
const coordinators: Access = { roles: COORDINATORS };
/** The operator appoints the first coordinator of a new study, and sees no participant of it. */
const coordinatorsAndOperator: Access = { roles: COORDINATORS, operator: true };
const everyMember: Access = {
  operator: true,
  roles: [
    ...COORDINATORS,
    'mentor',
    'teamLeader',
    'assessor',
    'dataManager',
    'statistician',
    'principalInvestigator',
    'auditor',
  ],
};

/** The one table of who may do what; what it does not allow is answered as if it were not there. */
export const POLICY = {
  'me.read': { anyone: true },
  'studies.list': { anyone: true },
  'studies.create': { operator: true },
  'study.read': everyMember,
  'study.change': coordinatorsAndOperator,
  'staff.list': coordinatorsAndOperator,
  'staff.put': coordinatorsAndOperator,
  'staff.remove': coordinatorsAndOperator,
  'protocols.list': coordinators,
  'protocols.read': coordinators,
  'protocols.validate': coordinators,
  'protocols.preview': coordinators,
  'protocols.publish': coordinators,
  'templates.read': coordinators,
  'templates.put': coordinators,
  'templates.render': coordinators,
  'participants.list': coordinators,
  'participants.enrol': coordinators,
  'participants.import': coordinators,
  'participants.importProgress': coordinators,
  'participants.export': coordinators,
  'participants.release': coordinators,
  'participant.read': coordinators,
  'participant.contact': coordinators,
  'participant.anchors': coordinators,
  'participant.participation': coordinators,
  'participant.arm': coordinators,
  'participant.mentor': coordinators,
  'participant.agenda': coordinators,
  'participant.events': coordinators,
  'participant.void': coordinators,
  'appointment.put': coordinators,
  'appointment.cancel': coordinators,
  'outcome.record': coordinators,
  'checkIn.record': coordinators,
  'checkIn.book': coordinators,
  'checkIn.cancel': coordinators,
  'contact.log': coordinators,
  'worklist.read': coordinators,
  'task.attempt': coordinators,
  'task.take': coordinators,
  'task.assign': coordinators,
  'task.snooze': coordinators,
  'task.done': coordinators,
  'escalation.acknowledge': coordinators,
  'messages.list': coordinators,
  'caseloads.list': coordinators,
} as const satisfies Record<string, Access>;

export type RouteId = keyof typeof POLICY;

export const isRouteId = (id: string): id is RouteId => Object.hasOwn(POLICY, id);

export const mayUse = (id: RouteId, { operator, roles }: { operator: boolean; roles: readonly Role[] }): boolean => {
  const access: Access = POLICY[id];
  if (access.anyone) return true;
  return (operator && access.operator === true) || roles.some((role) => access.roles?.includes(role) ?? false);
};
