const E164 = /^\+[1-9]\d{6,14}$/;
const SENDER_ID = /^(?=.*[A-Za-z])[A-Za-z0-9-]{1,11}$/;

export const isNumber = (text: string): boolean => E164.test(text);

/** What a recipient reads as the sender of a text: a number that can be answered, or a name that cannot. */
export const senderKind = (from: string): 'number' | 'name' | undefined => {
  if (isNumber(from)) return 'number';
  return SENDER_ID.test(from) ? 'name' : undefined;
};
