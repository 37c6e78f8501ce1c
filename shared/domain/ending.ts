/** Who takes over from a member who leaves. */
export interface Successor {
  user: string;
  /** Of the participants that nobody is named for, beside the shares of the others; 1 when absent. */
  share?: number;
  /** Whom they take in any case. */
  participants?: string[];
}

export interface MovedParticipant {
  participant: string;
  from: string;
  to: string;
  /** False once support has ended: then nobody's caseload changes. */
  counts: boolean;
}

export interface MovedAppointment {
  participant: string;
  timepoint: string;
  /** Local time of the study's zone. */
  at: string;
  from: string;
  to: string;
}

export interface MovedTask {
  /** Of a task, or of an escalation that they had acknowledged. */
  task: string;
  participant: string;
  from: string;
  /** Absent: back to the worklist of its role, for whoever takes it; an escalation is open again. */
  to?: string;
}

/** A leave of a colleague that the member was to cover. */
export interface MovedCover {
  /** Who is on leave. */
  user: string;
  from: string;
  until: string;
  /** Absent: nobody stands in, so what falls due is due. */
  to?: string;
}

export interface HandOver {
  participants: MovedParticipant[];
  appointments: MovedAppointment[];
  tasks: MovedTask[];
  covers: MovedCover[];
}

/** A member's leaving, as it was decided: one plan, carried out to its end however often it is interrupted. */
export interface Ending {
  study: string;
  user: string;
  /** Rises with every writing. */
  version: number;
  /** ISO date: the first day on which they are no longer on the staff. */
  on: string;
  /** `cancelled`: put back on the staff before the day came. */
  state: 'planned' | 'running' | 'done' | 'cancelled';
  /** ISO instant and user of the decision. */
  at: string;
  by: string;
  reason?: string;
  successors: Successor[];
  /** Why somebody may get more than the protocol allows; entered by the lead. */
  override?: string;
  /** As planned; what came to the member since is dealt out by the same rule. */
  plan: HandOver;
  /** Why the last try could not go on. */
  trouble?: EndingTrouble;
}

export type EndingTrouble = 'CASELOAD_EXCEEDED' | 'NO_SUCCESSOR' | 'FAILED';

export const isOpen = ({ state }: Ending): boolean => state === 'planned' || state === 'running';

const joined = <Moved>(before: Moved[], after: Moved[], nameOf: (moved: Moved) => string): Moved[] => [
  ...new Map([...before, ...after].map((moved) => [nameOf(moved), moved])).values(),
];

/** What was decided, and what came to the member since. */
export const joinedHandOver = (before: HandOver, after: HandOver): HandOver => ({
  participants: joined(before.participants, after.participants, ({ participant }) => participant),
  appointments: joined(before.appointments, after.appointments, ({ participant, timepoint, at }) =>
    [participant, timepoint, at].join('#'),
  ),
  tasks: joined(before.tasks, after.tasks, ({ task }) => task),
  covers: joined(before.covers, after.covers, ({ user, from }) => `${user}#${from}`),
});
