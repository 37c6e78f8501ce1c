import { changeSteps, type ImportedFacts } from '../../../shared/domain/entries/imported-changes.ts';
import { type ImportedPast, pastSteps, withImportedPast } from '../../../shared/domain/entries/imported-past.ts';
import { enterSteps, type Imported } from '../../../shared/domain/entries/import-step.ts';
import { entered, refused, type BothRecords } from '../../../shared/domain/entries/entry.ts';
import type { Hold } from '../../../shared/domain/participation.ts';
import type { Appointment, Outcome } from '../../../shared/domain/record.ts';
import { aHold, aParticipant, TAKES_PART } from '../../support/a-participant.ts';
import { answerTo, atWork, MONDAY, NEXT_WEEK, standing } from '../../support/an-entry.ts';
import { booked } from '../../support/planned.ts';

const context = atWork();
const said = ({ refusals }: Imported): string[] => refusals.map(answerTo);
const NOT_TAKEN_BACK =
  'leave it empty: a file takes back no refusal, stop or death; enter it with its reason on the page of the participant';

describe('a row of an import', () => {
  const site = (to: string) => ({
    column: 'site',
    enter: ({ interviews, checkIns }: BothRecords) =>
      entered({ interviews: { ...interviews, site: to }, checkIns: { ...checkIns, site: to } }),
  });
  const no = (column: string, field: string) => ({ column, enter: () => refused('unfitField', field, 'leave it out') });

  it('enters what it can, and names every fault at once by its column', () => {
    const result = enterSteps(
      aParticipant(),
      [no('arm', '/arm'), site('north'), no('mentor', ''), no('baseline', 'FU12.on')],
      context,
    );
    expect(result.record.interviews.site).toBe('north');
    expect(result.changed).toEqual(['site']);
    expect(said(result)).toEqual(['arm', 'mentor', 'FU12.on'].map((column) => `unfitField ${column}: leave it out`));
  });

  it('that says what is known already leaves the very records', () => {
    const both = aParticipant({ site: 'north' }, { site: 'north' });
    const result = enterSteps(both, [site('north')], context);
    expect(result.record.interviews).toBe(both.interviews);
    expect(result.record.checkIns).toBe(both.checkIns);
    expect(result.changed).toEqual([]);
  });

  it('that changes one record leaves the other', () => {
    const both = aParticipant({ site: 'north' }, { site: 'south' });
    const result = enterSteps(both, [site('north')], context);
    expect(result.record.interviews).toBe(both.interviews);
    expect(result.changed).toEqual(['site']);
    const other = enterSteps(both, [site('south')], context);
    expect(other.record.checkIns).toBe(both.checkIns);
    expect(other.changed).toEqual(['site']);
  });
});

