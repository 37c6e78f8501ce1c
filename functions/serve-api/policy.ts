import type { Role } from '../../shared/domain/protocol.ts';
import { isBlinded } from '../../shared/domain/roles-together.ts';

/** How far a role reaches on a route (ADR 12): their sites' participants whole; without contact, arm and free text; their own; interviews only. */
export type Sight = 'site' | 'pseudonymised' | 'own' | 'blinded';

/** Who may use a route. A member's role counts in the study of the path; an operator is a member of none and sees no participant. */
type Access = { anyone?: true; operator?: true } & Partial<Record<Role, Sight>>;

const coordinators = { coordinator: 'site', leadCoordinator: 'site' } as const satisfies Access;
/** The operator appoints the first coordinator of a new study, and sees no participant of it. */
const coordinatorsAndOperator = { ...coordinators, operator: true } as const satisfies Access;
/** Totals of a report are for those who are blinded too: nothing in them depends on the arm. */
const reportReaders = {
  ...coordinators,
  dataManager: 'pseudonymised',
  statistician: 'blinded',
  principalInvestigator: 'blinded',
} as const satisfies Access;
/** What leaves in a standard's words holds pseudonyms: no contact data, and for whoever manages the data no arm. */
const exporters = { ...coordinators, dataManager: 'pseudonymised' } as const satisfies Access;
const mentors = { mentor: 'own', teamLeader: 'own' } as const satisfies Access;
const overseers = { dataManager: 'pseudonymised', auditor: 'pseudonymised' } as const satisfies Access;
const analysts = { statistician: 'blinded', principalInvestigator: 'blinded' } as const satisfies Access;
const everyRole = {
  ...coordinators,
  ...mentors,
  ...overseers,
  ...analysts,
  assessor: 'own',
} as const satisfies Access;

/** Whoever has appointments of their own, or books them. */
const subscribers = { ...coordinators, mentor: 'own', assessor: 'own' } as const satisfies Access;

