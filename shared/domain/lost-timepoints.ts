import { finding, type Finding } from './finding.ts';
import { standingAppointment } from './follow-up.ts';
import type { Protocol } from './protocol.ts';
import type { InterviewRecord } from './record.ts';

interface Held {
  outcomes: number;
  appointments: number;
}

/** By the timepoint's id: what is on record under ids that the new version does not know. */
export type LostTimepoints = Map<string, Held>;

/**
 * Counts what nobody would see any more once this person has moved: outcomes and appointments hang on the timepoint's id. What the person's
 * own version has lost already is no matter of this move.
 */
export const countLost = (lost: LostTimepoints, { followUps }: InterviewRecord, from: Protocol, to: Protocol): void => {
  for (const { id } of from.timepoints) {
    if (to.timepoints.some((timepoint) => timepoint.id === id)) continue;
    const outcome = followUps[id]?.outcome;
    const appointment = outcome ? undefined : standingAppointment(followUps[id]);
    if (outcome === undefined && appointment === undefined) continue;
    const { outcomes, appointments } = lost.get(id) ?? { outcomes: 0, appointments: 0 };
    lost.set(id, {
      outcomes: outcomes + (outcome ? 1 : 0),
      appointments: appointments + (appointment ? 1 : 0),
    });
  }
};

/** Whether something was entered, since the version was published, that it would lose. */
export const losesTimepoint = (record: InterviewRecord, from: Protocol, to: Protocol): boolean => {
  const lost: LostTimepoints = new Map();
  countLost(lost, record, from, to);
  return lost.size > 0;
};

export const lostFindings = (lost: LostTimepoints): Finding[] =>
  [...lost].map(([timepoint, { outcomes, appointments }]) =>
    finding('/timepoints', 'timepoint-in-use', {
      timepoint,
      outcomes: String(outcomes),
      appointments: String(appointments),
    }),
  );
