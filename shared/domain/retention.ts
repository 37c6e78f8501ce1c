import { isAnchorVisit } from './follow-up.ts';
import type { NotDoneReason } from './participation.ts';
import type { Timepoint, TimepointMode } from './protocol.ts';
import type { RetentionStanding, RetentionState } from './retention-standing.ts';

/** A number never stands without what it is a part of. `percent` has one decimal; null of nobody. */
export interface Share {
  count: number;
  of: number;
  percent: number | null;
}

export interface RetentionRow {
  timepoint: string;
  mode: TimepointMode;
  primary?: boolean;
  /** Everyone whose protocol version has the timepoint, unless its window had closed before it came; the parts below add up to it. */
  enrolled: number;
  /** Without the date that it counts from. */
  undated: number;
  /** Before the window closed: then no interview is expected (F3.8). */
  died: number;
  /** Of registers only: interviews go on by phone. */
  emigrated: number;
  notYetDue: { count: number; planned: number; open: number; booked: number; overdue: number; stopped: number };
  /** The window has closed, or there is an outcome. */
  expected: number;
  done: Share & { inWindow: number; early: number; late: number };
  notDone: Share & { reasons: Partial<Record<NotDoneReason, number>> };
  /** Took no part in interviews any more when the window closed, and no reason was recorded. */
  stopped: Share;
  /** The window has closed and nothing is recorded: never nought by definition (pitfall 1.9). */
  missing: Share;
  /** Apart from all of these: everything was tried and nobody answered (F4.7). */
  contactLost: Share;
}

type Standings = Record<string, RetentionStanding>;

/** `percent` has one decimal; null of nobody. */
export const shareOf = (count: number, of: number): Share => ({
  count,
  of,
  percent: of === 0 ? null : Math.round((1000 * count) / of) / 10,
});

const reasonsOf = (standings: RetentionStanding[]): RetentionRow['notDone']['reasons'] => {
  const reasons: RetentionRow['notDone']['reasons'] = {};
  for (const { reason } of standings) if (reason !== undefined) reasons[reason] = (reasons[reason] ?? 0) + 1;
  return reasons;
};

const rowOf = ({ id, mode, primary }: Timepoint, people: Standings[]): RetentionRow => {
  const standings = people.flatMap((each) => each[id] ?? []);
  const among = (...states: RetentionState[]): number => standings.filter(({ state }) => states.includes(state)).length;
  const expected = among('inWindow', 'early', 'late', 'notDone', 'stopped', 'missing');
  return {
    timepoint: id,
    mode,
    ...(primary ? { primary } : {}),
    enrolled: standings.length,
    undated: among('undated'),
    died: among('died'),
    emigrated: among('emigrated'),
    notYetDue: {
      count: among('planned', 'open', 'booked', 'overdue', 'stoppedAhead'),
      planned: among('planned'),
      open: among('open'),
      booked: among('booked'),
      overdue: among('overdue'),
      stopped: among('stoppedAhead'),
    },
    expected,
    done: {
      ...shareOf(among('inWindow', 'early', 'late'), expected),
      inWindow: among('inWindow'),
      early: among('early'),
      late: among('late'),
    },
    notDone: { ...shareOf(among('notDone'), expected), reasons: reasonsOf(standings) },
    stopped: shareOf(among('stopped'), expected),
    missing: shareOf(among('missing'), expected),
    contactLost: shareOf(standings.filter(({ contactLost }) => contactLost).length, standings.length),
  };
};

export const retentionRows = (timepoints: Timepoint[], people: Standings[]): RetentionRow[] =>
  timepoints.map((timepoint) => rowOf(timepoint, people));

export const FLOW_STATES = ['done', 'notDone', 'stopped', 'missing', 'died', 'notYetDue', 'undated'] as const;
export type FlowState = (typeof FLOW_STATES)[number];

/** CONSORT's diagram: who went from one follow-up to the next, and where they left. Without loops, so that a Sankey can be drawn. */
export interface RetentionFlow {
  nodes: { id: string; timepoint?: string; state: FlowState | 'enrolled'; count: number }[];
  links: { from: string; to: string; count: number }[];
}

const flowState = (state: RetentionState): FlowState => {
  switch (state) {
    case 'inWindow':
    case 'early':
    case 'late':
      return 'done';
    case 'planned':
    case 'open':
    case 'booked':
    case 'overdue':
    case 'stoppedAhead':
      return 'notYetDue';
    case 'emigrated':
      return 'notDone';
    case 'undated':
    case 'died':
    case 'notDone':
    case 'stopped':
    case 'missing':
      return state;
  }
};

const ENROLLED = 'enrolled';
const nodeId = (timepoint: string, state: FlowState): string => `${timepoint}/${state}`;

/** Of what people are met for, after the visit at enrolment; registers are read of everyone and are no stage. */
export const retentionFlow = (timepoints: Timepoint[], people: Standings[]): RetentionFlow => {
  const stages = timepoints.filter((each) => each.mode !== 'register' && !isAnchorVisit(each)).map(({ id }) => id);
  const counts = new Map<string, number>([[ENROLLED, people.length]]);
  const links = new Map<string, number>();
  const count = (of: Map<string, number>, key: string): Map<string, number> => of.set(key, (of.get(key) ?? 0) + 1);
  for (const person of people) {
    let from = ENROLLED;
    for (const stage of stages) {
      const standing = person[stage];
      if (standing === undefined) continue;
      const to = nodeId(stage, flowState(standing.state));
      count(counts, to);
      count(links, `${from}>${to}`);
      from = to;
    }
  }
  const reached = stages.flatMap((timepoint) =>
    FLOW_STATES.map((state) => ({ id: nodeId(timepoint, state), timepoint, state })).filter(({ id }) => counts.has(id)),
  );
  return {
    nodes: [
      { id: ENROLLED, state: ENROLLED, count: people.length },
      ...reached.map((node) => ({ ...node, count: counts.get(node.id) ?? 0 })),
    ],
    links: [...links]
      .map(([key, total]) => ({
        from: key.slice(0, key.indexOf('>')),
        to: key.slice(key.indexOf('>') + 1),
        count: total,
      }))
      .sort((a, b) => (`${a.from}>${a.to}` < `${b.from}>${b.to}` ? -1 : 1)),
  };
};

/** What everyone may see who may see the report: no arm went into it. */
export interface RetentionTotals {
  /** ISO date of the last day that is told of. */
  asOf: string;
  enrolled: number;
  timepoints: RetentionRow[];
  flow: RetentionFlow;
}
