import { shareOfOthers, type TextBudget, type TextsOfDay, type UsedUp } from '../../ports/text-budget.ts';
import { heldTexts } from '../held-texts.ts';

const nameOf = ({ study, stream, day }: TextsOfDay): string => JSON.stringify([study, stream, day]);

export const inMemoryTextBudget = (): TextBudget => {
  const counts = new Map<string, { inAll: number; byOthers: number }>();
  const usedUp = new Map<string, UsedUp>();
  const held = heldTexts({
    takeParts: async (text, { least, most }) => {
      const { inAll, byOthers } = counts.get(nameOf(text)) ?? { inAll: 0, byOthers: 0 };
      const { belongsToAppointment, budget } = text;
      const room = Math.min(budget - inAll, belongsToAppointment ? Infinity : shareOfOthers(budget) - byOthers);
      if (room < least) return 0;
      const parts = Math.min(most, room);
      counts.set(nameOf(text), { inAll: inAll + parts, byOthers: byOthers + (belongsToAppointment ? 0 : parts) });
      return parts;
    },
    noteUsedUp: async (text, at) => {
      const { budget, belongsToAppointment } = text;
      const known = usedUp.get(nameOf(text));
      if (known?.budget === budget && (known.appointmentsToo || !belongsToAppointment)) return;
      usedUp.set(nameOf(text), { at, budget, appointmentsToo: belongsToAppointment });
    },
  });
  return { ...held, textsUsedUp: async (of) => usedUp.get(nameOf(of)) };
};
