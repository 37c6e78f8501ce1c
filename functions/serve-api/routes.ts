import { accessLogRoutes } from './access-log.ts';
import { accessReviewRoutes } from './access-review.ts';
import { agendaRoutes } from './agenda.ts';
import { appointmentRoutes } from './appointments.ts';
import { assessorDayRoutes } from './bookings/assessor-days.ts';
import { daySheetRoutes } from './bookings/day-sheet.ts';
import { offerRoutes } from './bookings/offers.ts';
import { slotRoutes } from './bookings/slots.ts';
import { unblindingRoutes } from './bookings/unblindings.ts';
import { calendarRoutes } from './calendar.ts';
import { caseloadRoutes } from './caseloads.ts';
import { checkInRoutes } from './check-ins.ts';
import { confirmContactRoutes } from './confirm-contact.ts';
import { contactCardRoutes } from './contact-card.ts';
import { erasureRoutes } from './erasures.ts';
import { deviationRoutes } from './exports/deviations.ts';
import { exportCsvRoutes } from './exports/export-csv.ts';
import { exportFhirRoutes } from './exports/export-fhir.ts';
import { exportOdmRoutes } from './exports/export-odm.ts';
import { exportParticipantsRoutes } from './exports/export-participants.ts';
import { endingRoutes } from './ending.ts';
import { forecastRoutes } from './forecast.ts';
import { historyRoutes } from './history.ts';
import { holdManyRoutes } from './hold-many.ts';
import { householdRoutes } from './household.ts';
import { importRoutes } from './import-participants.ts';
import { importProgressRoutes } from './import-progress.ts';
import { letterRoutes } from './letters/letters.ts';
import { inboxRoutes } from './inbox/inbox.ts';
import { incentiveRoutes } from './incentives.ts';
import { inspectionRoutes } from './inspection/inspection.ts';
import { manyTaskRoutes } from './many-tasks.ts';
import { messageRoutes } from './messages.ts';
import { readMessageRoutes } from './read-message.ts';
import { byHandRoutes } from './by-hand/write-message.ts';
import { outcomeRoutes } from './outcomes.ts';
import { outageRoutes } from './outages.ts';
import { restoreRoutes } from './restores.ts';
import { participantFactRoutes } from './participant-facts.ts';
import { participantRoutes } from './participants.ts';
import { protocolPictureRoutes } from './protocol-picture.ts';
import { protocolRoutes } from './protocols.ts';
import { reportRoutes } from './monthly-reports/reports.ts';
import { retentionRoutes } from './retention.ts';
import type { Route } from './route.ts';
import { staffLockRoutes } from './staff-lock.ts';
import { staffLogRoutes } from './staff-log.ts';
import { staffRoutes } from './staff.ts';
import { studyRoutes } from './studies.ts';
import { studyLogRoutes } from './study-log.ts';
import { escalationRoutes } from './escalations.ts';
import { ownEntryRoutes } from './own-entries.ts';
import { taskRoutes } from './tasks.ts';
import { templateRoutes } from './templates.ts';
import { worklistRoutes } from './worklist.ts';

/** Every route there is; each has its line in the policy. */
export const ROUTES: readonly Route[] = [
  ...studyRoutes,
  ...studyLogRoutes,
  ...staffRoutes,
  ...endingRoutes,
  ...staffLockRoutes,
  ...staffLogRoutes,
  ...accessReviewRoutes,
  ...templateRoutes,
  ...protocolRoutes,
  ...protocolPictureRoutes,
  ...participantRoutes,
  ...importRoutes,
  ...importProgressRoutes,
  ...exportParticipantsRoutes,
  ...deviationRoutes,
  ...inspectionRoutes,
  ...exportCsvRoutes,
  ...exportFhirRoutes,
  ...exportOdmRoutes,
  ...participantFactRoutes,
  ...contactCardRoutes,
  ...confirmContactRoutes,
  ...appointmentRoutes,
  ...offerRoutes,
  ...outcomeRoutes,
  ...incentiveRoutes,
  ...slotRoutes,
  ...assessorDayRoutes,
  ...daySheetRoutes,
  ...unblindingRoutes,
  ...checkInRoutes,
  ...agendaRoutes,
  ...historyRoutes,
  ...erasureRoutes,
  ...accessLogRoutes,
  ...worklistRoutes,
  ...taskRoutes,
  ...escalationRoutes,
  ...ownEntryRoutes,
  ...manyTaskRoutes,
  ...holdManyRoutes,
  ...householdRoutes,
  ...letterRoutes,
  ...inboxRoutes,
  ...messageRoutes,
  ...readMessageRoutes,
  ...byHandRoutes,
  ...caseloadRoutes,
  ...calendarRoutes,
  ...forecastRoutes,
  ...outageRoutes,
  ...restoreRoutes,
  ...retentionRoutes,
  ...reportRoutes,
];
