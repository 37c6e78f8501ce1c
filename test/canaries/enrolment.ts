import type * as z from 'zod';
import type { contactBody } from '../../shared/contract/contact-body.ts';
import { aCsv, aRow, rowsFrom } from '../support/a-csv.ts';
import type { WatchedHouse } from './a-watched-house.ts';
import { CONTACT_PERSON_PHONE, emailOf, PEOPLE, phoneOf, STAFF, WORDS } from './canaries.ts';

/** What the people are met through: an office, or a whole machine. */
export type Travelled = Pick<WatchedHouse, 'ask' | 'must' | 'inStudy' | 'of' | 'run' | 'recipient'> & {
  /** 202 where a long file waits for a run. */
  fileTaken: 200 | 202;
};

/** A field that a card is given some day does not compile here until it has a word of its own. */
type WholeCard = Required<Omit<z.input<typeof contactBody>, 'phone' | 'address' | 'preferences'>>;

const SEATS = {
  'mentor-1': 'mentor',
  'assessor-1': 'assessor',
  'statistician-1': 'statistician',
  'pi-1': 'principalInvestigator',
  'auditor-1': 'auditor',
  'datamanager-1': 'dataManager',
};

export const appointStaff = async ({ must, inStudy, recipient }: Travelled): Promise<void> => {
  for (const [user, role] of Object.entries(SEATS)) {
    const dates = role === 'auditor' ? { from: '2026-01-01', until: '2026-12-31' } : {};
    await must('PUT', inStudy(`/staff/${user}`), { roles: [role], email: `${user}@example.com`, ...dates }, 'lead-1');
  }
  await must('PUT', inStudy('/staff/mentor-1'), { roles: ['mentor'], ...STAFF }, 'lead-1');
  await must('PATCH', inStudy(''), { outageKey: recipient, clinician: 'lead-1' }, 'lead-1');
};

export const enrolPeople = async ({ must, ask, inStudy, of, run, fileTaken }: Travelled): Promise<void> => {
  for (const id of PEOPLE)
    await must('POST', inStudy('/participants'), {
      id,
      arm: 'IPS-MA',
      anchors: { baseline: '2025-04-18', randomisation: '2025-04-22' },
      contact: {
        name: WORDS.name,
        phones: [{ number: phoneOf(id), label: WORDS.label }],
        email: emailOf(id),
        addresses: [{ lines: [WORDS.address, '1000 København K'] }],
        interpreter: WORDS.interpreter,
        contactPersons: [{ name: WORDS.contactPerson, phone: CONTACT_PERSON_PHONE, consent: true }],
        language: 'da',
      } satisfies WholeCard,
      preferences: WORDS.preferences,
      consent: { sms: true, email: true, phone: true, letter: true },
      mentor: 'mentor-1',
    });
  const rows = rowsFrom(1, 41);
  const wrong = rows.with(
    3,
    aRow(4, { arm: WORDS.name, phone: WORDS.address, email: WORDS.note, baseline: phoneOf('P-1') }),
  );
  for (const [row, csv] of [wrong, rows.with(0, aRow(1, { name: WORDS.imported }))].entries()) {
    const answer = await ask('POST', inStudy('/participants:import'), undefined, { csv: aCsv(csv) });
    if (row === 1 && answer.status !== fileTaken) throw new Error(`not taken: ${answer.text}`);
  }
  await run();
  await ask('GET', of('P-1', `?purpose=browse&why=${encodeURIComponent(WORDS.why)}`));
  await ask('GET', inStudy(`/participants?q=${encodeURIComponent(WORDS.name)}`));
  await ask('GET', inStudy('/participants?q=Kanimport'));
};

export const workWithThem = async ({ must, of }: Travelled): Promise<void> => {
  const at = '2026-03-02T07:00:00Z';
  const call = { at, direction: 'in', channel: 'phone', with: 'participant', outcome: 'reached', note: WORDS.note };
  await must('POST', of('P-1', '/contacts'), call);
  await must('PATCH', of('P-1', '/participation'), {
    consent: { letter: true },
    status: { work: 'none' },
    reason: WORDS.reason,
  });
  await must('POST', of('P-1', '/unblindings'), {
    on: '2026-03-02',
    assessor: 'assessor-1',
    how: 'participant',
    consequence: 'otherAssessor',
    note: WORDS.unblinding,
  });
  await must('POST', of('P-2', '/messages'), { channel: 'email', subject: WORDS.subject, text: WORDS.letter });
  await must('POST', of('P-3', '/messages'), { channel: 'letter', text: WORDS.letter });
  await must('POST', of('P-4', '/messages'), { channel: 'sms', text: `${WORDS.letter} Ring {tlf}. {afs}` });
  const booking = {
    at: '2026-03-26T10:30',
    mode: 'inPerson',
    place: WORDS.place,
    note: WORDS.bookingNote,
    interpreter: WORDS.interpreter,
  };
  await must('PUT', of('P-3', '/follow-ups/FU12/appointment'), { ...booking, assessor: 'assessor-1' });
  await must('PUT', of('P-4', '/check-ins/appointment'), { ...booking, at: '2026-03-27T10:30' });
  await must('POST', of('P-2', '/follow-ups/FU12/offers'), { times: ['2026-04-08T10:30'], place: WORDS.place });
  await must('POST', of('P-6', '/follow-ups/FU12/outcome'), {
    outcome: 'notDone',
    on: '2026-03-02',
    reason: 'other',
    text: WORDS.outcomeText,
  });
};
