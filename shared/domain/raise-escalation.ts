import { CLOSED_WINDOW } from './closed-window.ts';
import type { Role } from './protocol.ts';
import type { Escalation } from './record.ts';
import { mailFrom } from './staff-mail-hours.ts';
import { endingMarkOf } from './step-key.ts';
import { idFor, WINDOW_CLOSED, type Notice, type Work, type WorkContext } from './work.ts';
import { isoInstant } from './zone.ts';

interface EscalationSpec {
  of: string;
  key: string;
  level: number;
  to: Role;
  cc?: Role[];
  why: string;
}

/** That a window is over is told whoever knew of it before, by its closed days or when it closed for another date. */
const isAnotherMatter = (known: Escalation, { key, level, why }: EscalationSpec): boolean =>
  why === WINDOW_CLOSED && (known.why === CLOSED_WINDOW || (endingMarkOf(key) !== '' && known.level <= level));

/** One escalation per follow-up or silence; its level only rises, and each rise asks somebody anew. */
export const raise = (work: Work, spec: EscalationSpec, context: WorkContext): Work => {
  const known = work.escalations[spec.of];
  const live = known !== undefined && known.state !== 'resolved' && !isAnotherMatter(known, spec);
  if (live && known.level >= spec.level) return work;
  const since = isoInstant(context.now);
  const base = live ? known : { id: idFor(context, `${spec.key}/escalation`), of: spec.of, step: spec.key, since };
  const { acknowledged: _acknowledged, resolved: _resolved, ...kept } = base as Escalation;
  const raised: Escalation = {
    ...kept,
    step: spec.key,
    level: spec.level,
    to: spec.to,
    ...(spec.cc ? { cc: spec.cc } : {}),
    state: 'open',
    levelSince: since,
    why: spec.why,
  };
  const notice: Notice = {
    escalation: raised.id,
    level: raised.level,
    to: raised.to,
    ...(spec.cc ? { cc: spec.cc } : {}),
    notBefore: mailFrom(context.now, context.calendar),
  };
  return { ...work, escalations: { ...work.escalations, [spec.of]: raised }, notices: [...work.notices, notice] };
};
