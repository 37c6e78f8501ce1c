import { isoInstant, type Instant } from '../domain/zone.ts';
import { partsAtOnce, type TextBudget, type TextToGo } from '../ports/text-budget.ts';

const ASKED_AGAIN_MS = 60_000;

export interface TextCounter {
  /** Takes as many parts as there is room for, `most` at most; none where there is not room for `least`. @returns how many */
  takeParts(text: TextToGo, wanted: { least: number; most: number }): Promise<number>;
  /** Keeps the first instant at which this budget was used up for such texts; then it is for those of no appointment as well. @param at ISO instant */
  noteUsedUp(text: TextToGo, at: string): Promise<void>;
}

interface Held {
  day: string;
  budget: number;
  parts: number;
  /** One that has just begun may have a single text to send: only with its second does it take many. */
  hasTaken: boolean;
  /** When the counter last had no room. */
  refusedAt?: Instant;
}

/** What this process holds of the days' texts: the counter is asked once for many (ADR 27). What it holds when it ends is lost. */
export const heldTexts = (counter: TextCounter): Pick<TextBudget, 'takeText' | 'giveTextBack'> => {
  const held = new Map<string, Held>();
  const nameOf = ({ study, stream, belongsToAppointment }: TextToGo): string =>
    JSON.stringify([study, stream, belongsToAppointment]);

  const heldFor = (text: TextToGo): Held => {
    const { day, budget } = text;
    const known = held.get(nameOf(text));
    // What was taken of a larger budget is not used once it was made smaller.
    if (known?.day === day && known.budget <= budget) {
      if (known.budget < budget) delete known.refusedAt;
      known.budget = budget;
      return known;
    }
    const fresh: Held = { day, budget, parts: 0, hasTaken: false };
    held.set(nameOf(text), fresh);
    return fresh;
  };

  return {
    takeText: async (text, now) => {
      const mine = heldFor(text);
      if (mine.parts < text.parts) {
        const since = mine.refusedAt === undefined ? Infinity : now - mine.refusedAt;
        if (since >= 0 && since < ASKED_AGAIN_MS) return 'knownUsedUp';
        const least = text.parts - mine.parts;
        const most = mine.hasTaken ? Math.max(least, partsAtOnce(text.budget)) : least;
        mine.hasTaken = true;
        const taken = await counter.takeParts(text, { least, most });
        // Read only now: of several texts at once, others took or gave back meanwhile.
        mine.parts += taken;
      }
      if (mine.parts < text.parts) {
        mine.refusedAt = now;
        await counter.noteUsedUp(text, isoInstant(now));
        return 'usedUp';
      }
      mine.parts -= text.parts;
      return 'taken';
    },
    giveTextBack: (text) => {
      const known = held.get(nameOf(text));
      if (known?.day === text.day) known.parts += text.parts;
    },
  };
};
