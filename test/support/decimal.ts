import { BadInput } from '../../local/bad-input.ts';

export interface Amount {
  /** Of what, as in `hours`. */
  of: string;
  most: number;
  /** Two that may be given. */
  like: string;
}

/** Above zero, in parts too. @throws BadInput */
export const decimal = (option: string, text: string, { of, most, like }: Amount): number => {
  const amount = /^\d+(\.\d+)?$/.test(text) ? Number(text) : 0;
  if (amount > 0 && amount <= most) return amount;
  throw new BadInput(`${option} ${text}: give ${of} above 0 and up to ${String(most)}, like ${like}`);
};
