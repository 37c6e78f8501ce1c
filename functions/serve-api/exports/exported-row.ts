import { markColumn, PHONE_MARKS } from '../../../shared/contract/import-row.ts';
import type { ContactCard } from '../../../shared/domain/contact-card.ts';
import { standingAppointment } from '../../../shared/domain/follow-up.ts';
import { isOpenHold } from '../../../shared/domain/pause.ts';
import { countedContacts } from '../../../shared/domain/record-agenda.ts';
import type { FollowUpFacts, InterviewRecord, Outcome } from '../../../shared/domain/record.ts';
import type { StudyPlan } from '../../../shared/domain/study-plan.ts';
import type { Instant } from '../../../shared/domain/zone.ts';
import type { Both } from '../../../shared/ports/record-store.ts';
import type { CsvRow } from './csv.ts';

/** Of the words behind `other`: a cell of the import takes 500, its own word among them. */
const MAX_REASON_CHARACTERS = 480;
const yesNo = (said: boolean | undefined): string => (said ? 'yes' : 'no');

const reasonOf = ({ reason, text }: Outcome): string | undefined =>
  reason === 'other' && text ? `other: ${text.slice(0, MAX_REASON_CHARACTERS)}` : reason;

const followUpCells = (id: string, facts: FollowUpFacts): CsvRow => {
  const { outcome } = facts;
  const standing = standingAppointment(facts);
  return {
    [`${id}.outcome`]: outcome?.outcome,
    [`${id}.on`]: outcome?.on,
    [`${id}.mode`]: outcome ? outcome.mode : standing?.mode,
    [`${id}.reason`]: outcome && reasonOf(outcome),
    [`${id}.appointment`]: standing?.at,
    [`${id}.assessor`]: standing?.assessor,
  };
};

/** The end of the hold that lasts; one without an end has no cell to stand in. */
const holdUntil = ({ holds }: InterviewRecord, { appointments }: StudyPlan, now: Instant): string | undefined =>
  holds.findLast((hold) => isOpenHold(hold, appointments.zone, now))?.until;

/** The first that a file knows, with what keeps others from reading our texts; the others stay where they are when it comes back. */
const contactCells = ({ name, phones, email, addresses, language }: ContactCard): CsvRow => ({
  name,
  phone: phones[0]?.number,
  ...Object.fromEntries(PHONE_MARKS.map((mark) => [markColumn(mark), phones[0]?.[mark] ? 'yes' : undefined])),
  email,
  address: addresses[0]?.lines.join('\n'),
  language,
});

/** One person as the columns of the import say it, so that the row sent back unchanged changes nothing. No notes, no preferences. */
export const exportedRow = (
  { interviews, checkIns }: Both,
  card: ContactCard | undefined,
  plan: StudyPlan,
  now: Instant,
): CsvRow => ({
  id: interviews.participant,
  ...interviews.anchors,
  arm: checkIns.arm,
  ...(card ? contactCells(card) : {}),
  consent_sms: yesNo(interviews.consent.sms),
  consent_email: yesNo(interviews.consent.email),
  consent_phone: yesNo(interviews.consent.phone),
  consent_letter: yesNo(interviews.consent.letter),
  mentor: checkIns.mentor,
  site: interviews.site,
  crf: interviews.externalIds?.['crf'],
  last_contact: countedContacts(checkIns).at(-1),
  hold_until: holdUntil(interviews, plan, now),
  life: interviews.participation.life,
  life_on: interviews.leftOn,
  interviews: interviews.participation.interviews,
  interviews_on: interviews.stopped.findLast(({ to }) => to === undefined)?.on,
  intervention: checkIns.participation.intervention,
  ...Object.fromEntries(
    Object.entries(interviews.followUps).flatMap(([id, facts]) => Object.entries(followUpCells(id, facts))),
  ),
});
