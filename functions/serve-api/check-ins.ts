import { changedParticipant } from '../../shared/contract/answers/participant-answer.ts';
import {
  cancellationBody,
  checkInAppointmentBody,
  checkInBody,
  loggedContactBody,
} from '../../shared/contract/follow-up-body.ts';
import { dryRunQuery } from '../../shared/contract/list-query.ts';
import { bookCheckIn, cancelCheckIn } from '../../shared/domain/entries/check-in-appointment.ts';
import { entered } from '../../shared/domain/entries/entry.ts';
import { logContact } from '../../shared/domain/entries/log-contact.ts';
import { recordCheckIn } from '../../shared/domain/entries/record-check-in.ts';
import type { CheckInRecord } from '../../shared/domain/record.ts';
import { idsIn } from '../../shared/ports/ids-in.ts';
import { toldOfCheckIn } from './already-sent.ts';
import type { Answer } from './answer.ts';
import { type EntryOf, inCheckIns, inInterviews } from './one-record.ts';
import type { ApiPorts } from './ports.ts';
import { readBody } from './read-body.ts';
import { readParticipant } from './read-participant.ts';
import { ofParticipant, type Route } from './route.ts';
import type { Visit } from './visit.ts';
import { withCheckInCalls } from './with-check-in-calls.ts';
import { writeParticipant } from './write-participant.ts';
import type { Writing, Written } from './writing.ts';
import { wrongNumberOf } from './wrong-number.ts';
import { heldWarnings } from './warnings.ts';
import { changedAnswer, createdAnswer } from './written-answer.ts';

/** What changes a check-in, with the calls that tell of it. */
const writeCheckIn = (
  visit: Visit,
  ports: ApiPorts,
  event: Writing['event'],
  entry: EntryOf<CheckInRecord>,
): Promise<Written> => {
  const told = withCheckInCalls(inCheckIns(entry), visit, ports);
  return writeParticipant(visit, visit.path('participant'), { entry: told, event }, ports);
};

const record = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const body = await readBody(visit, checkInBody);
  const written = await writeCheckIn(visit, ports, { action: 'checkInRecorded' }, (checkIns, context) =>
    recordCheckIn(checkIns, body, context),
  );
  return createdAnswer(written, visit, { alreadySent: toldOfCheckIn(written) });
};

const book = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const appointment = await readBody(visit, checkInAppointmentBody);
  const written = await writeCheckIn(visit, ports, { action: 'checkInBooked' }, (checkIns, context) =>
    bookCheckIn(checkIns, appointment, context),
  );
  return changedAnswer(written, visit, { alreadySent: toldOfCheckIn(written), warnings: heldWarnings(written.both) });
};

const cancel = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { askedBy, reason } = await readBody(visit, cancellationBody);
  const cancellation = { askedBy: askedBy ?? ('staff' as const) };
  const event = { action: 'checkInCancelled' as const, ...(reason === undefined ? {} : { reason }) };
  const written = await writeCheckIn(visit, ports, event, (checkIns, context) =>
    cancelCheckIn(checkIns, cancellation, context),
  );
  return changedAnswer(written, visit, { alreadySent: toldOfCheckIn(written), warnings: heldWarnings(written.both) });
};

const contact = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { number, ...body } = await readBody(visit, loggedContactBody);
  const idOf = idsIn(ports.ids, visit.study.id);
  const { interviews: known } = await readParticipant(visit, visit.path('participant'), ports);
  const isRung = body.with === 'participant' && body.direction === 'out' && ['phone', 'sms'].includes(body.channel);
  const outcome = isRung ? body.outcome : '';
  const said = { outcome, number, action: 'contactLogged', stream: 'interviews' } as const;
  const wrong = await wrongNumberOf(said, { participant: known.participant }, visit, ports);
  const entry = inInterviews((interviews, context) => {
    const logged = logContact(interviews, body, idOf, context);
    return logged.kind === 'refused' ? logged : entered(wrong.entered(logged.record, context));
  });
  const written = await writeParticipant(visit, visit.path('participant'), { entry, ...wrong.writing }, ports);
  return createdAnswer(written, visit, { warnings: wrong.warnings, ...wrong.answer(written) });
};

export const checkInRoutes: Route[] = [
  {
    id: 'checkIn.record',
    method: 'POST',
    path: ofParticipant('/check-ins'),
    summary: 'Record a check-in',
    query: dryRunQuery,
    body: checkInBody,
    answers: { 200: changedParticipant, 201: changedParticipant },
    etag: 'matched',
    serve: record,
  },
  {
    id: 'checkIn.book',
    method: 'PUT',
    path: ofParticipant('/check-ins/appointment'),
    summary: 'Book a check-in, or move it',
    query: dryRunQuery,
    body: checkInAppointmentBody,
    answers: { 200: changedParticipant },
    etag: 'matched',
    serve: book,
  },
  {
    id: 'checkIn.cancel',
    method: 'DELETE',
    path: ofParticipant('/check-ins/appointment'),
    summary: 'Cancel a booked check-in',
    query: dryRunQuery,
    body: cancellationBody,
    answers: { 200: changedParticipant },
    etag: 'matched',
    serve: cancel,
  },
  {
    id: 'contact.log',
    method: 'POST',
    path: ofParticipant('/contacts'),
    summary: 'Log any contact with a participant',
    query: dryRunQuery,
    body: loggedContactBody,
    answers: { 200: changedParticipant, 201: changedParticipant },
    etag: 'matched',
    serve: contact,
  },
];
