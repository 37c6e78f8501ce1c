import { isoDate } from '../../../shared/domain/civil-date.ts';
import { letterLines, reachOf } from '../../../shared/domain/contact-card.ts';
import { stepIdIn, subjectIn } from '../../../shared/domain/step-key.ts';
import { postLetterBy } from '../../../shared/domain/letter-lead.ts';
import { letterMayGo } from '../../../shared/domain/letter-may-go.ts';
import type { ParticipantRecord } from '../../../shared/domain/record.ts';
import { awaitsRelease } from '../../../shared/domain/restore.ts';
import type { StudyPlan } from '../../../shared/domain/study-plan.ts';
import type { QueuedLetter } from '../../../shared/ports/print-queue.ts';
import type { Both } from '../../../shared/ports/record-store.ts';
import { openCard } from '../contact-reads.ts';
import type { ApiPorts } from '../ports.ts';
import { notFound } from '../problem.ts';
import { planFor, readParticipant } from '../read-participant.ts';
import { todayIn } from '../today-in.ts';
import type { Visit } from '../visit.ts';

const letterId = ({ study, participant, step }: QueuedLetter, ports: ApiPorts): string =>
  `${participant}.${ports.ids.derived(study, `letter/${participant}/${step}`)}`;

/** A letter with what it is judged by. */
export interface Lying {
  letter: QueuedLetter;
  plan: StudyPlan;
  /** That it was written from. */
  record: ParticipantRecord;
  /** If not, it stays where it is. */
  mayGo: boolean;
}

export const lyingLetter = async (letter: QueuedLetter, both: Both, visit: Visit, ports: ApiPorts): Promise<Lying> => {
  const plan = await planFor(both, visit.study.id, ports);
  const record = plan.timepoint(subjectIn(letter.step)) === undefined ? both.checkIns : both.interviews;
  // What lies there may have been posted in hours that a restore took back.
  const mayGo = !awaitsRelease(visit.study.restore) && letterMayGo(plan, record, letter.step, visit.now);
  return { letter, plan, record, mayGo };
};

export const letterView = ({ letter, plan, record, mayGo }: Lying, visit: Visit, ports: ApiPorts) => {
  const { participant, step, at, language, printed, posted } = letter;
  const postBy = isoDate(postLetterBy(plan, record, step, Date.parse(at)));
  return {
    id: letterId(letter, ports),
    participant,
    followUp: subjectIn(letter.step),
    step: stepIdIn(step),
    at,
    language,
    postBy,
    ...(mayGo && posted === undefined && postBy < todayIn(visit) ? { overdue: true } : {}),
    ...(printed === undefined ? {} : { printed }),
    ...(printed !== undefined && posted === undefined && !mayGo ? { withdrawn: true } : {}),
  };
};

/** @throws Problem when it is not there, or not for these eyes */
export const letterNamed = async (id: string, visit: Visit, ports: ApiPorts): Promise<Lying> => {
  const participant = id.slice(0, Math.max(id.lastIndexOf('.'), 0));
  const both = await readParticipant(visit, participant, ports);
  const letters = await ports.letters.lettersOf(visit.study.id, participant);
  const letter = letters.find((each) => letterId(each, ports) === id);
  if (letter === undefined) throw notFound();
  return lyingLetter(letter, both, visit, ports);
};

/** Name and address of today, not of the day on which the letter was written; none when it may not go. The look is logged. */
export const addressOf = async ({ letter, record, mayGo }: Lying, visit: Visit, ports: ApiPorts): Promise<string[]> => {
  const contact = await openCard(visit, letter.participant, { purpose: 'letter' }, ports);
  if (contact === undefined || !mayGo) return [];
  const { letter: address } = reachOf(contact.card, record.consent, todayIn(visit));
  return address === undefined ? [] : letterLines(contact.card.name, address);
};
