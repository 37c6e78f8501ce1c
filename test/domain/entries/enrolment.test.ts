import { assignMentor, countedFor, isNewPlace } from '../../../shared/domain/entries/assign-mentor.ts';
import { changeAnchors } from '../../../shared/domain/entries/change-anchors.ts';
import { changeArm } from '../../../shared/domain/entries/change-arm.ts';
import { enrol, type Enrolment } from '../../../shared/domain/entries/enrol.ts';
import type { CheckInRecord, InterviewRecord } from '../../../shared/domain/record.ts';
import { aCheckInRecord, aParticipant } from '../../support/a-participant.ts';
import { answerTo, atWork, MONDAY, NEXT_WEEK, standing, under } from '../../support/an-entry.ts';
import { aPlan, withMentorPlan } from '../../support/a-study.ts';
import { anAppointment } from '../../support/planned.ts';

const basis = { protocolVersion: 1, studyRevision: 1, codeRevision: 1 };
const KNOWN = 'baseline, randomisation, consent, inclusion, jobStart';
const UNKNOWN_ARM = 'unknownArm /arm: take one of IPS-MA, SAU';
const NO_CHECK_INS = 'correct the arm first: this one has no check-ins';

describe('somebody who is enrolled', () => {
  const entry: Enrolment = {
    study: 'ips-ma',
    participant: 'P-1',
    alias: 'C-1',
    language: 'da',
    anchors: { baseline: '2026-04-01' },
    consent: { sms: true },
    basis,
  };
  const enrolled = (over: Partial<Enrolment> = {}) => standing(enrol({ ...entry, ...over }, atWork()));
  const frame = {
    study: 'ips-ma',
    participant: 'P-1',
    version: 0,
    lastHash: '',
    registeredAt: MONDAY,
    language: 'da',
    anchors: { baseline: '2026-04-01' },
    consent: { sms: true },
    holds: [],
    stopped: [],
    steps: {},
    tasks: {},
    escalations: {},
    agendaBasis: basis,
  };

  it('takes part in everything, and nothing is known yet of what they did', () => {
    expect(enrolled()).toStrictEqual({
      interviews: {
        ...frame,
        stream: 'interviews',
        participation: { interviews: 'full', register: 'ok', existingData: 'keep', life: 'alive' },
        followUps: {},
        contacts: [],
      },
      checkIns: {
        ...frame,
        stream: 'checkIns',
        alias: 'C-1',
        participation: { intervention: 'active', existingData: 'keep', life: 'alive' },
        status: { work: 'unknown', supportNeeded: 'unknown' },
        checkIns: [],
        appointments: [],
      },
    });
  });

  it('has what else was said of both streams in both records', () => {
    const said = { site: 'north', externalIds: { crf: '0007' }, held: true };
    const { interviews, checkIns } = enrolled(said);
    expect(interviews).toMatchObject(said);
    expect(checkIns).toMatchObject(said);
    expect(Object.keys(enrolled({ held: false }).interviews)).not.toContain('held');
  });

  it('has an arm, a mentor and a line of a file in the check-ins’ record alone', () => {
    const said = { arm: 'IPS-MA', mentor: 'mentor-1', importedAs: 'hash' };
    const { interviews, checkIns } = enrolled(said);
    expect(checkIns).toMatchObject(said);
    expect(JSON.stringify(interviews)).toBe(JSON.stringify(enrolled().interviews));
  });

  it.each<[string, Partial<Enrolment>, string]>([
    ['an arm that the protocol lacks', { arm: 'B' }, UNKNOWN_ARM],
    [
      'a mentor in an arm without check-ins',
      { arm: 'SAU', mentor: 'mentor-1' },
      `armWithoutCheckIns /mentor: ${NO_CHECK_INS}`,
    ],
    [
      'a mentor before the arm',
      { mentor: 'mentor-1' },
      'armMissing /mentor: give the arm first: it says whether there are check-ins',
    ],
    [
      'no date to count from',
      { anchors: { consent: '2026-04-01' } },
      'anchorMissing /anchors/baseline: give the date of at least one of baseline',
    ],
    [
      'a date that nobody knows',
      { anchors: { baseline: '2026-04-01', birth: '1980-01-01' } },
      `unknownAnchor /anchors/birth: take one of ${KNOWN}`,
    ],
  ])('with %s is refused', (_, over, answer) => {
    expect(answerTo(enrol({ ...entry, ...over }, atWork()))).toBe(answer);
  });
});

