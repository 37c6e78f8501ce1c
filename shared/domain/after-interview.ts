import { doesOf, type AgendaItem } from './agenda-item.ts';
import { civil } from './civil-date.ts';
import { cameAsPastAt, standingAppointment } from './follow-up.ts';
import { isIncentive } from './incentive.ts';
import { foldPauses, registeredBy, type Pause } from './pause.ts';
import type { Step, Timepoint } from './protocol.ts';
import type { FollowUpFacts } from './record.ts';
import { momentAfter, nominalDay, stepInstant } from './step-date.ts';
import type { StudyPlan } from './study-plan.ts';

/** Of an appointment that had passed when a file brought it: the outcome that was forgotten then thanks nobody a year late. */
const isOfPast = ({ appointments, outcome }: FollowUpFacts, pauses: Pause[], { appointments: { zone } }: StudyPlan) => {
  if (outcome === undefined) return false;
  // One that is called off after its outcome is still what the outcome is of.
  const ofOutcome =
    standingAppointment({ appointments }) ??
    appointments.findLast(({ end }) => end !== undefined && Date.parse(end.at) > Date.parse(outcome.enteredAt));
  if (ofOutcome === undefined || outcome.on > ofOutcome.at.slice(0, 10)) return false;
  return cameAsPastAt(ofOutcome, registeredBy(pauses), zone) !== undefined;
};

const skipOf = (definition: Step, isOld: boolean): Pick<AgendaItem, 'skip'> => {
  if (definition.enabled === false) return { skip: 'disabled' };
  return isOld && doesOf(definition) === 'send' ? { skip: 'beforeRegistration' } : {};
};

/** The steps that follow an interview that was held (`from: done`): the thanks. Imported outcomes thank nobody. */
export const afterInterview = (
  plan: StudyPlan,
  timepoint: Timepoint,
  steps: Step[],
  facts: { followUp: FollowUpFacts; pauses: Pause[] },
): AgendaItem[] => {
  const { outcome } = facts.followUp;
  if (outcome?.outcome !== 'done' || outcome.imported) return [];
  const calendar = plan.invitations;
  const isOld = isOfPast(facts.followUp, facts.pauses, plan);
  const earliest = momentAfter(Date.parse(outcome.enteredAt), calendar);
  const items = steps
    .filter((definition) => definition.from === 'done')
    .map((definition): AgendaItem => {
      const nominal = nominalDay(definition, civil(outcome.on), calendar);
      const at =
        definition.offset === undefined
          ? earliest
          : Math.max(
              stepInstant({ ...definition, roll: definition.roll ?? 'forward' }, nominal, calendar, earliest),
              earliest,
            );
      return {
        key: `${timepoint.id}/${definition.id}`,
        stream: 'interviews',
        clock: 'appointment',
        of: timepoint.id,
        definition,
        does: doesOf(definition),
        nominal,
        at,
        ...skipOf(definition, isOld),
      };
    });
  // A card is owed, not offered: it waits for the end of a hold, and a stop leaves it.
  const cards = items.filter(({ definition }) => isIncentive(definition));
  const others = items.filter(({ definition }) => !isIncentive(definition));
  return [...foldPauses(others, facts.pauses), ...cards];
};
