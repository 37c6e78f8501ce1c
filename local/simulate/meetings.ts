import type { CivilDay } from '../../shared/domain/civil-date.ts';
import type { NotDoneReason } from '../../shared/domain/participation.ts';
import type { Timepoint } from '../../shared/domain/protocol.ts';
import type { VisitWindow } from '../../shared/domain/visit-window.ts';
import type { Chance } from '../chance.ts';

/** What a person will do about one follow-up, and how far they have come with it. */
export interface Meeting {
  timepoint: string;
  mode: Timepoint['mode'];
  target: CivilDay;
  /** Whoever is silent is never reached; whoever declines says so. */
  will:
    | { kind: 'come'; noShows: number; movesOnce: boolean }
    | { kind: 'decline'; reason: NotDoneReason }
    | { kind: 'silent' };
  /** From this day on they answer. */
  answersOn: CivilDay;
  /** The interview that is booked. */
  booked?: { at: string; recordedOn: CivilDay };
  isOver: boolean;
}

const DECLINED: [NotDoneReason, ...NotDoneReason[]] = ['declined-this-visit', 'declined-this-visit', 'too-unwell'];

/** Most answer the first messages, some the calls, a few only after the target day. */
const answerDay = ({ opens, target }: VisitWindow, chance: Chance): CivilDay => {
  const opening = Math.min(opens ?? target, target);
  const stage = chance.between(1, 100);
  if (stage <= 60) return chance.between(opening, Math.max(opening, target - 14));
  if (stage <= 85) return chance.between(Math.max(opening, target - 13), target);
  return chance.between(target + 1, target + 10);
};

const willOf = (comes: boolean, chance: Chance): Meeting['will'] => {
  if (comes) return { kind: 'come', noShows: chance.often(0.08) ? 1 : 0, movesOnce: chance.often(0.06) };
  return chance.often(0.4) ? { kind: 'decline', reason: chance.one(DECLINED) } : { kind: 'silent' };
};

export const meetingOf = (timepoint: Timepoint, window: VisitWindow, comes: boolean, chance: Chance): Meeting => ({
  timepoint: timepoint.id,
  mode: timepoint.mode,
  target: window.target,
  will: willOf(comes, chance),
  answersOn: answerDay(window, chance),
  isOver: false,
});
