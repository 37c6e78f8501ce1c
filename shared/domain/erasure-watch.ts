import type { AgendaItem } from './agenda-item.ts';
import { ERASURE_TO_CONFIRM } from './erasure.ts';
import type { Erasure } from './participation.ts';
import type { Step } from './protocol.ts';
import type { StudyPlan } from './study-plan.ts';

/** Working days in which a second person confirms before whoever leads is told. */
export const CONFIRM_WITHIN_WORKING_DAYS = 3;

/** What the escalation is of. */
export const ERASURE = 'erasure';

const remind: Step = { id: 'erasureToConfirm', from: 'target', escalate: { to: 'leadCoordinator', level: 1 } };

/** Somebody who asked to be forgotten waits for a second person: that person is not waited for in silence. */
export const erasureWatch = (plan: StudyPlan, erasures: readonly Erasure[] = []): AgendaItem[] =>
  erasures.flatMap(({ asked, confirmed, revoked }, index) => {
    if (confirmed !== undefined || revoked !== undefined) return [];
    const calendar = plan.appointments;
    const day = calendar.addWorkingDays(calendar.zone.toLocal(Date.parse(asked.at)).day, CONFIRM_WITHIN_WORKING_DAYS);
    return [
      {
        key: `${ERASURE_TO_CONFIRM}-${String(index + 1)}.escalation`,
        stream: 'interviews',
        clock: 'hold',
        of: ERASURE,
        definition: remind,
        does: 'escalate',
        nominal: day,
        at: calendar.atSendingTime(day),
      },
    ];
  });

/** Of all that is planned for somebody who is to be erased, only what asks for the second person still happens. */
export const isAboutErasure = ({ of }: Pick<AgendaItem, 'of'>): boolean => of === ERASURE;
