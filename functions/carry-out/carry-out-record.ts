import { reachOf, type ContactCard, type Reach } from '../../shared/domain/contact-card.ts';
import { decide, type Decision } from '../../shared/domain/decide.ts';
import type { SendIntent } from '../../shared/domain/going.ts';
import { troubleOf } from '../../shared/domain/message-trouble.ts';
import type { RenderedMessage } from '../../shared/domain/message-text.ts';
import type { TextLibrary } from '../../shared/domain/participant-texts.ts';
import type { ParticipantRecord, StepOutcome } from '../../shared/domain/record.ts';
import { settle } from '../../shared/domain/settle.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { isoInstant, type Instant } from '../../shared/domain/zone.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import { commitOf } from './commit-of.ts';
import { composeMessage, firstUsable } from './compose.ts';
import { deliver } from './deliver.ts';
import type { CarryOutPorts } from './ports.ts';

const MINUTE_MS = 60_000;
/** While all sending is stopped, who is due is looked at again after this long. */
const STOPPED_LOOK_MINUTES = 5;

interface Situation {
  study: Study;
  plan: StudyPlan;
  record: ParticipantRecord;
  decision: Decision;
  now: Instant;
}

/** `again`: more may be due at this instant, or a race was lost; the record is the newest one known. */
export type Turn = { kind: 'again'; record?: ParticipantRecord } | { kind: 'finished' };

const idOfIn = (ports: CarryOutPorts, study: string) => (text: string) => ports.ids.derived(study, text);

const commitDecision = async (
  ports: CarryOutPorts,
  { plan, record, decision, now }: Situation,
  lookAgainAt?: Instant,
): Promise<Turn> => {
  const settled = settle(plan, decision.record, now);
  const after = lookAgainAt === undefined ? settled : { ...settled, nextDueAt: isoInstant(lookAgainAt) };
  const changed =
    decision.record.steps !== record.steps || decision.notices.length > 0 || after.nextDueAt !== record.nextDueAt;
  if (!changed && JSON.stringify(after) === JSON.stringify(record)) return { kind: 'finished' };
  const result = await ports.records.commit(commitOf(ports, { before: record, after, action: 'carriedOut', decision }));
  if (result.kind !== 'committed') return { kind: 'again' };
  const next = result.records[0] ?? after;
  const moreNow = next.nextDueAt !== undefined && Date.parse(next.nextDueAt) <= now && lookAgainAt === undefined;
  return moreNow ? { kind: 'again', record: next } : { kind: 'finished' };
};

/** The message ends without a claim: its outcome and, where a person must see it, a task. */
const endWithout = (
  ports: CarryOutPorts,
  situation: Situation,
  intent: SendIntent,
  outcome: StepOutcome,
): Promise<Turn> => {
  const { decision, plan, record, now, study } = situation;
  const context = { record, now, calendar: plan.appointments, idOf: idOfIn(ports, study.id) };
  const { tasks, escalations, notices } = troubleOf(
    { tasks: decision.record.tasks, escalations: decision.record.escalations, notices: [] },
    intent.key,
    outcome,
    context,
  );
  const ended: Decision = {
    record: { ...decision.record, tasks, escalations, steps: { ...decision.record.steps, [intent.key]: outcome } },
    notices: [...decision.notices, ...notices],
    ended: [...decision.ended, [intent.key, outcome]],
  };
  return commitDecision(ports, { ...situation, decision: ended });
};

const afterNumberCap = (plan: StudyPlan, now: Instant): StepOutcome => {
  const calendar = plan.appointments;
  const tomorrow = calendar.atSendingTime(calendar.rollForward(calendar.zone.toLocal(now).day + 1));
  return { state: 'waiting', notBefore: isoInstant(tomorrow), tries: 0, code: 'numberDay', at: isoInstant(now) };
};

const tryChannels = (
  ports: CarryOutPorts,
  situation: Situation,
  intent: SendIntent,
  card: ContactCard,
  texts: TextLibrary,
): Promise<Turn> => {
  const { study, plan, record, decision, now } = situation;
  const today = isoInstant(plan.appointments.zone.toLocal(now).day * 86_400_000).slice(0, 10);
  const reach: Reach = reachOf(card, record.consent, today);
  const channel = firstUsable(intent.channels, reach);
  if (channel === undefined)
    return endWithout(ports, situation, intent, { state: 'skipped', reason: 'noChannel', at: isoInstant(now) });
  const rendered = composeMessage(study, plan, decision.record, intent, channel, texts, now);
  if (rendered.kind === 'refused') {
    ports.log.error('cannotRender', {
      study: study.id,
      participant: record.participant,
      step: intent.key,
      reason: rendered.reason,
    });
    return endWithout(ports, situation, intent, {
      state: 'failed',
      code: `render.${rendered.reason}`,
      at: isoInstant(now),
    });
  }
  return claimAndSend(ports, situation, intent, { channel, card, reach, rendered, texts });
};

interface Ready {
  channel: 'sms' | 'email' | 'letter';
  card: ContactCard;
  reach: Reach;
  rendered: RenderedMessage;
  texts: TextLibrary;
}

const claimAndSend = async (
  ports: CarryOutPorts,
  situation: Situation,
  intent: SendIntent,
  ready: Ready,
): Promise<Turn> => {
  const { study, plan, record, decision, now } = situation;
  const result = await deliver(ports, record, { study, plan, decision, intent, ...ready });
  if (result.kind === 'lostRace') return { kind: 'again' };
  if (result.kind === 'numberCapReached') return endWithout(ports, situation, intent, afterNumberCap(plan, now));
  const { nextDueAt } = result.record;
  const moreNow = nextDueAt !== undefined && Date.parse(nextDueAt) <= ports.clock.now();
  return moreNow ? { kind: 'again', record: result.record } : { kind: 'finished' };
};

/** One look at one record: decide, then one commit, or claim, send and record one message. */
export const takeTurn = async (ports: CarryOutPorts, study: Study, record: ParticipantRecord): Promise<Turn> => {
  const now = ports.clock.now();
  const plan = await ports.studies.plan(study.id, record.agendaBasis.protocolVersion, record.site);
  const decision = decide(record, { plan, now, unclearSends: study.unclearSends, idOf: idOfIn(ports, study.id) });
  const situation = { study, plan, record, decision, now };
  if (decision.send === undefined) return commitDecision(ports, situation);
  if (study.sendingStopped) return commitDecision(ports, situation, now + STOPPED_LOOK_MINUTES * MINUTE_MS);
  const contact = await ports.contacts.read(study.id, record.participant, 'send');
  const texts = (await ports.studies.templates(study.id)).participant;
  return tryChannels(
    ports,
    situation,
    decision.send,
    contact?.card ?? { phones: [], addresses: [], contactPersons: [] },
    texts,
  );
};
