import { deviationRoutes } from '../exports/deviations.ts';
import { exportCsvRoutes } from '../exports/export-csv.ts';
import { exportFhirRoutes } from '../exports/export-fhir.ts';
import { exportOdmRoutes } from '../exports/export-odm.ts';
import { exportParticipantsRoutes } from '../exports/export-participants.ts';
import { forecastRoutes } from '../forecast.ts';
import { inspectionRoutes } from '../inspection/inspection.ts';
import { reportRoutes } from '../monthly-reports/reports.ts';
import { retentionRoutes } from '../retention.ts';
import type { Route } from '../route.ts';

/** What leaves a study in files, and how it stands. */
export const reportsArea: Route[] = [
  ...exportParticipantsRoutes,
  ...deviationRoutes,
  ...inspectionRoutes,
  ...exportCsvRoutes,
  ...exportFhirRoutes,
  ...exportOdmRoutes,
  ...forecastRoutes,
  ...retentionRoutes,
  ...reportRoutes,
];
