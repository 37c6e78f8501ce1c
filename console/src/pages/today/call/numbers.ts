interface Phone {
  unsafe?: boolean | undefined;
  quarantined?: boolean | undefined;
}

const isUsable = ({ unsafe, quarantined }: Phone): boolean => unsafe !== true && quarantined !== true;

/** There are numbers, and none that anybody may call. */
export const isUncallable = (phones: readonly Phone[]): boolean => phones.length > 0 && !phones.some(isUsable);

/** A message may be left: the participant agreed, and a number is safe. Nobody has said so before the card is read. */
export const mayLeaveMessage = (agreed: boolean | undefined, phones: readonly Phone[] | undefined): boolean =>
  agreed === true && phones !== undefined && phones.some(isUsable);
