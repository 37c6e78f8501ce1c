import type { ContactCard } from '../../shared/domain/contact-card.ts';
import type { CheckInRecord, InterviewRecord } from '../../shared/domain/record.ts';
import { settle } from '../../shared/domain/settle.ts';
import { aCard, type aHouse } from './a-house.ts';
import { aCheckInRecord, anInterviewRecord } from './a-participant.ts';

/** Both records of one participant, as an enrolment leaves them. */
export const enrolPair = async (
  house: Awaited<ReturnType<typeof aHouse>>,
  interviews: Partial<InterviewRecord> = {},
  checkIns: Partial<CheckInRecord> = {},
  card: ContactCard = aCard,
): Promise<void> => {
  const talk = anInterviewRecord(interviews);
  await house.enrol(talk, card);
  const { participant } = talk;
  const silence = aCheckInRecord({ participant, ...checkIns });
  const plan = await house.studies.plan(silence.study, silence.agendaBasis.protocolVersion, silence.site);
  const result = await house.records.commit({
    token: `enrol-${participant}-checkIns`,
    changes: [
      {
        after: settle(plan, silence, house.now()),
        event: { action: 'enrolled', at: talk.registeredAt, by: 'test' },
      },
    ],
  });
  if (result.kind !== 'committed') throw new Error(`not enrolled: ${result.kind}`);
};
