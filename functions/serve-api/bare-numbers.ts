import { pointerTo } from '../../shared/domain/finding.ts';
import { lacksCountry } from '../../shared/domain/phone-number.ts';
import { unfit } from './problem.ts';

const REMEDY = 'give the number with its country code, like +47 20 12 34 56';

/** No number lies deeper in a body: `/contact/contactPersons/0/phone`. */
const DEPTH = 4;

const isList = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Where telephone numbers stand: `phone`, and the `number` of each of `phones`. */
const numbersIn = (value: object, path: string[] = []): { path: string[]; text: string }[] =>
  Object.entries(value).flatMap(([key, each]: [string, unknown]) => {
    const at = [...path, key];
    const isNumber = key === 'phone' || (key === 'number' && path.at(-2) === 'phones');
    if (isNumber && typeof each === 'string') return [{ path: at, text: each }];
    return isList(each) && at.length < DEPTH ? numbersIn(each, at) : [];
  });

/** @throws Problem where a study outside Denmark is given a number without its country code: it would be a stranger's there */
export const refuseBareNumbers = (body: unknown, zone: string): void => {
  const bare = isList(body) ? numbersIn(body).filter(({ text }) => lacksCountry(text, zone)) : [];
  if (bare.length > 0) throw unfit(bare.map(({ path }) => ({ field: pointerTo(path), remedy: REMEDY })));
};
