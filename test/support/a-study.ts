import { AGENDA_CODE_REVISION } from '../../shared/domain/agenda-revision.ts';
import { publicHolidays } from '../../shared/adapters/public-holidays.ts';
import { builtInProtocols } from '../../shared/contract/built-in-protocols.ts';
import type { CheckInPlan, Ladder, Protocol } from '../../shared/domain/protocol.ts';
import { studyPlan, type StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Study } from '../../shared/ports/study-book.ts';

export const danishHolidays = publicHolidays('DK', 2020, 2036);

export const builtIn = (id: 'ips-ma' | 'projekt-inklusion' | 'blank'): Protocol =>
  structuredClone(builtInProtocols[id]) as Protocol;

export const aPlan = (change: (protocol: Protocol) => Protocol = (protocol) => protocol): StudyPlan =>
  studyPlan(change(builtIn('ips-ma')), danishHolidays);

/** One whose interviews at 12 months have other steps. */
export const aPlanWith = (over: Partial<Ladder>): StudyPlan =>
  aPlan((protocol) => {
    const { interview } = protocol.ladders;
    if (interview === undefined) throw new Error('the protocol has no ladder of that name');
    return { ...protocol, ladders: { ...protocol.ladders, interview: { ...interview, ...over } } };
  });

/** One whose follow-up at 12 months is a questionnaire. */
export const aQuestionnairePlan = (): StudyPlan =>
  aPlan((protocol) => ({
    ...protocol,
    timepoints: protocol.timepoints.map((each) => (each.id === 'FU12' ? { ...each, mode: 'questionnaire' } : each)),
  }));

/** The protocol with another plan of check-ins for mentors. */
export const withMentorPlan = (protocol: Protocol, change: (mentor: CheckInPlan) => Partial<CheckInPlan>): Protocol => {
  const { mentor } = protocol.checkIns;
  if (mentor === undefined) throw new Error('the protocol has no plan of that name');
  return { ...protocol, checkIns: { mentor: { ...mentor, ...change(mentor) } } };
};

/** Both interviews of a participant are asked for on the same days. */
export const twoAtOnce = (protocol: Protocol): Protocol => ({
  ...protocol,
  timepoints: protocol.timepoints.map((timepoint) =>
    timepoint.id === 'FU24' ? { ...timepoint, target: 'P12M', ladder: 'interview' } : timepoint,
  ),
});

const sender = (smsName: string, email: string, team: string) => ({
  smsName,
  email,
  phone: '+4538641234',
  team: { da: team, en: team },
});

/** A study with a number that can be answered, so that the texts keep their reply clauses. */
export const aStudy = (over: Partial<Study> = {}): Study => ({
  id: 'ips-ma',
  name: 'A made-up study',
  zone: 'Europe/Copenhagen',
  protocolVersion: 1,
  revision: 1,
  codeRevision: AGENDA_CODE_REVISION,
  sites: [],
  senders: {
    interviews: sender('+4520990001', 'talks@example.com', 'Opfølgningsteamet'),
    checkIns: sender('+4520990002', 'checkins@example.com', 'Aftaleteamet'),
  },
  unclearSends: 'flag',
  sms: 'sns',
  languages: ['da', 'en'],
  interviewMinutes: 60,
  closedPeriods: [],
  holidays: danishHolidays,
  ...over,
});
