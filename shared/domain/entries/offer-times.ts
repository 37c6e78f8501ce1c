import { localInstant } from '../local-time.ts';
import { isSameOffer } from '../offered-time.ts';
import type { InterviewRecord, OfferedTime } from '../record.ts';
import { bookableFacts } from './book-appointment.ts';
import { entered, type Entered, type EntryContext, refused } from './entry.ts';
import { factsOf, isRefusal, timepointOf, withFacts } from './follow-up-entry.ts';

/** More than anybody looks through on an old phone. */
export const OFFERS_MAX = 20;

const isAhead = ({ at }: OfferedTime, { now, plan }: EntryContext): boolean =>
  localInstant(at, plan.appointments.zone) > now;

const withOffers = (record: InterviewRecord, timepoint: string, offers: OfferedTime[]): InterviewRecord => {
  const { offers: _offers, ...facts } = factsOf(record, timepoint);
  return withFacts(record, timepoint, offers.length === 0 ? facts : { ...facts, offers });
};

/** Times that a participant may take by a link, beside those that were offered before; those that have passed go. */
export const offerTimes = (
  record: InterviewRecord,
  timepoint: string,
  times: OfferedTime[],
  context: EntryContext,
): Entered<InterviewRecord> => {
  if (context.plan.timepoint(timepoint)?.mode === 'questionnaire')
    return refused(
      'questionnaireTimepoint',
      '',
      'book an appointment instead; e-mails about a questionnaire offer no times',
    );
  for (const [index, offer] of times.entries()) {
    const field = `/times/${String(index)}`;
    const facts = bookableFacts(record, timepoint, { at: offer.at, field }, context);
    if (isRefusal(facts)) return facts;
    if (!isAhead(offer, context)) return refused('pastInstant', field, 'offer a time that lies ahead');
  }
  const known = (factsOf(record, timepoint).offers ?? []).filter((each) => isAhead(each, context));
  const kept = known.filter((each) => !times.some((offer) => isSameOffer(each, offer)));
  const fresh = times.filter((offer, nth) => nth === times.findIndex((each) => isSameOffer(each, offer)));
  const offers = [...kept, ...fresh].sort((one, other) => (one.at < other.at ? -1 : 1));
  if (offers.length > OFFERS_MAX)
    return refused('unfitField', '/times', `offer at most ${String(OFFERS_MAX)} times; withdraw some first`);
  return entered(withOffers(record, timepoint, offers));
};

/** @param times local starts; absent: all of them */
export const withdrawOffers = (
  record: InterviewRecord,
  timepoint: string,
  times: string[] | undefined,
  context: EntryContext,
): Entered<InterviewRecord> => {
  const known = timepointOf(timepoint, context);
  if (isRefusal(known)) return known;
  const offers = factsOf(record, timepoint).offers ?? [];
  const kept = times === undefined ? [] : offers.filter(({ at }) => !times.includes(at));
  return entered(kept.length === offers.length ? record : withOffers(record, timepoint, kept));
};