describe('a row about somebody who is there already', () => {
  const enter = (facts: Partial<ImportedFacts>, both = aParticipant()) =>
    enterSteps(both, changeSteps({ anchors: {}, consent: {}, ...facts }), context);

  it('changes what it says, each under its column', () => {
    const both = aParticipant({ externalIds: { old: '1' } }, { externalIds: { old: '1' } });
    const { record, changed, refusals } = enter(
      {
        anchors: { baseline: '2025-04-19', consent: '2025-04-10' },
        mentor: 'mentor-2',
        site: 'north',
        crf: '0007',
        language: 'en',
        consent: { sms: false, voicemail: true },
      },
      both,
    );
    expect(refusals).toEqual([]);
    expect(changed).toEqual([
      'baseline',
      'consent',
      'mentor',
      'site',
      'crf',
      'language',
      'consent_sms',
      'consent_voicemail',
    ]);
    for (const each of [record.interviews, record.checkIns])
      expect(each).toMatchObject({
        anchors: { baseline: '2025-04-19', consent: '2025-04-10' },
        site: 'north',
        externalIds: { old: '1', crf: '0007' },
        language: 'en',
        consent: { sms: false, email: true, voicemail: true },
      });
    expect(record.checkIns.mentor).toBe('mentor-2');
    expect(record.interviews).not.toHaveProperty('mentor');
  });

  it('moves them to another arm, without a mentor where there are no check-ins', () => {
    const both = aParticipant();
    const { record, changed } = enter({ arm: 'SAU' }, both);
    expect(changed).toEqual(['arm']);
    expect(record.checkIns).toMatchObject({ arm: 'SAU' });
    expect(record.checkIns).not.toHaveProperty('mentor');
    expect(record.interviews).toBe(both.interviews);
  });

  it('says nothing new with what is known, and a no is no news of what nobody agreed to', () => {
    const both = aParticipant({ consent: { sms: true, email: false } }, { consent: { sms: true, email: false } });
    const facts = { anchors: { baseline: '2025-04-18' }, arm: 'IPS-MA', mentor: 'mentor-1', language: 'da' };
    const { record, changed } = enter({ ...facts, consent: { sms: true, email: false, letter: false } }, both);
    expect(changed).toEqual([]);
    expect(record.interviews).toBe(both.interviews);
    expect(record.checkIns).toBe(both.checkIns);
  });

  it('never says yes for them where they said no, takes a yes back, and takes the first yes to what nobody asked them', () => {
    const consent = { sms: false, email: true };
    const result = enter(
      { consent: { sms: true, email: false, letter: true } },
      aParticipant({ consent }, { consent }),
    );
    expect(result.changed).toEqual(['consent_email', 'consent_letter']);
    expect(result.record.interviews.consent).toEqual({ sms: false, email: false, letter: true });
    expect(said(result)).toEqual([`onlyWithReason consent_sms: ${NOT_TAKEN_BACK}`]);
  });

  it('is refused by the column that does not stand', () => {
    expect(said(enter({ anchors: { birth: '1980-01-01' }, arm: 'B', site: 'north' }))).toEqual([
      'unknownAnchor birth: take one of baseline, randomisation, consent, inclusion, jobStart',
      'unknownArm arm: take one of IPS-MA, SAU',
    ]);
    expect(said(enter({ mentor: 'mentor-2' }, aParticipant({}, { arm: 'SAU' })))).toEqual([
      'armWithoutCheckIns mentor: correct the arm first: this one has no check-ins',
    ]);
  });
});

const past = (over: Partial<ImportedPast>, both = aParticipant()): Imported =>
  enterSteps(both, pastSteps({ followUps: {}, ...over }, 60, context), context);
const ofFu12 = (facts: ImportedPast['followUps'][string], both = aParticipant()): Imported =>
  past({ followUps: { FU12: facts } }, both);
const factsOf = ({ record }: Imported) => record.interviews.followUps['FU12'];

describe('a stop, a death or an emigration in a file', () => {
  const taking = (interviews: object, intervention: 'active' | 'stopped' = 'active') =>
    aParticipant(
      { participation: { ...TAKES_PART, ...interviews } },
      { participation: { ...TAKES_PART, ...interviews, intervention } },
    );

  it.each<[string, Partial<ImportedPast>, ReturnType<typeof taking>]>([
    ['life', { life: 'alive' }, taking({ life: 'dead' })],
    ['life', { life: 'emigrated' }, taking({ life: 'dead' })],
    ['life', { life: 'alive' }, taking({ life: 'emigrated' })],
    ['interviews', { interviews: 'full' }, taking({ interviews: 'stopped' })],
    ['interviews', { interviews: 'reduced' }, taking({ interviews: 'stopped' })],
    ['interviews', { interviews: 'full' }, taking({ interviews: 'reduced' })],
    ['intervention', { intervention: 'active' }, taking({}, 'stopped')],
  ])('is never taken back: %s %j', (column, over, both) => {
    const result = past(over, both);
    expect([result.changed, said(result)]).toEqual([[], [`onlyWithReason ${column}: ${NOT_TAKEN_BACK}`]]);
    expect(result.record).toEqual(both);
  });

  it.each<[Partial<ImportedPast>, ReturnType<typeof taking>]>([
    [{ life: 'emigrated' }, taking({})],
    [{ life: 'dead' }, taking({ life: 'emigrated' })],
    [{ interviews: 'stopped' }, taking({ interviews: 'reduced' })],
    [{ intervention: 'stopped' }, taking({})],
  ])('is entered: %j', (over, both) => {
    expect(past(over, both)).toMatchObject({ changed: Object.keys(over), refusals: [] });
  });

  it.each<[Partial<ImportedPast>, ReturnType<typeof taking>]>([
    [{ life: 'dead' }, taking({ life: 'dead' })],
    [{ interviews: 'stopped', intervention: 'stopped' }, taking({ interviews: 'stopped' }, 'stopped')],
  ])('is no news where it stands: %j', (over, both) => {
    expect(past(over, both)).toMatchObject({ changed: [], refusals: [] });
  });
});

