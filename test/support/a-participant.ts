import { AGENDA_CODE_REVISION } from '../../shared/domain/agenda-revision.ts';
import type { BothRecords } from '../../shared/domain/entries/entry.ts';
import type { Hold } from '../../shared/domain/participation.ts';
import type { CheckIn, CheckInRecord, InterviewRecord } from '../../shared/domain/record.ts';

const frame = {
  study: 'ips-ma',
  participant: 'P-7Q4K',
  version: 0,
  lastHash: '',
  registeredAt: '2025-04-18T08:00:00Z',
  language: 'da',
  anchors: { baseline: '2025-04-18' },
  consent: { sms: true, email: true, phone: true, letter: true, contactPerson: true },
  holds: [],
  stopped: [],
  steps: {},
  tasks: {},
  escalations: {},
  agendaBasis: { protocolVersion: 1, studyRevision: 1, codeRevision: AGENDA_CODE_REVISION },
};

/** In the interviews, in everything. */
export const TAKES_PART = { interviews: 'full', register: 'ok', existingData: 'keep', life: 'alive' } as const;

/** R7.3's participant: baseline 2025-04-18, so FU12 falls on Saturday 2026-04-18. */
export const anInterviewRecord = (over: Partial<InterviewRecord> = {}): InterviewRecord => ({
  ...frame,
  stream: 'interviews',
  participation: TAKES_PART,
  followUps: {},
  contacts: [],
  ...over,
});

export const aCheckInRecord = (over: Partial<CheckInRecord> = {}): CheckInRecord => ({
  ...frame,
  stream: 'checkIns',
  alias: 'C-3M9X',
  arm: 'IPS-MA',
  mentor: 'mentor-1',
  participation: { intervention: 'active', life: 'alive', existingData: 'keep' },
  status: { work: 'unknown', supportNeeded: 'unknown' },
  checkIns: [],
  appointments: [],
  ...over,
});

/** They met, and it was entered the same day. */
export const aCheckIn = (on: string, over: Partial<CheckIn> = {}): CheckIn => ({
  event: 1,
  on,
  kind: 'mentor',
  setting: 'office',
  outcome: 'held',
  enteredAt: `${on}T12:00:00Z`,
  ...over,
});

/** One participant, in both streams. */
export const aParticipant = (
  interviews: Partial<InterviewRecord> = {},
  checkIns: Partial<CheckInRecord> = {},
): BothRecords => ({ interviews: anInterviewRecord(interviews), checkIns: aCheckInRecord(checkIns) });

/** From Monday 20 April 2026 on, and nobody knows for how long. */
export const aHold = (over: Partial<Hold> = {}): Hold => ({
  from: '2026-04-20',
  kind: 'hospital',
  scope: 'both',
  enteredAt: '2026-04-20T06:00:00Z',
  ...over,
});
