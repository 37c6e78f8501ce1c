import type { Question } from '../both-arms/blinded-questions.ts';
import type { Violation } from '../outside/seen.ts';

/** All that somebody is told by one answer: its status, headers and body, and what the API wrote in its log meanwhile. */
export interface Answered {
  question: Question;
  answer: string;
}

const BEFORE = 20;
const SHOWN = 40;

const placeOf = (one: string, other: string): number => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
};

/** I9: what blinded eyes are shown is the same to the byte, whoever is in which arm. Of each reader and route the first that differs. */
export const sameToBlindedEyes = (
  { at, study }: { at: number; study: string },
  one: readonly Answered[],
  other: readonly Answered[],
): Violation[] => {
  const told = new Set<string>();
  return one.flatMap(({ question, answer }, nth): Violation[] => {
    const { eyes, route, method, path, participant } = question;
    const turned = other[nth]?.answer ?? '';
    const name = `${eyes} ${route}`;
    if (answer === turned || told.has(name)) return [];
    told.add(name);
    const place = placeOf(answer, turned);
    const around = (text: string): string => text.slice(Math.max(0, place - BEFORE), place + SHOWN);
    return [
      {
        check: 'I9',
        at,
        study,
        ...(participant === undefined ? {} : { participant }),
        what: `${route} tells ${eyes} of the arms: ${method} ${path} says «${around(answer)}», and with the arms turned «${around(turned)}»`,
      },
    ];
  });
};