describe('an appointment of a running trial', () => {
  const fresh: Appointment = {
    n: 1,
    at: '2026-04-28T10:30',
    minutes: 60,
    mode: 'inPerson',
    enteredAt: MONDAY,
    imported: true,
  };

  it('was agreed elsewhere, so that only its reminders go', () => {
    const result = ofFu12({ appointment: fresh.at });
    expect(factsOf(result)).toStrictEqual({ appointments: [fresh] });
    expect(result.changed).toEqual(['FU12.appointment']);
  });

  it.each<[string, Appointment[]]>([
    ['stands already', [NEXT_WEEK]],
    [
      'was called off since, which the file does not know',
      [{ ...NEXT_WEEK, end: { how: 'cancelled', at: MONDAY, by: 'staff' } }],
    ],
  ])('that %s is no news', (_, appointments) => {
    const both = aParticipant(booked(...appointments));
    const result = ofFu12({ appointment: NEXT_WEEK.at, appointmentMode: 'phone' }, both);
    expect(result.record.interviews).toBe(both.interviews);
  });

  it('at another time is a move, which is told like any other, in the way that was agreed', () => {
    const result = ofFu12({ appointment: '2026-05-05T10:30' }, aParticipant(booked({ ...NEXT_WEEK, mode: 'video' })));
    const [before, after] = factsOf(result)?.appointments ?? [];
    expect(before).toMatchObject({ n: 1, end: { how: 'moved' } });
    expect(before).not.toHaveProperty('imported');
    expect(after).toMatchObject({ n: 2, mode: 'video', moved: true });
    expect(after).not.toHaveProperty('imported');
  });

  it('that a file moves to one that has passed is history like any other, of which no text goes', () => {
    const result = ofFu12({ appointment: '2026-04-02T10:30' }, aParticipant(booked(NEXT_WEEK)));
    expect(factsOf(result)?.appointments[1]).toMatchObject({ n: 2, moved: true, imported: true });
  });

  it('that a file moves keeps who is there, where and how long', () => {
    const kept = { assessor: 'assessor-1', place: 'Room 4', minutes: 90 };
    const standing = { ...NEXT_WEEK, ...kept };
    const result = ofFu12({ appointment: '2026-05-05T10:30' }, aParticipant(booked(standing)));
    expect(factsOf(result)?.appointments[1]).toMatchObject({ ...kept, moved: true });
  });

  it('names who holds it, also later, which tells participants nothing', () => {
    const first = ofFu12({ appointment: fresh.at, assessor: 'assessor-1' });
    expect([factsOf(first)?.appointments, first.changed]).toEqual([
      [{ ...fresh, assessor: 'assessor-1' }],
      ['FU12.appointment'],
    ]);
    const later = ofFu12({ appointment: NEXT_WEEK.at, assessor: 'assessor-2' }, aParticipant(booked(NEXT_WEEK)));
    expect([factsOf(later)?.appointments, later.changed]).toEqual([
      [{ ...NEXT_WEEK, assessor: 'assessor-2' }],
      ['FU12.assessor'],
    ]);
  });

  it('names nobody for another time than the one that stands', () => {
    const off: Appointment = { ...NEXT_WEEK, end: { how: 'moved', at: MONDAY, by: 'staff' } };
    const stands: Appointment = { ...NEXT_WEEK, n: 2, at: '2026-05-05T10:30', enteredAt: MONDAY, moved: true };
    const named = (at: string) =>
      factsOf(ofFu12({ appointment: at, assessor: 'assessor-2' }, aParticipant(booked(off, stands))))?.appointments;
    expect(named(off.at)).toEqual([off, stands]);
    expect(named(stands.at)).toEqual([off, { ...stands, assessor: 'assessor-2' }]);
  });

  it('after one that was called off is new', () => {
    const off: Appointment = { ...NEXT_WEEK, end: { how: 'cancelled', at: MONDAY, by: 'staff' } };
    const result = ofFu12({ appointment: '2026-05-05T10:30', appointmentMode: 'phone' }, aParticipant(booked(off)));
    expect(factsOf(result)?.appointments).toEqual([off, { ...fresh, n: 2, at: '2026-05-05T10:30', mode: 'phone' }]);
  });

  it('leaves the other interviews and what mentors see', () => {
    const both = aParticipant({ followUps: { FU24: { appointments: [NEXT_WEEK] } } });
    const { record } = ofFu12({ appointment: fresh.at }, both);
    expect(record.interviews.followUps['FU24']).toEqual({ appointments: [NEXT_WEEK] });
    expect(record.checkIns).toBe(both.checkIns);
  });

  it('that is refused is named by its column', () => {
    const result = past({ followUps: { REG24: { appointment: fresh.at } } });
    expect(said(result)).toEqual([
      'registerTimepoint REG24.appointment: record its outcome; nobody is met for a register',
    ]);
  });
});

