import type { AgendaItem } from '../queries.ts';
import { placeOf } from './view.ts';

export type Lane = 'followUps' | 'messages' | 'work' | 'appointments' | 'support';
/** What is told by a shape is never told by its colour alone. */
export type Shape =
  | 'disc'
  | 'ring'
  | 'dot'
  | 'cross'
  | 'warning'
  | 'square'
  | 'frame'
  | 'diamond'
  | 'lozenge'
  | 'target';
export type Tone = 'plain' | 'good' | 'warning' | 'problem';

export interface Mark {
  id: string;
  lane: Lane;
  at: number;
  shape: Shape;
  tone: Tone;
  /** All that a screen reader says of it. */
  name: string;
}

type Look = Pick<Mark, 'shape' | 'tone'>;

const isRefused = ({ delivery }: AgendaItem): boolean => delivery === 'bounced' || delivery === 'complained';

const lookOfMessage = (item: AgendaItem): Look => {
  switch (item.state) {
    case 'sent':
      return isRefused(item) ? { shape: 'warning', tone: 'problem' } : { shape: 'disc', tone: 'good' };
    case 'failed':
    case 'unknown':
    case 'unconfirmed':
      return { shape: 'warning', tone: 'problem' };
    case 'sending':
      return { shape: 'dot', tone: 'plain' };
    case 'skipped':
      return { shape: 'cross', tone: 'plain' };
    case 'planned':
    case 'open':
    case 'done':
      return { shape: 'ring', tone: 'plain' };
  }
};

const lookOfWork = ({ does, state }: AgendaItem): Look => {
  const [whole, outline] = does === 'escalate' ? (['diamond', 'lozenge'] as const) : (['square', 'frame'] as const);
  if (state === 'skipped') return { shape: 'cross', tone: 'plain' };
  if (state === 'open') return { shape: whole, tone: does === 'escalate' ? 'problem' : 'warning' };
  return state === 'planned' ? { shape: outline, tone: 'plain' } : { shape: whole, tone: 'good' };
};

/** One step as a mark: where it is planned, or where it was. */
export const markOf = (item: AgendaItem, name: string): Mark => {
  const isMessage = item.does === 'send';
  return {
    id: [item.followUp ?? item.checkIn, item.step, item.does, item.appointment, item.nominal].join('/'),
    lane: isMessage ? 'messages' : 'work',
    at: placeOf(item.at),
    ...(isMessage ? lookOfMessage(item) : lookOfWork(item)),
    name,
  };
};

export interface Cluster {
  /** Of its first mark. */
  id: string;
  lane: Lane;
  at: number;
  marks: Mark[];
}

/** Marks of one lane that would lie on each other become one with a number, so that each can be hit and read. */
export const clustered = (marks: readonly Mark[], x: (at: number) => number, gap: number): Cluster[] => {
  const clusters: Cluster[] = [];
  for (const mark of [...marks].sort((a, b) => a.at - b.at)) {
    const last = clusters.at(-1);
    const before = last?.marks.at(-1);
    if (last && before && x(mark.at) - x(before.at) < gap) {
      last.marks.push(mark);
      last.at = ((last.marks[0]?.at ?? mark.at) + mark.at) / 2;
    } else clusters.push({ id: mark.id, lane: mark.lane, at: mark.at, marks: [mark] });
  }
  return clusters;
};