describe('dates that everything is counted from', () => {
  const outcome = (on: string): InterviewRecord['followUps'] => ({
    FU12: { appointments: [], outcome: { outcome: 'done', on, enteredAt: MONDAY } },
  });
  const change = (entry: Parameters<typeof changeAnchors>[1], over: Partial<InterviewRecord> = {}) =>
    changeAnchors(aParticipant(over), entry, atWork());

  it('change in both records, beside those that stand', () => {
    const { interviews, checkIns } = standing(change({ consent: '2025-04-10' }));
    expect(interviews.anchors).toEqual({ baseline: '2025-04-18', consent: '2025-04-10' });
    expect(checkIns.anchors).toEqual(interviews.anchors);
  });

  it('are taken back with null, also one that was never given', () => {
    const both = { baseline: '2025-04-18', consent: '2025-04-10' };
    expect(standing(change({ consent: null }, { anchors: both })).interviews.anchors).toEqual({
      baseline: '2025-04-18',
    });
    expect(answerTo(change({ baseline: null }))).toBe(
      'anchorMissing /baseline: give the date of at least one of baseline',
    );
  });

  it('are taken back also when a follow-up was done that counted from them', () => {
    const own = aPlan((protocol) => ({
      ...protocol,
      timepoints: protocol.timepoints.map((each) => (each.id === 'FU12' ? { ...each, anchor: 'consent' } : each)),
    }));
    const anchors = { baseline: '2025-04-18', consent: '2025-04-10' };
    const before = aParticipant({ anchors, followUps: outcome('2026-04-18') }, { anchors });
    expect(standing(changeAnchors(before, { consent: null }, under(own))).interviews.anchors).toEqual({
      baseline: '2025-04-18',
    });
  });

  it('that were known leave both records as they were', () => {
    const before = aParticipant();
    const after = standing(changeAnchors(before, { baseline: '2025-04-18', consent: null }, atWork()));
    expect(after.interviews).toBe(before.interviews);
    expect(after.checkIns).toBe(before.checkIns);
  });

  it('are those of the protocol, of its follow-ups and of its check-ins', () => {
    const own = aPlan((protocol) => ({
      ...withMentorPlan(protocol, () => ({ anchor: 'start' })),
      anchors: ['consent'],
      timepoints: protocol.timepoints.map((each) => (each.id === 'FU24' ? { ...each, anchor: 'surgery' } : each)),
    }));
    const answer = (entry: Parameters<typeof changeAnchors>[1], over: Partial<InterviewRecord> = {}) =>
      answerTo(changeAnchors(aParticipant(over), entry, under(own)));
    expect(answer({ jobStart: '2025-04-18' })).toBe(
      'unknownAnchor /jobStart: take one of consent, baseline, surgery, start',
    );
    expect(answer({ start: '2025-04-18', consent: '2025-04-18' })).toBe('entered');
    expect(answer({ baseline: null, surgery: '2025-04-18' })).toBe('entered');
    expect(answer({ baseline: null, start: '2025-04-18' })).toBe(
      'anchorMissing /baseline: give the date of at least one of baseline, surgery',
    );
    // An outcome of another count is no reason.
    expect(answer({ surgery: '2026-04-19' }, { followUps: outcome('2026-04-18') })).toBe('entered');
  });

  it.each<[string, string, string]>([
    [
      'behind an outcome',
      '2026-04-19',
      'afterOutcome /baseline: give a date that is not after the outcome of FU12 on 2026-04-18, or void that outcome first',
    ],
    ['onto the day of an outcome', '2026-04-18', 'entered'],
  ])('move %s with this answer', (_, baseline, answer) => {
    expect(answerTo(change({ baseline }, { followUps: outcome('2026-04-18') }))).toBe(answer);
  });

  it('move freely while an interview is only booked', () => {
    const followUps = { FU12: { appointments: [NEXT_WEEK] } };
    expect(answerTo(change({ baseline: '2026-05-01' }, { followUps }))).toBe('entered');
  });

  it('that lie behind an outcome already are no reason against another one', () => {
    const over = { followUps: outcome('2025-01-10') };
    expect(answerTo(change({ consent: '2025-04-10' }, over))).toBe('entered');
    expect(answerTo(change({ baseline: '2025-04-19' }, over))).toContain('afterOutcome /baseline');
  });
});

