import type * as z from 'zod';
import type { memberBody, studyBody } from '../../shared/contract/study-body.ts';

/** The study that a first start makes (product.md section 9), as the bodies that create one over HTTP. */
export const DEMO_STUDY = {
  id: 'ips-ma',
  name: 'IPS-MA',
  protocol: 'ips-ma',
  sites: [
    { id: 'koebenhavn', name: 'København' },
    { id: 'frederiksberg', name: 'Frederiksberg' },
  ],
  senders: {
    // Numbers that can be answered, so that a reply has somewhere to go.
    interviews: {
      smsName: '+4520123450',
      email: 'opfoelgning@example.com',
      replyTo: 'svar@example.com',
      phone: '20 12 34 50',
      team: { da: 'Opfølgningsteamet', en: 'The follow-up team' },
    },
    checkIns: {
      smsName: '+4520123451',
      email: 'aftaler@example.com',
      replyTo: 'svar@example.com',
      phone: '20 12 34 51',
      team: { da: 'Aftaleteamet', en: 'The contact team' },
    },
  },
} as const satisfies z.input<typeof studyBody>;

export const DEMO_SITES = ['koebenhavn', 'frederiksberg'] as const;

type StaffBody = z.input<typeof memberBody>;
type StaffRole = StaffBody['roles'][number];

/** With at most 20 participants each, nine carry everyone of the arm that has mentors. */
export const DEMO_MENTORS = Array.from({ length: 9 }, (_, index) => `mentor-${String(index + 1)}`);

export const DEMO_ASSESSORS = ['assessor-1', 'assessor-2'] as const;

const someone = (user: string, name: string, ...roles: StaffRole[]): [string, StaffBody] => [
  user,
  { name, email: `${user}@example.com`, roles },
];

/** Whatever the day on which a house is opened, it is one of theirs. */
const anAuditor = (user: string, name: string): [string, StaffBody] => {
  const [, body] = someone(user, name, 'auditor');
  return [user, { ...body, from: '2020-01-01', until: '2099-12-31' }];
};

/** Of the data monitoring committee, and independent of the trial. */
const aCommitteeMember = (user: string, name: string): [string, StaffBody] => {
  const [, body] = someone(user, name, 'statistician');
  return [user, { ...body, dmc: true }];
};

/** Every role has somebody, so that nothing is left without a recipient. */
export const DEMO_STAFF: readonly [string, StaffBody][] = [
  someone('coordinator-1', 'Karen Opdigtsen', 'coordinator'),
  someone('coordinator-2', 'Jens Eksempelgaard', 'coordinator'),
  someone('lead-1', 'Lone Prøvestrup', 'leadCoordinator'),
  someone('leader-1', 'Troels Tænkthøj', 'teamLeader'),
  someone('assessor-1', 'Asta Mønstrup', 'assessor'),
  someone('assessor-2', 'Bent Skabelund', 'assessor'),
  someone('datamanager-1', 'Dorte Talkjær', 'dataManager'),
  someone('statistician-1', 'Sten Middeltoft', 'statistician'),
  aCommitteeMember('dmc-1', 'Dagmar Tælling'),
  someone('pi-1', 'Poul Forsøgsen', 'principalInvestigator'),
  anAuditor('auditor-1', 'Agnete Eftersyn'),
  ...DEMO_MENTORS.map((user, index) => someone(user, `Mentor ${String(index + 1)}`, 'mentor')),
];
