import { api, withTag } from '../../../api/client.ts';
import type { Whom } from '../queries.ts';
import type { Asking } from './changed.ts';
import type {
  AnchorsBody,
  AppointmentBody,
  CancellationBody,
  CheckInBody,
  ContactBody,
  IncentiveBody,
  LoggedContactBody,
  MessageBody,
  MentorBody,
  OutcomeBody,
  ParticipationBody,
} from './bodies.ts';

const OF_PARTICIPANT = '/api/studies/{study}/participants/{participant}';

/** Every entry about a participant, each asked first with `dryRun` and then meant. */
export const sendParticipation =
  (whom: Whom) =>
  (body: ParticipationBody, { query, headers }: Asking) =>
    withTag(api.PATCH(`${OF_PARTICIPANT}/participation`, { params: { path: whom, query }, body, headers }));

export const sendAnchors =
  (whom: Whom) =>
  (body: AnchorsBody, { query, headers }: Asking) =>
    withTag(api.PATCH(`${OF_PARTICIPANT}/anchors`, { params: { path: whom, query }, body, headers }));

export const sendArm =
  (whom: Whom) =>
  (body: { arm: string; reason?: string }, { query, headers }: Asking) =>
    withTag(api.PATCH(`${OF_PARTICIPANT}/arm`, { params: { path: whom, query }, body, headers }));

export const sendMentor =
  (whom: Whom) =>
  (body: MentorBody, { query, headers }: Asking) =>
    withTag(api.PUT(`${OF_PARTICIPANT}/mentor`, { params: { path: whom, query }, body, headers }));

export const sendContact =
  (whom: Whom) =>
  (body: ContactBody, { query, headers }: Asking) =>
    withTag(api.PATCH(`${OF_PARTICIPANT}/contact`, { params: { path: whom, query }, body, headers }));

export const sendAppointment =
  (whom: Whom, timepoint: string) =>
  (body: AppointmentBody, { query, headers }: Asking) =>
    withTag(
      api.PUT(`${OF_PARTICIPANT}/follow-ups/{timepoint}/appointment`, {
        params: { path: { ...whom, timepoint }, query },
        body,
        headers,
      }),
    );

export const sendCancellation =
  (whom: Whom, timepoint: string) =>
  (body: CancellationBody, { query, headers }: Asking) =>
    withTag(
      api.DELETE(`${OF_PARTICIPANT}/follow-ups/{timepoint}/appointment`, {
        params: { path: { ...whom, timepoint }, query },
        body,
        headers,
      }),
    );

export const sendOutcome =
  (whom: Whom, timepoint: string) =>
  (body: OutcomeBody, { query, headers }: Asking) =>
    withTag(
      api.POST(`${OF_PARTICIPANT}/follow-ups/{timepoint}/outcome`, {
        params: { path: { ...whom, timepoint }, query },
        body,
        headers,
      }),
    );

export const sendIncentive =
  (whom: Whom) =>
  (body: IncentiveBody, { query, headers }: Asking) =>
    withTag(api.POST(`${OF_PARTICIPANT}/incentives`, { params: { path: whom, query }, body, headers }));

export const sendCheckIn =
  (whom: Whom) =>
  (body: CheckInBody, { query, headers }: Asking) =>
    withTag(api.POST(`${OF_PARTICIPANT}/check-ins`, { params: { path: whom, query }, body, headers }));

export const sendCheckInBooking =
  (whom: Whom) =>
  (body: AppointmentBody, { query, headers }: Asking) =>
    withTag(api.PUT(`${OF_PARTICIPANT}/check-ins/appointment`, { params: { path: whom, query }, body, headers }));

export const sendCheckInCancellation =
  (whom: Whom) =>
  (body: CancellationBody, { query, headers }: Asking) =>
    withTag(api.DELETE(`${OF_PARTICIPANT}/check-ins/appointment`, { params: { path: whom, query }, body, headers }));

export const sendLoggedContact =
  (whom: Whom) =>
  (body: LoggedContactBody, { query, headers }: Asking) =>
    withTag(api.POST(`${OF_PARTICIPANT}/contacts`, { params: { path: whom, query }, body, headers }));

export const sendMessage =
  (whom: Whom) =>
  (body: MessageBody, { query, headers }: Asking) =>
    withTag(api.POST(`${OF_PARTICIPANT}/messages`, { params: { path: whom, query }, body, headers }));

export const sendErasure =
  (whom: Whom) =>
  (body: { reason: string; confirm?: true }, { headers }: Asking) =>
    withTag(api.POST(`${OF_PARTICIPANT}:erase`, { params: { path: whom }, body, headers }));

export const sendErasureRevoked =
  (whom: Whom) =>
  (_: object, { headers }: Asking) =>
    withTag(api.DELETE(`${OF_PARTICIPANT}:erase`, { params: { path: whom }, headers }));

export const sendVoid =
  (whom: Whom, event: string) =>
  (body: { reason: string }, { query, headers }: Asking) =>
    withTag(
      api.POST(`${OF_PARTICIPANT}/events/{event}:void`, { params: { path: { ...whom, event }, query }, body, headers }),
    );
