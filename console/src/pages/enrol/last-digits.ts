/** As many as a search takes, and as every number of the EU has. */
const DIGITS = 8;

/** What a number is looked for by; undefined while it is too short to be one. */
export const lastDigits = (number: string): string | undefined => {
  const digits = number.replaceAll(/\D/g, '');
  return digits.length < DIGITS ? undefined : digits.slice(-DIGITS);
};
