import { accessLogRoutes } from '../access-log.ts';
import { agendaRoutes } from '../agenda.ts';
import { appointmentRoutes } from '../appointments.ts';
import { offerRoutes } from '../bookings/offers.ts';
import { unblindingRoutes } from '../bookings/unblindings.ts';
import { byHandRoutes } from '../by-hand/write-message.ts';
import { checkInRoutes } from '../check-ins.ts';
import { confirmContactRoutes } from '../confirm-contact.ts';
import { contactCardRoutes } from '../contact-card.ts';
import { erasureRoutes } from '../erasures.ts';
import { historyRoutes } from '../history.ts';
import { holdManyRoutes } from '../hold-many.ts';
import { householdRoutes } from '../household.ts';
import { incentiveRoutes } from '../incentives.ts';
import { outcomeRoutes } from '../outcomes.ts';
import { participantFactRoutes } from '../participant-facts.ts';
import { participantRoutes } from '../participants.ts';
import { releaseRoutes } from '../release-participants.ts';
import type { Route } from '../route.ts';

/** One participant, and lists of them. */
export const peopleArea: Route[] = [
  ...participantRoutes,
  ...releaseRoutes,
  ...participantFactRoutes,
  ...contactCardRoutes,
  ...confirmContactRoutes,
  ...appointmentRoutes,
  ...offerRoutes,
  ...outcomeRoutes,
  ...incentiveRoutes,
  ...unblindingRoutes,
  ...checkInRoutes,
  ...agendaRoutes,
  ...historyRoutes,
  ...erasureRoutes,
  ...accessLogRoutes,
  ...holdManyRoutes,
  ...householdRoutes,
  ...byHandRoutes,
];
