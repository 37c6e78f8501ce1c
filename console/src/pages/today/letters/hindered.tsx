import type { Problem } from '../../../api/problem.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Letter } from './queries.ts';
import { letterWords } from './words.ts';

const REASONS = ['mayNotGo', 'noAddress', 'otherScript'] as const;
type Reason = (typeof REASONS)[number];

const reasonOf = (hindered: object): Reason | undefined =>
  REASONS.find((reason) => 'why' in hindered && hindered.why === reason);

/** Which letters keep the file from being made, each with what to do. */
export const Hindered = ({ refusal, chosen }: { refusal: Problem | undefined; chosen: readonly Letter[] }) => {
  const say = useWords(letterWords);
  const named = refusal?.members['letters'];
  if (!Array.isArray(named)) return null;
  const known = named.flatMap((each: unknown) => {
    if (typeof each !== 'object' || each === null) return [];
    const letter = chosen.find(({ id }) => 'id' in each && each.id === id);
    const reason = reasonOf(each);
    return letter && reason ? [{ ...letter, reason }] : [];
  });
  return (
    <ul>
      {known.map(({ id, participant, reason }) => (
        <li key={id}>{say(reason, { participant })}</li>
      ))}
    </ul>
  );
};
