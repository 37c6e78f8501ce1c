import { type Slot, slotId } from '../../../shared/domain/slots.ts';

export const slotView = ({ study: _study, ...slot }: Slot) => ({ id: slotId(slot), ...slot });
/** Leave that stands with the member has no id here: it is changed there. */
export const leaveView = ({ study: _study, ...slot }: Slot) => slot;
