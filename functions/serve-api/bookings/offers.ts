import { offerList } from '../../../shared/contract/answers/offer-answer.ts';
import { offersBody, withdrawalBody } from '../../../shared/contract/follow-up-body.ts';
import { offerTimes, withdrawOffers } from '../../../shared/domain/entries/offer-times.ts';
import { isUnblinded } from '../../../shared/domain/entries/record-unblinding.ts';
import { offersNow } from '../../../shared/domain/offered-time.ts';
import type { InterviewRecord } from '../../../shared/domain/record.ts';
import { zoneOf } from '../../../shared/domain/zone.ts';
import { diaryAround } from '../../../shared/ports/room-for.ts';
import { ok, type Answer } from '../answer.ts';
import { bookingTexts, refuseArms, unblindingWarnings } from '../blinded-texts.ts';
import { inInterviews } from '../one-record.ts';
import type { ApiPorts } from '../ports.ts';
import { notFound, unfitField } from '../problem.ts';
import { readBody } from '../read-body.ts';
import { planFor, readParticipant } from '../read-participant.ts';
import { ofParticipant, type Route } from '../route.ts';
import type { Visit } from '../visit.ts';
import { placeWarnings, timeWarnings } from '../time-warnings.ts';
import { hasRole, type Warning } from '../warnings.ts';
import { writeParticipant } from '../write-participant.ts';

const NO_DIARY = { bookings: [], entered: [], leave: [] };

const listOf = async (
  record: InterviewRecord,
  visit: Visit,
  ports: ApiPorts,
  warnings: Warning[] = [],
): Promise<Answer> => {
  const { study, now } = visit;
  const timepoint = visit.path('timepoint');
  const offers = record.followUps[timepoint]?.offers ?? [];
  const [diary, members] = await Promise.all([
    offers.length === 0 ? NO_DIARY : diaryAround(study.id, offers, ports),
    ports.studies.members(study.id),
  ]);
  const items = offersNow(record, timepoint, diary, { members, zone: zoneOf(study.zone), now });
  return ok({ items, ...(warnings.length > 0 ? { warnings } : {}) });
};

const list = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const both = await readParticipant(visit, visit.path('participant'), ports);
  const plan = await planFor(both, visit.study.id, ports);
  if (plan.timepoint(visit.path('timepoint')) === undefined) throw notFound();
  return listOf(both.interviews, visit, ports);
};

const add = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { times, assessor, minutes = visit.study.interviewMinutes, ...form } = await readBody(visit, offersBody);
  const members = await ports.studies.members(visit.study.id);
  if (assessor !== undefined && !times.every((at) => hasRole(members, assessor, 'assessor', at.slice(0, 10))))
    throw unfitField('/assessor', 'name somebody who is an assessor of the study on those dates');
  await refuseArms(bookingTexts(form), visit.study, ports);
  const offers = times.map((at) => ({ at, minutes, ...form, ...(assessor === undefined ? {} : { assessor }) }));
  const written = await writeParticipant(
    visit,
    visit.path('participant'),
    {
      entry: inInterviews((record, context) => {
        // Such a time is shown to nobody as free: refused here, since the participant would find only "taken".
        if (assessor !== undefined && isUnblinded(record, assessor))
          throw unfitField('/assessor', 'name another assessor: this one has been unblinded for the participant');
        return offerTimes(record, visit.path('timepoint'), offers, context);
      }),
      event: { action: 'timesOffered' },
    },
    ports,
  );
  const { plan, both } = written;
  const timepoint = visit.path('timepoint');
  const warnings = [
    ...times.flatMap((at, nth) => timeWarnings(plan, both.interviews, { timepoint, at }, `/times/${String(nth)}`)),
    ...placeWarnings(form.place),
    ...(await unblindingWarnings(bookingTexts(form), visit.study, ports)),
  ];
  return listOf(both.interviews, visit, ports, warnings);
};

const withdraw = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { times } = await readBody(visit, withdrawalBody);
  const written = await writeParticipant(
    visit,
    visit.path('participant'),
    {
      entry: inInterviews((record, context) => withdrawOffers(record, visit.path('timepoint'), times, context)),
      event: { action: 'timesOffered' },
    },
    ports,
  );
  return listOf(written.both.interviews, visit, ports);
};

const path = ofParticipant('/follow-ups/:timepoint/offers');
const answers = { 200: offerList };

export const offerRoutes: Route[] = [
  {
    id: 'offers.list',
    method: 'GET',
    path,
    summary: 'Times that the participant may take by a link, and which of them are still free',
    answers,
    serve: list,
  },
  {
    id: 'offers.add',
    method: 'POST',
    path,
    summary: 'Offer times beside those that were offered before',
    body: offersBody,
    answers,
    serve: add,
  },
  {
    id: 'offers.withdraw',
    method: 'DELETE',
    path,
    summary: 'Withdraw offered times, or all of them; what was taken stays booked',
    body: withdrawalBody,
    answers,
    serve: withdraw,
  },
];
