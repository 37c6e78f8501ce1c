import type { Finding } from '../../shared/domain/finding.ts';
import type { FindingCode, FindingValues } from '../../shared/domain/finding-reasons.ts';
import type { Refusal, RefusalCode } from '../../shared/domain/entries/entry.ts';

export interface Fault {
  /** JSON pointer into the body, or the name of a parameter; empty for the whole. */
  field: string;
  remedy: string;
  /** Of a document: what is wrong by its code, and what stands in the holes of its words. */
  code?: FindingCode;
  values?: FindingValues;
}

interface ProblemDetails {
  status: number;
  /** A machine word; the last part of `type`. */
  code: string;
  title: string;
  detail?: string;
  faults?: Fault[];
  headers?: Record<string, string>;
  /** Further members, as RFC 9457 allows. */
  members?: Record<string, unknown>;
}

/** Ends a request with an answer of `application/problem+json` (RFC 9457). Says which field and what to do; never repeats a value. */
export class Problem extends Error {
  readonly details: ProblemDetails;

  constructor(details: ProblemDetails) {
    super(details.code);
    this.name = 'Problem';
    this.details = details;
  }

  get body(): Record<string, unknown> {
    const { status, code, title, detail, faults, members } = this.details;
    const [first] = faults ?? [];
    return {
      type: `urn:cairn:problem:${code}`,
      title,
      status,
      code,
      ...(detail === undefined ? {} : { detail }),
      ...(first ? { field: first.field, remedy: first.remedy } : {}),
      ...(faults ? { errors: faults } : {}),
      ...members,
    };
  }
}

/** The one answer to everything that is not there or not for these eyes: it never says which (threat 1). */
export const notFound = (): Problem => new Problem({ status: 404, code: 'not-found', title: 'Not found' });

/** Somebody else wrote between the look and the write. */
export const changedMeanwhile = (): Problem =>
  new Problem({
    status: 409,
    code: 'changed-meanwhile',
    title: 'Somebody changed it meanwhile',
    detail: 'Read it again and repeat the change.',
  });

export const unfit = (faults: Fault[], title = 'The request does not fit'): Problem =>
  new Problem({ status: 422, code: 'unfit', title, faults });

export const unfitField = (field: string, remedy: string): Problem => unfit([{ field, remedy }]);

export const findingsProblem = (findings: Finding[], at: string): Problem =>
  unfit(
    findings.map(({ pointer, reason, code, values }) => ({ field: `${at}${pointer}`, remedy: reason, code, values })),
    'The document has errors; nothing was published',
  );

const kebab = (code: string): string => code.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const REFUSALS: Record<RefusalCode, [status: number, title: string]> = {
  afterOutcome: [422, 'A follow-up lies before that date'],
  alreadyVoided: [409, 'The entry is voided already'],
  anchorMissing: [422, 'A date to count from is missing'],
  armMissing: [409, 'The arm is not known yet'],
  armWithoutCheckIns: [409, 'This arm has no check-ins'],
  beforeTheAppointment: [422, 'The appointment has not begun'],
  capReached: [409, 'No more messages may go'],
  changedSince: [409, 'It was changed again since'],
  deliveryNeeded: [409, 'What became of the card closes this task'],
  checkInsEnded: [422, 'The check-ins have ended'],
  erasureBegun: [409, 'The erasure is being carried out'],
  erasureConfirmed: [409, 'The erasure is confirmed already'],
  escalationResolved: [409, 'The escalation is resolved'],
  futureDate: [422, 'That day has not come'],
  incentiveKnown: [409, 'It is recorded already what became of the card'],
  interviewBooked: [409, 'An interview is booked'],
  interviewsStopped: [422, 'The interviews are stopped'],
  lastsBackwards: [422, 'It ends before it begins'],
  markStays: [409, 'The number keeps its mark'],
  messageLeft: [409, 'The message has left'],
  noAppointment: [409, 'No appointment stands'],
  noCall: [409, 'The task is no call'],
  noIncentive: [409, 'No card is due'],
  noConsent: [422, 'The participant has not agreed to this channel'],
  erasureAsked: [409, 'The erasure is asked for already'],
  noErasure: [409, 'No erasure is under way'],
  noOpenHold: [409, 'No hold is open'],
  notPlanned: [422, 'No such message is planned'],
  notReleased: [409, 'The participant waits for release'],
  notVoidable: [409, 'This entry cannot be voided'],
  nothingToChange: [422, 'Nothing to change'],
  onHold: [409, 'A hold is on'],
  onlyWithReason: [409, 'Only an entry with its reason takes that back'],
  beingErased: [409, 'An erasure is under way'],
  outcomeExists: [409, 'The follow-up has its outcome'],
  outcomeNeeded: [409, 'The outcome closes this task'],
  reachNeeded: [409, 'Only reaching the person closes this task'],
  participantDied: [422, 'The participant has died'],
  pastInstant: [422, 'That time has passed'],
  questionnaireTimepoint: [422, 'No times are offered for a questionnaire'],
  registerTimepoint: [422, 'Nobody is met for a register'],
  reminderStays: [422, 'A reminder always goes'],
  secondPersonNeeded: [409, 'Another person has to confirm it'],
  taskClosed: [409, 'The task is closed'],
  textMissing: [422, 'A text is missing'],
  tooLate: [422, 'It could not leave in time'],
  unfitField: [422, 'A field does not fit'],
  unknownAnchor: [422, 'Unknown anchor'],
  unknownArm: [422, 'Unknown arm'],
  unknownTimepoint: [404, 'Unknown timepoint'],
};

export const refusalProblem = ({ why, field, remedy }: Refusal): Problem => {
  const [status, title] = REFUSALS[why];
  return new Problem({ status, code: kebab(why), title, detail: remedy, faults: [{ field, remedy }] });
};