describe('the arm', () => {
  const change = (arm: string, over: Partial<CheckInRecord> = {}) => changeArm(aCheckInRecord(over), arm, atWork());

  it('without check-ins leaves nobody for a mentor to see', () => {
    const after = standing(change('SAU'));
    expect(after.arm).toBe('SAU');
    expect(after).not.toHaveProperty('mentor');
  });

  it('with check-ins keeps the mentor, and gives nobody one', () => {
    const other = aPlan((protocol) => ({ ...protocol, arms: [...protocol.arms, { id: 'IPS-B', checkIns: 'mentor' }] }));
    expect(standing(changeArm(aCheckInRecord(), 'IPS-B', under(other)))).toMatchObject({
      arm: 'IPS-B',
      mentor: 'mentor-1',
    });
    const { mentor: _mentor, ...nobodys } = aCheckInRecord({ arm: 'SAU' });
    expect(Object.keys(standing(changeArm(nobodys, 'IPS-MA', atWork())))).not.toContain('mentor');
  });

  it('without check-ins calls off one that lies ahead, and leaves what has begun; another plan keeps it', () => {
    const other = aPlan((protocol) => ({ ...protocol, arms: [...protocol.arms, { id: 'IPS-B', checkIns: 'mentor' }] }));
    const ahead = anAppointment('2099-01-05T10:00', '2026-03-01T09:00:00Z');
    const begun = anAppointment('2020-01-06T10:00', '2019-12-01T09:00:00Z');
    expect(standing(change('SAU', { appointments: [ahead] })).appointments).toMatchObject([
      { n: 1, end: { how: 'cancelled', by: 'staff' } },
    ]);
    expect(standing(change('SAU', { appointments: [begun] })).appointments).toEqual([begun]);
    const moved = changeArm(aCheckInRecord({ appointments: [ahead] }), 'IPS-B', under(other));
    expect(standing(moved).appointments).toEqual([ahead]);
  });

  it('said again changes nothing, and one that the protocol lacks is refused', () => {
    const record = aCheckInRecord();
    expect(standing(changeArm(record, 'IPS-MA', atWork()))).toBe(record);
    expect(answerTo(change('B'))).toBe(UNKNOWN_ARM);
  });
});

describe('a mentor', () => {
  const GOES_ON = { intervention: 'active', life: 'alive', existingData: 'keep' } as const;
  const ENDED = { participation: { ...GOES_ON, intervention: 'stopped' } } as const;
  const assign = (mentor: string | null, over: Partial<CheckInRecord> = {}) =>
    assignMentor(aCheckInRecord(over), mentor, atWork());

  it('is given and taken away', () => {
    expect(standing(assign('mentor-2'))).toEqual(aCheckInRecord({ mentor: 'mentor-2' }));
    expect(standing(assign(null))).not.toHaveProperty('mentor');
  });

  it('who is theirs already, or was nobody, changes nothing', () => {
    const [known, nobodys] = [aCheckInRecord(), aCheckInRecord({ mentor: undefined })];
    expect(standing(assignMentor(known, 'mentor-1', atWork()))).toBe(known);
    expect(standing(assignMentor(nobodys, null, atWork()))).toBe(nobodys);
  });

  it('sees nobody of an arm without check-ins, and may leave them', () => {
    expect(answerTo(assign('mentor-2', { arm: 'SAU' }))).toBe(`armWithoutCheckIns : ${NO_CHECK_INS}`);
    expect(answerTo(assign(null, { arm: 'SAU' }))).toBe('entered');
  });

  it.each<[string, boolean, Partial<CheckInRecord> | undefined, Partial<CheckInRecord>]>([
    ['of somebody new', true, undefined, {}],
    ['of another mentor', true, { mentor: 'mentor-2' }, {}],
    ['of support that is begun anew', true, ENDED, {}],
    ['not of support that goes on', false, {}, {}],
    ['not of support that stays stopped', false, ENDED, ENDED],
    ['not of somebody who is alive after all', false, { participation: { ...ENDED.participation, life: 'dead' } }, {}],
  ])('has a new place %s: %s', (_, isNew, before, after) => {
    expect(isNewPlace(before && aCheckInRecord(before), aCheckInRecord(after))).toBe(isNew);
  });

  it('counts those whose support goes on', () => {
    expect(countedFor(aCheckInRecord())).toBe('mentor-1');
    expect(countedFor(aCheckInRecord({ status: { work: 'employed', supportNeeded: false } }))).toBeUndefined();
    expect(countedFor(undefined)).toBeUndefined();
  });
});