describe('an outcome of a running trial', () => {
  const done = { outcome: 'done', on: '2026-04-17' } as const;
  const known = (over: Partial<Outcome> = {}): BothRecords =>
    aParticipant({
      followUps: { FU12: { appointments: [], outcome: { ...done, mode: 'phone', enteredAt: MONDAY, ...over } } },
    });

  it('is marked as one that came with a file', () => {
    const result = ofFu12({ outcome: { ...done, mode: 'phone' } });
    expect(factsOf(result)).toEqual({
      appointments: [],
      outcome: { ...done, mode: 'phone', enteredAt: MONDAY, imported: true },
    });
    expect(result.changed).toEqual(['FU12.outcome']);
  });

  it.each<[string, BothRecords, ImportedPast['followUps'][string]['outcome']]>([
    ['in all that it says', known(), { ...done, mode: 'phone' }],
    ['but for the way, of which it is silent', known(), done],
    [
      'with its reason',
      known({ outcome: 'notDone', reason: 'other', text: 'on strike' }),
      { ...done, outcome: 'notDone', reason: 'other', text: 'strike' },
    ],
  ])('that agrees with what is known %s is no news', (_, both, outcome) => {
    const result = ofFu12({ outcome }, both);
    expect(said(result)).toEqual([]);
    expect(result.record.interviews).toBe(both.interviews);
  });

  it.each<[string, ImportedPast['followUps'][string]['outcome']]>([
    ['day', { ...done, on: '2026-04-16' }],
    ['way', { ...done, mode: 'video' }],
    ['result', { outcome: 'notDone', on: done.on, reason: 'no-contact' }],
  ])('that names another %s than is known is refused', (_, outcome) => {
    expect(said(ofFu12({ outcome }, known()))).toEqual([
      'outcomeExists FU12.outcome: void the entry of the outcome first',
    ]);
  });

  it('that names another reason than is known is refused', () => {
    const both = known({ outcome: 'notDone', reason: 'no-contact' });
    expect(said(ofFu12({ outcome: { outcome: 'notDone', on: done.on, reason: 'too-unwell' } }, both))).toEqual([
      'outcomeExists FU12.outcome: void the entry of the outcome first',
    ]);
  });

  it.each<[string, ImportedPast['followUps'][string]['outcome']]>([
    ['futureDate FU12.on', { ...done, on: '2026-04-21' }],
    ['unfitField FU12.reason', { ...done, reason: 'other' }],
    ['textMissing FU12.reason', { outcome: 'notDone', on: done.on, reason: 'other' }],
  ])('with a fault is answered by %s', (column, outcome) => {
    expect(said(ofFu12({ outcome }))[0]).toContain(`${column}: `);
  });

  it('does not go with an appointment that lies ahead, and does with one that has passed', () => {
    const result = ofFu12({ outcome: done, appointment: NEXT_WEEK.at });
    expect(said(result)).toEqual(['outcomeExists FU12.appointment: leave it empty: the follow-up has its outcome']);
    expect(factsOf(result)?.appointments).toEqual([]);
    const passed = ofFu12({ outcome: done, appointment: '2026-04-20T08:00' });
    expect(said(passed)).toEqual([]);
    expect(passed.changed).toEqual(['FU12.appointment', 'FU12.outcome']);
  });

  it('that ended the interviews comes before what lies ahead, which is refused and calls nobody off', () => {
    const both = aParticipant({ followUps: { FU24: { appointments: [NEXT_WEEK] } } });
    const result = past(
      {
        followUps: {
          BL: { appointment: '2026-04-28T09:00' },
          FU12: { outcome: { outcome: 'notDone', on: '2026-04-17', reason: 'stopped-interviews' } },
        },
      },
      both,
    );
    expect(said(result)[0]).toContain('interviewsStopped BL.appointment');
  });
});

