import { agendaLine } from '../../../shared/domain/agenda-line.ts';
import { civil, isoDate } from '../../../shared/domain/civil-date.ts';
import { statusAt, windowOf } from '../../../shared/domain/follow-up.ts';
import { endBeside } from '../../../shared/domain/follow-up-end.ts';
import { timepointWhenSettled } from '../../../shared/domain/version-course.ts';
import { classify } from '../../../shared/domain/visit-window.ts';
import { stepsInOrder, stepState } from '../step-state.ts';
import type { InspectedPerson } from './inspected-person.ts';
import { joined, type PrintedEntry } from './paper.ts';

export const followUps = ({ plan, interviews, now, words, seesAll }: InspectedPerson): PrintedEntry[] => {
  const today = plan.appointments.zone.toLocal(now).day;
  return plan.protocol.timepoints.flatMap((timepoint) => {
    const facts = interviews.followUps[timepoint.id];
    const window = windowOf(timepointWhenSettled(timepoint, facts?.outcome, plan), interviews.anchors);
    if (window === undefined) return [];
    const { state, reason } = statusAt(timepoint, window, facts, today);
    const ended = endBeside(state, interviews, timepoint, facts);
    const between =
      window.opens === null || window.closes === null
        ? undefined
        : `${words.window} ${isoDate(window.opens)} – ${isoDate(window.closes)}`;
    const on = facts?.outcome?.on;
    return [
      {
        line: joined(timepoint.id, `${words.target} ${isoDate(window.target)}`, between, ended ?? state, reason),
        details: [
          ...(on === undefined
            ? []
            : [joined(on, seesAll ? facts?.outcome?.mode : undefined, classify(civil(on), window))]),
          ...(facts?.appointments ?? []).map(({ at, mode, minutes, assessor, end }) =>
            joined(at, `${String(minutes)} min`, mode, assessor, end && `${end.how} ${end.at}`),
          ),
        ],
      },
    ];
  });
};

export const agenda = ({ plan, records, archived, now }: InspectedPerson): PrintedEntry[] =>
  stepsInOrder(plan, records, archived, now).map(({ record, item }) => {
    const { at, followUp, checkIn, step, does, template } = agendaLine(plan, item);
    const { state, reason, delivery } = stepState(record, item, archived);
    return { line: joined(at, followUp ?? checkIn, step, does, template, state, delivery, reason) };
  });

export const holds = ({ records, seesAll, words }: InspectedPerson): PrintedEntry[] =>
  records.flatMap(({ stream, holds: all }) =>
    all
      .filter(({ scope }) => stream === 'interviews' || scope === 'checkIns')
      .map(({ from, until, review, kind, scope, enteredAt, liftedAt }) => ({
        line: joined(
          `${from} – ${until ?? review ?? ''}`,
          scope,
          seesAll ? kind : undefined,
          enteredAt,
          liftedAt && `${words.lifted} ${liftedAt}`,
        ),
      })),
  );
