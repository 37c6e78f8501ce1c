import type { Role } from '../../shared/domain/protocol.ts';
import { aNewcomer, anOffice, type Loose, type Office } from './an-office.ts';

const ENROLLED_AT = '2026-03-02T08:00:00Z';
/** 16:00 on a Wednesday: what is booked for the next day is near enough for an assessor to call. */
const NOW = '2026-03-25T15:00:00Z';

/** One of every role, and a second one of those who have participants of their own. */
export const SEATS = {
  'coordinator-1': ['coordinator'],
  'lead-1': ['leadCoordinator'],
  'mentor-1': ['mentor'],
  'mentor-2': ['mentor'],
  'leader-1': ['teamLeader'],
  'assessor-1': ['assessor'],
  'assessor-2': ['assessor'],
  'datamanager-1': ['dataManager'],
  'statistician-1': ['statistician'],
  'dmc-1': ['statistician'],
  'pi-1': ['principalInvestigator'],
  'auditor-1': ['auditor'],
} as const satisfies Record<string, Role[]>;
export type Seat = keyof typeof SEATS;

export const appoint = async ({ studies }: Office, study = 'ips-ma'): Promise<void> => {
  for (const [user, roles] of Object.entries(SEATS))
    await studies.saveMember({
      study,
      user,
      email: `${user}@example.com`,
      roles: [...roles],
      ...(user === 'dmc-1' ? { dmc: true } : {}),
      ...(user === 'auditor-1' ? { from: '2026-01-01', until: '2026-12-31' } : {}),
    });
};

/** Baselines, so that each is somewhere else in their two years. */
const BASELINES = [
  '2025-04-18', // P-01: tomorrow with assessor-1
  '2025-03-20', // P-02: was to meet assessor-1 yesterday, and nobody has said how it went
  '2025-04-25', // P-03: next week with assessor-2
  '2025-03-10', // P-04: done, by assessor-1
  '2024-02-15', // P-05: after two years; nobody answers, and the investigator is told
  '2025-04-02', // P-06: in hospital
  '2025-03-28', // P-07: has stopped the intervention
  '2025-03-30', // P-08: has stopped the interviews
  '2025-03-15', // P-09: has died
  '2026-02-20', // P-10: new
  '2024-04-10', // P-11: after two years
  '2025-03-18', // P-12: did not come to assessor-2
];
export const PEOPLE = BASELINES.map((_, index) => `P-${String(index + 1).padStart(2, '0')}`);

const armOf = (index: number, swapped: boolean): string => ((index % 2 === 0) !== swapped ? 'IPS-MA' : 'SAU');

/** Twelve people, one in each state; with `swapped` everyone is in the other arm, and mentors, check-ins and all that follows with them. */
export const aMixedTrial = async ({ swapped = false } = {}) => {
  const office = await anOffice({ at: ENROLLED_AT });
  const must = async (method: string, path: string, body?: unknown, as = 'coordinator-1'): Promise<Loose> => {
    const answer = await office.ask(method, path, body, { as });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.text}`);
    return answer.body;
  };
  await appoint(office);
  const supported = PEOPLE.filter((_, index) => armOf(index, swapped) === 'IPS-MA');
  for (const [index, id] of PEOPLE.entries())
    await must(
      'POST',
      office.inStudy('/participants'),
      aNewcomer({
        id,
        arm: armOf(index, swapped),
        anchors: { baseline: BASELINES[index], randomisation: BASELINES[index] },
        externalIds: { crf: `CRF-${String(100 + index)}` },
        contact: {
          name: `Deltager ${String(index + 1)}`,
          phone: `20 12 34 ${String(10 + index)}`,
          email: `p${String(index + 1)}@example.com`,
          address: `Prøvevej ${String(index + 1)}, 1000 København K`,
          language: 'da',
        },
        preferences: 'rings helst om aftenen',
      }),
    );
  // Two mentors, so that there are own participants and others'.
  for (const [index, id] of supported.entries())
    await must('PUT', office.of(id, '/mentor'), { mentor: index % 3 === 2 ? 'mentor-2' : 'mentor-1' });

  const followUp = (id: string, path: string, timepoint = 'FU12'): string =>
    office.of(id, `/follow-ups/${timepoint}${path}`);
  const book = (id: string, at: string, assessor: string, timepoint?: string) =>
    must('PUT', followUp(id, '/appointment', timepoint), {
      at,
      mode: 'inPerson',
      assessor,
      place: 'lokale 1',
      note: 'ring først',
    });
  const mentored = supported.filter((id) => !['P-07', 'P-09'].includes(id));
  const support = async (path: string, method: string, body: object, from: number): Promise<void> => {
    for (const id of mentored.slice(from)) await must(method, office.of(id, path), body);
  };
  await book('P-04', '2026-03-10T10:00', 'assessor-1');
  await office.until('2026-03-05T09:00:00Z');
  await support(
    '/check-ins',
    'POST',
    { on: '2026-03-04', kind: 'mentor', setting: 'community', minutes: 45, outcome: 'held' },
    3,
  );
  await office.until('2026-03-11T09:00:00Z');
  await must(
    'POST',
    followUp('P-04', '/outcome'),
    { outcome: 'done', on: '2026-03-10', mode: 'inPerson' },
    'assessor-1',
  );
  await book('P-01', '2026-03-26T10:00', 'assessor-1');
  await book('P-02', '2026-03-24T10:00', 'assessor-1');
  await book('P-03', '2026-04-01T13:00', 'assessor-2');
  await book('P-12', '2026-03-17T13:00', 'assessor-2');
  await book('P-11', '2026-04-07T09:00', 'assessor-2', 'FU24');
  await must('PATCH', office.of('P-06', '/participation'), {
    hold: { from: '2026-03-11', until: '2026-05-01', kind: 'hospital', scope: 'both' },
    reason: 'told us so',
  });
  await must('PATCH', office.of('P-07', '/participation'), { intervention: 'stopped', reason: 'told us so' });
  await must('PATCH', office.of('P-08', '/participation'), { interviews: 'stopped', reason: 'told us so' });
  await must('PATCH', office.of('P-09', '/participation'), { life: 'dead', reason: 'told us so' });
  await office.until('2026-03-18T09:00:00Z');
  await must('POST', followUp('P-12', '/outcome'), { noShow: true, on: '2026-03-17' });
  const contact = {
    at: '2026-03-18T08:30:00Z',
    direction: 'in',
    channel: 'phone',
    with: 'participant',
    outcome: 'reached',
  };
  await must('POST', office.of('P-05', '/contacts'), { ...contact, note: 'vil tænke over det' });
  await support('/check-ins/appointment', 'PUT', { at: '2026-03-25T18:30', mode: 'inPerson', place: 'café 2' }, 2);
  await office.until(NOW);
  return { ...office, must, supported };
};

export type MixedTrial = Awaited<ReturnType<typeof aMixedTrial>>;