describe('how somebody takes part in a running trial', () => {
  it('comes first, under the name of each column', () => {
    const result = past({
      life: 'emigrated',
      interviews: 'stopped',
      intervention: 'stopped',
      followUps: { FU12: { appointment: NEXT_WEEK.at } },
    });
    expect(result.changed).toEqual(['life', 'interviews', 'intervention']);
    expect(result.record).toMatchObject({
      interviews: {
        participation: { ...TAKES_PART, interviews: 'stopped', life: 'emigrated' },
        stopped: [{ from: MONDAY }],
      },
      checkIns: { participation: { intervention: 'stopped', life: 'emigrated' } },
    });
    expect(said(result)).toHaveLength(1);
    expect(said(result)[0]).toContain('interviewsStopped FU12.appointment');
  });

  it('is left as it is where the file says nothing', () => {
    const both = aParticipant();
    expect(pastSteps({ followUps: {} }, 60, context)).toEqual([]);
    expect(standing(withImportedPast(both, { followUps: {} }, 60, context))).toBe(both);
  });

  it('is refused as a whole by its first fault, where the row stands alone', () => {
    const faults: ImportedPast = { followUps: {}, lastContact: '2026-04-21', holdUntil: '2026-04-01' };
    expect(answerTo(withImportedPast(aParticipant(), faults, 60, context))).toBe(
      'futureDate last_contact: give a date that is not after 2026-04-20',
    );
    expect(standing(withImportedPast(aParticipant(), { life: 'dead', followUps: {} }, 60, context))).toMatchObject({
      interviews: { participation: { life: 'dead' } },
    });
  });
});

describe('the day of a death or stop of a running trial', () => {
  const told = { life: 'dead', lifeOn: '2026-03-02', interviews: 'stopped', interviewsOn: '2026-02-02' } as const;
  const columns = ['life', 'interviews', 'life_on', 'interviews_on'];

  it('stands beside that of the entry, in the interviews alone', () => {
    const { record, changed } = past(told);
    expect(changed).toEqual(columns);
    expect(record.interviews).toMatchObject({
      leftOn: told.lifeOn,
      stopped: [{ from: MONDAY, on: told.interviewsOn }],
    });
    expect(record.checkIns).not.toHaveProperty('leftOn');
    expect(past(told, record).changed).toEqual([]);
    expect(past({ ...told, lifeOn: '2026-03-03' }, record).changed).toEqual(['life_on']);
  });

  it('is that of the entry where it is the same, and goes with the state that it was of', () => {
    const today = past({ interviews: 'stopped', interviewsOn: '2026-04-20' });
    expect(today.changed).toEqual(['interviews']);
    const emigrated = past({ life: 'emigrated', lifeOn: '2026-03-02' });
    const dead = past({ life: 'dead' }, emigrated.record);
    expect([emigrated.record.interviews.leftOn, dead.record.interviews.leftOn]).toEqual(['2026-03-02', undefined]);
  });

  it('neither lies ahead nor before the dates that everything counts from', () => {
    expect(said(past({ ...told, lifeOn: '2026-04-21', interviewsOn: '2020-01-01' }))).toEqual([
      'futureDate life_on: give a date that is not after 2026-04-20',
      "unfitField interviews_on: give a day that is not before the participant's baseline",
    ]);
  });

  it('may be that of the first of several dates, or of none', () => {
    const stopped = (on: string, anchors: Record<string, string>): string[] =>
      said(past({ interviews: 'stopped', interviewsOn: on }, aParticipant({ anchors }, { anchors })));
    const anchors = { baseline: '2025-04-19', consent: '2025-04-10' };
    expect(stopped('2025-04-10', anchors)).toEqual([]);
    expect(stopped('2025-04-09', anchors)).toEqual([
      "unfitField interviews_on: give a day that is not before the participant's consent",
    ]);
    expect(stopped('2025-04-09', {})).toEqual([]);
  });

  it('is kept of nobody who lives and takes part', () => {
    expect(past({ lifeOn: '2026-03-02', interviewsOn: '2026-03-02' }).changed).toEqual([]);
    const again = aParticipant({ stopped: [{ from: '2025-06-02T08:00:00Z', to: '2025-07-01T08:00:00Z' }] });
    expect(past({ interviewsOn: '2025-06-01' }, again).changed).toEqual([]);
  });
});

