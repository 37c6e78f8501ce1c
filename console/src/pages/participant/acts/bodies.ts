import type { operations } from '../../../api/openapi.d.ts';

type BodyOf<Id extends keyof operations> = operations[Id] extends { requestBody?: infer Given }
  ? NonNullable<Given> extends { content: { 'application/json': infer Body } }
    ? Body
    : never
  : never;

export type ParticipationBody = BodyOf<'participant.participation'>;
export type AnchorsBody = BodyOf<'participant.anchors'>;
export type MentorBody = BodyOf<'participant.mentor'>;
export type ContactBody = BodyOf<'participant.contact'>;
export type AppointmentBody = BodyOf<'appointment.put'>;
export type CancellationBody = BodyOf<'appointment.cancel'>;
export type OutcomeBody = BodyOf<'outcome.record'>;
export type IncentiveBody = BodyOf<'incentive.record'>;
export type CheckInBody = BodyOf<'checkIn.record'>;
export type MessageBody = BodyOf<'message.send'>;
export type LoggedContactBody = BodyOf<'contact.log'>;
export type UnblindingBody = BodyOf<'unblinding.record'>;
