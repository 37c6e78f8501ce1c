import { BadInput } from './bad-input.ts';

/** @throws BadInput */
export const wholeNumber = (option: string, text: string, low: number, high: number): number => {
  if (/^\d{1,10}$/.test(text) && Number(text) >= low && Number(text) <= high) return Number(text);
  throw new BadInput(`${option} ${text}: give a whole number from ${String(low)} to ${String(high)}, in digits`);
};

/** @throws BadInput */
export const oneOf = <Name extends string>(option: string, text: string, names: readonly Name[]): Name => {
  const found = names.find((name) => name === text);
  if (found !== undefined) return found;
  throw new BadInput(`${option} ${text}: give one of ${names.join(', ')}`);
};

/** Names with commas between them. @throws BadInput */
export const someOf = <Name extends string>(option: string, text: string, names: readonly Name[]): Name[] =>
  text
    .split(',')
    .filter((each) => each !== '')
    .map((each) => oneOf(option, each, names));