describe('the last contact of a running trial', () => {
  const met = {
    event: 1,
    on: '2026-04-17',
    kind: 'mentor',
    setting: 'community',
    outcome: 'held',
    imported: true,
  } as const;

  it('is a check-in from which the next one counts, and tells nobody of it who is told of interviews', () => {
    const { record, changed } = past({ lastContact: met.on });
    expect(record.checkIns.checkIns).toEqual([{ ...met, enteredAt: MONDAY }]);
    expect(changed).toEqual(['last_contact']);
    expect(record.checkIns.lastSignOfLife).toBe('2026-04-17T10:00:00Z');
    expect(record.interviews).not.toHaveProperty('lastSignOfLife');
  });

  it('stands behind those before it, under the number of its event', () => {
    const before = { ...met, on: '2026-04-01', enteredAt: MONDAY };
    const { record } = past({ lastContact: met.on }, aParticipant({}, { version: 4, checkIns: [before] }));
    expect(record.checkIns.checkIns).toEqual([before, { ...met, event: 5, enteredAt: MONDAY }]);
  });

  it('is no check-in in an arm without them, and shows that they are there all the same', () => {
    const { record } = past({ lastContact: met.on }, aParticipant({}, { arm: 'SAU' }));
    expect(record.checkIns.checkIns).toEqual([]);
    expect(record.checkIns.lastSignOfLife).toBe('2026-04-17T10:00:00Z');
  });

  it.each<[string, 'held' | 'missed', string, boolean]>([
    ['that was entered before', 'held', met.on, false],
    ['on a day of one that was missed', 'missed', met.on, true],
    ['beside one of another day', 'held', '2026-04-16', true],
  ])('%s is or is not news', (_, outcome, on, news) => {
    const both = aParticipant({}, { checkIns: [{ ...met, on, outcome, enteredAt: MONDAY }] });
    const { record, changed } = past({ lastContact: met.on }, both);
    expect(changed).toEqual(news ? ['last_contact'] : []);
    expect(record.checkIns.checkIns).toHaveLength(news ? 2 : 1);
  });

  it('does not lie ahead', () => {
    expect(said(past({ lastContact: '2026-04-21' }))).toEqual([
      'futureDate last_contact: give a date that is not after 2026-04-20',
    ]);
  });
});

describe('a hold of a running trial', () => {
  const until = (holdUntil: string, holds: Hold[]) =>
    standing(
      withImportedPast(aParticipant({ holds }, { holds }), { holdUntil, followUps: {} }, 60, context),
    ).interviews.holds.map(
      ({ kind, until: end, liftedAt }) => `${kind} ${end ?? 'open'}${liftedAt === undefined ? '' : ' lifted'}`,
    );

  it('begins today, in both records', () => {
    const { record, changed } = past({ holdUntil: '2026-05-04' });
    const hold = { from: '2026-04-20', until: '2026-05-04', kind: 'other', scope: 'both', enteredAt: MONDAY };
    expect(record.interviews.holds).toEqual([hold]);
    expect(record.checkIns.holds).toEqual([hold]);
    expect(changed).toEqual(['hold_until']);
  });

  it.each<[string, string, string | undefined, string[]]>([
    ['that lasts as long is no news', '2026-05-04', '2026-05-04', ['hospital 2026-05-04']],
    ['takes the place of one that is open', '2026-05-04', undefined, ['hospital open lifted', 'other 2026-05-04']],
    [
      'takes the place of one with another end',
      '2026-05-04',
      '2026-05-01',
      ['hospital 2026-05-01 lifted', 'other 2026-05-04'],
    ],
    ['that is over with the last one of then is no news', '2026-04-19', '2026-04-19', ['hospital 2026-04-19']],
    ['leaves one that is over', '2026-05-04', '2026-04-19', ['hospital 2026-04-19', 'other 2026-05-04']],
  ])('%s', (_, day, end, expected) => {
    expect(until(day, [aHold({ from: '2026-04-10', until: end })])).toEqual(expected);
  });

  it('that was lifted before its end is placed anew until that day', () => {
    const lifted = aHold({ from: '2026-04-10', until: '2026-05-04', liftedAt: '2026-04-15T08:00:00Z' });
    expect(until('2026-05-04', [lifted])).toEqual(['hospital 2026-05-04 lifted', 'other 2026-05-04']);
    const today = aHold({ from: '2026-04-10', until: '2026-04-20', liftedAt: '2026-04-15T08:00:00Z' });
    expect(until('2026-04-20', [today])).toEqual(['hospital 2026-04-20 lifted', 'other 2026-04-20']);
  });

  it('that ended before today is refused', () => {
    expect(said(past({ holdUntil: '2026-04-19' }))).toEqual([
      'lastsBackwards hold_until: give an end that is not before its beginning',
    ]);
  });
});
