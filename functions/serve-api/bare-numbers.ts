import { pointerTo } from '../../shared/domain/finding.ts';
import { lacksCountry } from '../../shared/domain/phone-number.ts';
import { SENDER_NAME } from '../../shared/domain/sender-name.ts';
import { type Fault, unfit } from './problem.ts';

const REMEDY = 'give the number with its country code, like +47 20 12 34 56';

/** No number lies deeper in a body: `/contact/contactPersons/0/phone`. */
const DEPTH = 4;

const isList = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isNumber = (path: string[], text: string): boolean => {
  const [key, list] = [path.at(-1), path.at(-3)];
  return key === 'phone' || (key === 'number' && list === 'phones') || (key === 'smsName' && !SENDER_NAME.test(text));
};

/** Where telephone numbers stand: `phone`, the `number` of each of `phones`, and `smsName` where it is no name. */
const numbersIn = (value: object, path: string[] = []): { path: string[]; text: string }[] =>
  Object.entries(value).flatMap(([key, each]: [string, unknown]) => {
    const at = [...path, key];
    if (typeof each === 'string') return isNumber(at, each) ? [{ path: at, text: each }] : [];
    return isList(each) && at.length < DEPTH ? numbersIn(each, at) : [];
  });

const bareIn = (body: unknown, zone: string): { path: string[]; text: string }[] =>
  isList(body) ? numbersIn(body).filter(({ text }) => lacksCountry(text, zone)) : [];

const toMend = ({ path }: { path: string[] }): Fault => ({ field: pointerTo(path), remedy: REMEDY });

/** Of what is no Danish number: mostly a whole one of the study's country, that lacks its code alone. What holds words is no number at all. */
export const likelyBare = (body: unknown, zone: string): Fault[] =>
  bareIn(body, zone)
    .filter(({ text }) => /\d/.test(text) && !/\p{L}/u.test(text))
    .map(toMend);

/** @throws Problem where a study outside Denmark is given a number without its country code: it would be a stranger's there */
export const refuseBareNumbers = (body: unknown, zone: string): void => {
  const bare = bareIn(body, zone);
  if (bare.length > 0) throw unfit(bare.map(toMend));
};
