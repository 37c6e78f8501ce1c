import type * as z from 'zod';
import type {
  consequence,
  consequences as consequencesSchema,
  workConsequence,
} from '../../shared/contract/answers/consequence.ts';
import { composedMessage, type SendingStudy } from '../../shared/domain/composed-message.ts';
import { receiverOf } from '../../shared/domain/agenda-item.ts';
import { stepIdIn } from '../../shared/domain/step-key.ts';
import { plannedChanges, type PlannedChange } from '../../shared/domain/move-preview.ts';
import { outlookOf, type Outlook } from '../../shared/domain/outlook.ts';
import type { Escalation, ParticipantRecord, Task } from '../../shared/domain/record.ts';
import type { TextLibrary } from '../../shared/domain/participant-texts.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { isoInZone, type Instant } from '../../shared/domain/zone.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import { belongsTo } from './work-item.ts';

export type Consequences = z.output<typeof consequencesSchema>;
type Step = z.output<typeof consequence>;
type WorkChange = z.output<typeof workConsequence>;
type Work = Task | Escalation;

const stepOf = ({ item, key }: Pick<PlannedChange, 'item' | 'key'>, { record }: Outlook): Omit<Step, 'change'> => {
  const { send } = item.definition;
  const to = receiverOf(item.definition);
  return {
    ...belongsTo(record.stream, item.of),
    step: item.definition.id + key.slice(item.key.length),
    does: item.does,
    ...(send ? { template: send.template } : {}),
    ...(to === undefined ? {} : { to }),
  };
};

const staying = (
  changes: PlannedChange[],
  after: Outlook,
): (Pick<PlannedChange, 'item' | 'key'> & { at: Instant })[] => {
  const changed = new Set(changes.map(({ key }) => key));
  return after.pending
    .filter(({ blocked }) => blocked === undefined)
    .map(({ item, attempting, goesAt }) => ({ item, key: attempting?.key ?? item.key, at: goesAt }))
    .filter(({ key }) => !changed.has(key));
};

/** What a message would say; nothing for what staff are told, and for what no consent lets out. */
const wordsOf = ({ item, to }: PlannedChange, { plan, record }: Outlook, now: Instant, { study, texts }: Wording) => {
  const { send } = item.definition;
  if (send === undefined || (send.to !== undefined && send.to !== 'participant')) return {};
  const channel = send.channels.find((each) => record.consent[each]);
  if (channel === undefined) return {};
  const made = composedMessage({ study, plan, record, now: to ?? now }, item, channel, texts);
  return made.kind === 'rendered' ? { channel, text: made.text.trim() } : { channel };
};

const stepsOf = (before: Outlook, after: Outlook, now: Instant, wording: Wording): Step[] => {
  const { zone } = after.plan.appointments;
  const changes = plannedChanges(before, after, now);
  return [
    ...changes.map((each): Step => ({
      change: each.change,
      ...stepOf(each, after),
      ...(each.change === 'vanishes' ? {} : wordsOf(each, after, now, wording)),
      ...(each.change === 'appears' ? {} : { from: isoInZone(each.from ?? now, zone) }),
      ...(each.change === 'vanishes' ? { reason: each.reason } : { until: isoInZone(each.to ?? now, zone) }),
    })),
    ...staying(changes, after).map((each): Step => ({
      change: 'stays',
      ...stepOf(each, after),
      from: isoInZone(each.at, zone),
    })),
  ];
};

const isOpen = (work: Work | undefined): boolean => work !== undefined && !['done', 'resolved'].includes(work.state);

const workOf = (before: ParticipantRecord, after: ParticipantRecord): WorkChange[] => {
  const lists = [
    ['task', before.tasks, after.tasks],
    ['escalation', before.escalations, after.escalations],
  ] as const;
  return lists.flatMap(([kind, was, is]) =>
    Object.values<Work>(is).flatMap((work): WorkChange[] => {
      const known = Object.values<Work>(was).find(({ id }) => id === work.id);
      if (isOpen(known) === isOpen(work)) return [];
      return [
        {
          change: isOpen(work) ? 'opens' : 'resolves',
          id: work.id,
          kind,
          does: 'kind' in work ? work.kind : 'escalate',
          ...belongsTo(after.stream, work.of),
          step: stepIdIn(work.step),
        },
      ];
    }),
  );
};

interface Situation {
  both: Both;
  plan: StudyPlan;
}

/** What of a study its messages are made of. */
export interface Wording {
  study: SendingStudy;
  texts: TextLibrary;
}

/** What an entry would do to one participant: the steps that stop, begin, move and stay, and the work that resolves itself or is open again. */
export const consequencesOf = (before: Situation, after: Situation, now: Instant, wording: Wording): Consequences => {
  const streams = ['interviews', 'checkIns'] as const;
  return {
    steps: streams.flatMap((stream) =>
      stepsOf(
        outlookOf<ParticipantRecord>(before.plan, before.both[stream], now),
        outlookOf<ParticipantRecord>(after.plan, after.both[stream], now),
        now,
        wording,
      ),
    ),
    work: streams.flatMap((stream) => workOf(before.both[stream], after.both[stream])),
  };
};
