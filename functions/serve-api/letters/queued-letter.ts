import { letterLines, reachOf } from '../../../shared/domain/contact-card.ts';
import { letterMayGo } from '../../../shared/domain/letter-may-go.ts';
import type { QueuedLetter } from '../../../shared/ports/print-queue.ts';
import type { Both } from '../../../shared/ports/record-store.ts';
import { openCard } from '../contact-reads.ts';
import type { ApiPorts } from '../ports.ts';
import { notFound } from '../problem.ts';
import { planFor, readParticipant } from '../read-participant.ts';
import { todayIn } from '../today-in.ts';
import type { Visit } from '../visit.ts';
import { stepIdOf } from '../work-item.ts';

const letterId = ({ study, participant, step }: QueuedLetter, ports: ApiPorts): string =>
  `${participant}.${ports.ids.derived(study, `letter/${participant}/${step}`)}`;

/** A letter and whose it is. */
export interface Lying {
  letter: QueuedLetter;
  both: Both;
}

export const letterView = ({ letter }: Lying, ports: ApiPorts) => ({
  id: letterId(letter, ports),
  participant: letter.participant,
  followUp: letter.step.split('/')[0] ?? '',
  step: stepIdOf(letter.step),
  at: letter.at,
  language: letter.language,
});

/** If not, it stays where it is. */
export const mayStillGo = async (
  { letter: { step }, both }: Lying,
  visit: Visit,
  ports: ApiPorts,
): Promise<boolean> => {
  const plan = await planFor(both, visit.study.id, ports);
  const isOfInterview = plan.timepoint(step.split('/')[0] ?? '') !== undefined;
  return letterMayGo(plan, isOfInterview ? both.interviews : both.checkIns, step, visit.now);
};

/** @throws Problem when it is not there, or not for these eyes */
export const letterNamed = async (id: string, visit: Visit, ports: ApiPorts): Promise<Lying> => {
  const participant = id.slice(0, Math.max(id.lastIndexOf('.'), 0));
  const both = await readParticipant(visit, participant, ports);
  const letters = await ports.letters.lettersOf(visit.study.id, participant);
  const letter = letters.find((each) => letterId(each, ports) === id);
  if (letter === undefined) throw notFound();
  return { letter, both };
};

/** Name and address of today, not of the day on which the letter was written; none when it may not go. The look is logged. */
export const addressOf = async (lying: Lying, visit: Visit, ports: ApiPorts): Promise<string[]> => {
  const contact = await openCard(visit, lying.letter.participant, { purpose: 'letter' }, ports);
  if (contact === undefined || !(await mayStillGo(lying, visit, ports))) return [];
  const { letter: address } = reachOf(contact.card, lying.both.interviews.consent, todayIn(visit));
  return address === undefined ? [] : letterLines(contact.card.name, address);
};