/** The one table of who may do what; what it does not allow is answered as if it were not there. */
export const POLICY = {
  'me.read': { anyone: true },
  'studies.list': { anyone: true },
  'studies.create': { operator: true },
  'study.read': { ...everyRole, operator: true },
  'study.change': coordinatorsAndOperator,
  'study.log': { ...coordinatorsAndOperator, auditor: 'pseudonymised' },
  'staff.list': { ...coordinatorsAndOperator, auditor: 'pseudonymised' },
  'staff.put': coordinatorsAndOperator,
  'staff.remove': coordinatorsAndOperator,
  'staff.end': coordinators,
  'staff.lock': coordinatorsAndOperator,
  'staff.unlock': coordinatorsAndOperator,
  'staff.ending': coordinators,
  'staff.log': { ...coordinatorsAndOperator, auditor: 'pseudonymised' },
  'staff.review': { ...coordinatorsAndOperator, auditor: 'pseudonymised' },
  'staff.reviewed': coordinatorsAndOperator,
  'calendar.state': subscribers,
  'calendar.mint': subscribers,
  'calendar.revoke': subscribers,
  'calendar.feed': subscribers,
  'protocols.list': { ...coordinators, auditor: 'pseudonymised' },
  'protocols.read': { ...coordinators, auditor: 'pseudonymised' },
  'protocols.validate': coordinators,
  'protocols.agenda': coordinators,
  'protocols.preview': coordinators,
  'protocols.publish': coordinators,
  'templates.read': coordinators,
  'templates.put': coordinators,
  'templates.render': coordinators,
  'participants.list': everyRole,
  'participants.enrol': coordinators,
  'participants.import': coordinators,
  'participants.importProgress': coordinators,
  'participants.export': coordinators,
  'participants.release': coordinators,
  'participants.hold': coordinators,
  'participant.read': everyRole,
  'participant.contact': coordinators,
  'participant.contactConfirmed': coordinators,
  'participant.household': coordinators,
  'participant.anchors': coordinators,
  'participant.participation': coordinators,
  'participant.arm': coordinators,
  'participant.mentor': coordinators,
  'participant.agenda': { ...coordinators, ...mentors, ...overseers, ...analysts },
  'participant.events': { ...coordinators, ...mentors, ...overseers, principalInvestigator: 'blinded' },
  'entries.own': { ...mentors, assessor: 'own' },
  'participant.accessLog': { ...coordinators, auditor: 'pseudonymised' },
  /** A mentor their own messages alone: the route asks. */
  'participant.void': { ...coordinators, ...mentors },
  /** Only a lead asks and takes back; any coordinator may be the second person. */
  'participant.erase': coordinators,
  'participant.keep': coordinators,
  'appointment.put': coordinators,
  'appointment.cancel': coordinators,
  'offers.list': coordinators,
  'offers.add': coordinators,
  'offers.withdraw': coordinators,
  'outcome.record': { ...coordinators, assessor: 'own', dataManager: 'pseudonymised' },
  'incentive.record': coordinators,
  'slots.list': { ...coordinators, assessor: 'own' },
  'slots.add': coordinators,
  'slot.remove': coordinators,
  'slots.remove': coordinators,
  'assessorDay.read': { ...coordinators, assessor: 'own' },
  'assessorDay.cancel': coordinators,
  'assessorDay.move': coordinators,
  'assessorDay.reassign': coordinators,
  /** Of whom they met, after the outcome too: the route asks. */
  'unblinding.record': { ...coordinators, assessor: 'blinded' },
  'checkIn.record': { ...coordinators, ...mentors },
  'checkIn.book': { ...coordinators, ...mentors },
  'checkIn.cancel': { ...coordinators, ...mentors },
  'contact.log': coordinators,
  'worklist.read': { ...coordinators, ...mentors, ...overseers, assessor: 'own', principalInvestigator: 'blinded' },
  'task.attempt': { ...coordinators, ...mentors, dataManager: 'pseudonymised' },
  'task.take': { ...coordinators, ...mentors, dataManager: 'pseudonymised' },
  'tasks.assign': coordinators,
  'tasks.snooze': coordinators,
  'task.assign': { ...coordinators, teamLeader: 'own', dataManager: 'pseudonymised' },
  'task.snooze': { ...coordinators, ...mentors, dataManager: 'pseudonymised' },
  'task.done': { ...coordinators, ...mentors, assessor: 'own', dataManager: 'pseudonymised' },
  'escalation.acknowledge': { ...coordinators, ...mentors, principalInvestigator: 'blinded' },
  'letters.list': coordinators,
  'letter.read': coordinators,
  'letters.print': coordinators,
  'letter.print': coordinators,
  'letter.post': coordinators,
  'letters.printed': coordinators,
  'letters.discarded': coordinators,
  'letters.posted': coordinators,
  /** Team leaders see what was sent and when, and no words of either side. */
  'inbox.list': { ...coordinators, mentor: 'own', assessor: 'own' },
  'inbox.read': { ...coordinators, mentor: 'own', assessor: 'own' },
  'inbox.mark': { ...coordinators, mentor: 'own' },
  'inbox.forward': coordinators,
  /** Only a lead: the route asks. */
  'inbox.destroy': coordinators,
  'message.read': { ...coordinators, mentor: 'own' },
  'message.send': { ...coordinators, mentor: 'own' },
  'messages.list': { ...coordinators, ...mentors, ...overseers },
  'caseloads.list': { ...coordinators, ...mentors, dataManager: 'pseudonymised' },
  'exports.csv': exporters,
  'exports.fhir': exporters,
  'exports.odm': exporters,
  'participant.inspection': { ...coordinators, auditor: 'pseudonymised' },
  'deviations.list': { ...exporters, auditor: 'pseudonymised' },
  'forecast.read': { ...coordinators, dataManager: 'pseudonymised' },
  'outage.read': coordinators,
  'outage.waited': coordinators,
  'outage.heldBack': coordinators,
  'outage.release': coordinators,
  'restore.release': coordinators,
  'retention.read': reportReaders,
  'reports.list': reportReaders,
  'reports.freeze': reportReaders,
  'report.read': reportReaders,
} as const satisfies Record<string, Access>;

export type RouteId = keyof typeof POLICY;

export const isRouteId = (id: string): id is RouteId => Object.hasOwn(POLICY, id);

const WIDEST_FIRST = ['site', 'pseudonymised', 'own', 'blinded'] as const satisfies Sight[];

/** The widest sight that the roles give on the route; undefined when it is not there for them. */
export const sightOn = (
  id: RouteId,
  { operator, roles }: { operator: boolean; roles: readonly Role[] },
): Sight | undefined => {
  const access: Access = POLICY[id];
  if (access.anyone) return 'site';
  // Whoever is blinded in this study stays so, whatever else they are.
  if (operator && access.operator && !isBlinded({ roles: [...roles] })) return 'site';
  const sights = roles.map((role) => access[role]);
  return WIDEST_FIRST.find((sight) => sights.includes(sight));
};
