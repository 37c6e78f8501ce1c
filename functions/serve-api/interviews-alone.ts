import type { CheckInRecord, InterviewRecord } from '../../shared/domain/record.ts';
import type { Both, RecordStore } from '../../shared/ports/record-store.ts';
import { isBlinded } from '../../shared/domain/roles-together.ts';
import { type Looker, seesInterviewsAlone } from './reach.ts';

/** What stands where nobody looks: of a person who has no arm, no mentor and no check-in. */
const unopened = ({
  participation,
  followUps: _met,
  contacts: _logged,
  unblindings: _learnt,
  ...frame
}: InterviewRecord): CheckInRecord => ({
  ...frame,
  stream: 'checkIns',
  alias: '',
  participation: { life: participation.life, existingData: participation.existingData, intervention: 'active' },
  status: { work: 'unknown', supportNeeded: 'unknown' },
  checkIns: [],
  appointments: [],
  steps: {},
  byHand: {},
  tasks: {},
  escalations: {},
});

const alone = (interviews: InterviewRecord): Both => ({ interviews, checkIns: unopened(interviews) });

/**
 * The records as blinded eyes are shown them: that of the check-ins is not read, so that no answer can tell what it holds (ADR 4), nor
 * that it cannot be read while newer code has written to it: whoever then was not to be found had somebody who supports them.
 */
export const interviewsAlone = (records: RecordStore): RecordStore => ({
  ...records,
  readBoth: async (study, participant) => {
    const interviews = await records.readInterviews(study, participant);
    return interviews && alone(interviews);
  },
  readMany: async (study, participants) => (await records.readManyInterviews(study, participants)).map(alone),
});

/** What is entered is checked against both records, whoever enters it; of the DMC the arm is shown. */
export const looksAtInterviewsAlone = (
  method: string,
  { member, ...looker }: Pick<Looker, 'roles' | 'sight' | 'member'>,
): boolean => method === 'GET' && seesInterviewsAlone(looker) && member !== undefined && isBlinded(member);
