import { cellFault, type CellFault, type ImportFaultCode } from '../../shared/contract/import-fault.ts';
import { type EntryContext, type Refusal, type RefusalCode, today } from '../../shared/domain/entries/entry.ts';

/** What an entry refuses, as it is called of a cell; what no cell can bring about has its sentence alone. */
const CODES: Record<RefusalCode, ImportFaultCode> = {
  afterOutcome: 'refused',
  alreadyVoided: 'refused',
  anchorMissing: 'anchor-missing',
  armMissing: 'arm-without-check-ins',
  armWithoutCheckIns: 'arm-without-check-ins',
  beforeTheAppointment: 'refused',
  capReached: 'refused',
  changedSince: 'refused',
  checkInsEnded: 'refused',
  deliveryNeeded: 'refused',
  erasureBegun: 'refused',
  erasureConfirmed: 'refused',
  escalationResolved: 'refused',
  futureDate: 'future-date',
  incentiveKnown: 'refused',
  interviewBooked: 'refused',
  interviewsStopped: 'interviews-stopped',
  lastsBackwards: 'past-date',
  markStays: 'mark-stays',
  messageLeft: 'refused',
  noAppointment: 'refused',
  noCall: 'refused',
  noConsent: 'refused',
  noIncentive: 'refused',
  noErasure: 'refused',
  noOpenHold: 'refused',
  nothingToChange: 'refused',
  notPlanned: 'refused',
  notReleased: 'refused',
  notVoidable: 'refused',
  onHold: 'refused',
  onlyWithReason: 'only-with-reason',
  beingErased: 'refused',
  outcomeExists: 'outcome-exists',
  outcomeNeeded: 'refused',
  participantDied: 'participant-died',
  pastInstant: 'past-date',
  questionnaireTimepoint: 'refused',
  reachNeeded: 'refused',
  registerTimepoint: 'nobody-met',
  reminderStays: 'refused',
  secondPersonNeeded: 'refused',
  erasureAsked: 'refused',
  taskClosed: 'refused',
  textMissing: 'reason-missing',
  tooLate: 'refused',
  unfitField: 'refused',
  unknownAnchor: 'refused',
  unknownArm: 'not-one-of',
  unknownTimepoint: 'refused',
};

const codeOf = ({ why, field }: Refusal): ImportFaultCode => {
  if (why === 'unfitField') return /[._]on$/.test(field) ? 'before-anchor' : 'needless-reason';
  // Another outcome than the one that is there; an appointment beside it is of no use.
  if (why === 'outcomeExists' && field.endsWith('.outcome')) return 'outcome-differs';
  if (why === 'markStays' && field === 'phone') return 'number-marked';
  return CODES[why];
};

const countedAnchors = ({ plan }: EntryContext): string[] => [
  ...new Set(plan.protocol.timepoints.map(({ anchor }) => anchor)),
];

const valuesOf = (code: ImportFaultCode, context: EntryContext): Record<string, string> | undefined => {
  if (code === 'not-one-of') return { known: context.plan.protocol.arms.map(({ id }) => id).join(', ') };
  if (code === 'anchor-missing') return { known: countedAnchors(context).join(', ') };
  return code === 'future-date' || code === 'past-date' ? { day: today(context) } : undefined;
};

/** A refusal whose field is a column. */
export const refusedCell = (refusal: Refusal, context: EntryContext): CellFault => {
  const code = codeOf(refusal);
  return cellFault(refusal.field, code, refusal.remedy, valuesOf(code, context));
};
