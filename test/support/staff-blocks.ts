import { civil } from '../../shared/domain/civil-date.ts';
import type { CheckInBlock, InterviewBlock } from '../../shared/domain/staff-block.ts';

/** The example of the escalation mail; name only what the test is about. */
export const anInterviewBlock = (block: Partial<InterviewBlock> = {}): InterviewBlock => ({
  stream: 'interviews',
  pseudonym: 'P-7Q4K',
  timepoint: 'FU24',
  primary: true,
  situation: 'notBooked',
  level: 2,
  window: { workingDaysLeft: 9, lastDay: civil('2026-06-13') },
  tried: { sms: 4, emails: 0, calls: 3, bands: ['am', 'pm'], letterOn: civil('2026-05-04') },
  lastSignOfLife: civil('2026-03-02'),
  next: ['callEvening'],
  owner: 'youAsCover',
  takeBy: civil('2026-05-18'),
  otherwise: 'leadCoordinator',
  url: 'https://cairn.example.com/worklist/1',
  ...block,
});

export const aCheckInBlock = (block: Partial<CheckInBlock> = {}): CheckInBlock => ({
  stream: 'checkIns',
  pseudonym: 'C-3M8T',
  lastContact: civil('2026-05-01'),
  daysOverdue: 3,
  level: 1,
  url: 'https://cairn.example.com/worklist/2',
  ...block,
});
