import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { bookingWords } from '../words.ts';
import { slotName } from './entry-names.ts';
import type { EntryProps } from './lane-entries.tsx';
import type { PlacedSlot } from './layout.ts';
import { usePlace } from './placed.ts';
import { placeOf } from './scale.ts';

/** Open hours or leave, behind what is booked in them. */
export const SlotEntry = ({ placed, hours, known, stop, onOpen }: EntryProps & { placed: PlacedSlot }) => {
  const say = useWords(bookingWords);
  const format = useFormat();
  const { key, slot } = placed;
  return (
    <button
      ref={usePlace<HTMLButtonElement>(placeOf(placed, hours))}
      type="button"
      className="calendar-slot"
      data-kind={slot.kind}
      aria-label={slotName(slot, known, say, format)}
      onClick={() => {
        onOpen({ kind: 'slot', slot });
      }}
      {...stop(key)}
    >
      {slot.kind === 'leave' ? <span>{say('leave')}</span> : null}
    </button>
  );
};
