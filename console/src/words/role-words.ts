import type { WordsLike } from './words-like.ts';

const en = {
  coordinator: 'Coordinator',
  leadCoordinator: 'Lead coordinator',
  mentor: 'Mentor',
  teamLeader: 'Team leader',
  assessor: 'Assessor',
  dataManager: 'Data manager',
  statistician: 'Statistician',
  principalInvestigator: 'Principal investigator',
  auditor: 'Auditor',
} as const;

const da: WordsLike<typeof en> = {
  coordinator: 'Koordinator',
  leadCoordinator: 'Ledende koordinator',
  mentor: 'Mentor',
  teamLeader: 'Teamleder',
  assessor: 'Interviewer',
  dataManager: 'Datamanager',
  statistician: 'Statistiker',
  principalInvestigator: 'Forsøgsansvarlig',
  auditor: 'Auditor',
};

/** What each role is called. */
export const roleWords = { da, en };
