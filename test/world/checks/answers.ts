import type { Eyes } from '../actors/staff.ts';
import type { Violation } from '../outside/seen.ts';
import { NOTES, type Shown } from '../outside/shown.ts';
import type { Check, Lived, Owner } from './lived.ts';

type Kind = Owner['kind'] | 'mentor' | 'entrant' | 'arm' | 'total' | 'checkIns' | 'interviewNote' | 'checkInNote';

/** What tells of an arm only beside a person: a list of the staff names mentors too, and a study its senders. */
const BESIDE_SOMEBODY: readonly Kind[] = ['mentor', 'arm', 'checkIns'];
const BLINDED: readonly string[] = ['assessor', 'statistician', 'principalInvestigator', 'stranger'];

/** Of support; of interviews and support alike. */
const SUPPORT: readonly Kind[] = ['alias', 'contact', 'mentor', 'entrant', 'total', 'checkIns', 'checkInNote'];
const ALL: readonly Kind[] = [...SUPPORT, 'pseudonym', 'arm', 'interviewNote'];

/** Who may be shown what of the people whom they may see (domain.md section 10); whoever is not on the staff is shown nothing. */
const MAY_SEE: Readonly<Record<Eyes, readonly Kind[]>> = {
  coordinator: ALL,
  leadCoordinator: ALL,
  mentor: SUPPORT,
  teamLeader: SUPPORT,
  assessor: ['pseudonym', 'contact'],
  // A history says who entered what, whoever that was.
  dataManager: ['pseudonym', 'entrant', 'total', 'checkIns'],
  auditor: ['pseudonym', 'entrant', 'total', 'checkIns'],
  statistician: ['pseudonym'],
  principalInvestigator: ['pseudonym'],
  operator: [],
  stranger: [],
};

const KINDS: Readonly<Record<string, Kind>> = {
  '"arm":"': 'arm',
  '"mentor":"': 'mentor',
  '"arm":': 'total',
  '"mentor":': 'total',
  '"checkIns":': 'checkIns',
  [NOTES.interview]: 'interviewNote',
  [NOTES.checkIn]: 'checkInNote',
};

/** A history says who entered something, and who took a task. */
const ENTRANT = /^"(?:by|owner)"|^\/owner"/;

const kindOf = (word: string, owner: Owner | undefined): Kind | undefined => {
  const known = owner?.kind ?? KINDS[word];
  if (known !== undefined || !word.includes('mentor-')) return known;
  return ENTRANT.test(word) ? 'entrant' : 'mentor';
};

/** I10: nothing in an answer of one study is of another one's people. */
export const nobodyElses: Check = ({ seen, owners }) =>
  seen.shown.flatMap(({ at, study, eyes, route, words }): Violation[] =>
    words
      .filter((word) => owners.get(word)?.studies.has(study) === false)
      .map((word) => ({ check: 'I10', at, study, what: `${route} showed ${word} of another study to ${eyes}` })),
  );

const isEyes = (eyes: string): eyes is Eyes => Object.hasOwn(MAY_SEE, eyes);

const wrong = ({ eyes, user, words }: Shown, owners: Lived['owners']): string[] => {
  const may = isEyes(eyes) ? MAY_SEE[eyes] : [];
  const isOfStudy = !BLINDED.includes(eyes) && !words.some((word) => owners.has(word));
  return words.filter((word) => {
    const owner = owners.get(word);
    const kind = kindOf(word, owner);
    const isOthers = eyes === 'mentor' && owner?.mentors.has(user) === false;
    if (kind === undefined || (isOfStudy && BESIDE_SOMEBODY.includes(kind))) return false;
    return isOthers || !may.includes(kind);
  });
};

/** I11: an answer shows nobody what they may not see: no contact data, no arm, no words of a colleague, no person of others. */
export const nothingHidden: Check = ({ seen, owners }) =>
  seen.shown.flatMap((shown): Violation[] =>
    wrong(shown, owners).map((word) => ({
      check: 'I11',
      at: shown.at,
      study: shown.study,
      what: `${shown.route} showed ${word} to ${shown.eyes}`,
    })),
  );

/** I12: while all is well, nothing that staff ask for fails. */
export const answeredWhileWell: Check = ({ seen, isCalm }) =>
  (isCalm ? seen.shown : [])
    .filter(({ status }) => status >= 500)
    .map(({ at, study, route, eyes, status }) => ({
      check: 'I12',
      at,
      study,
      what: `${route} answered ${String(status)} to ${eyes}`,
    }));
