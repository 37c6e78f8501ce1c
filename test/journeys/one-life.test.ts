import { aStory } from '../support/a-story.ts';

/** Baseline 2025-04-18: FU12 falls on Saturday 2026-04-18 (21 March to 13 June), FU24 on 2027-04-18 (21 March to 11 July). */
const ENROLLED = '2025-05-01T10:00:00Z';
const END = '2027-10-01T10:00:00Z';

const FIRST_TEXTS = [
  '2026-03-06 10:00 FU12/pre sms',
  '2026-03-20 10:00 FU12/invite sms',
  '2026-04-01 10:00 FU12/book2 sms',
];
const FIRST_BOOKING = [
  '2026-04-09 12:10 FU12/appointment-1/booked sms',
  '2026-04-21 10:00 FU12/appointment-1/appt7 sms',
  '2026-04-24 10:00 FU12/appointment-1/appt3 sms',
  '2026-04-27 10:00 FU12/appointment-1/appt1 sms',
];
const bookedAt = async (day: string) => {
  const story = await aStory(ENROLLED);
  await story.live('2026-04-09T10:00:00Z');
  await story.book('FU12', day);
  return story;
};

describe('26 months of somebody', () => {
  it('who never answers: ten texts, and every task and escalation until someone gives a reason', async () => {
    const story = await aStory(ENROLLED);
    await story.live(END);
    expect(story.told()).toEqual([
      ...FIRST_TEXTS,
      '2026-04-24 10:00 FU12/book3 sms',
      '2026-05-29 10:00 FU12/final sms',
      '2027-03-05 10:00 FU24/pre sms',
      '2027-03-19 10:00 FU24/invite sms',
      '2027-04-02 10:00 FU24/book2 sms',
      '2027-04-23 10:00 FU24/book3 sms',
      '2027-06-25 10:00 FU24/final sms',
    ]);
    expect(story.work()).toEqual([
      '2026-04-10 FU12 call1 phone → coordinator',
      '2026-05-01 FU12 esc1 level 1 → coordinator',
      // No letter was agreed: whoever reads the worklist knows that none went.
      '2026-05-01 FU12 messageTrouble messageTrouble → coordinator',
      '2026-05-06 FU12 esc1 level 2 → leadCoordinator',
      '2026-05-08 FU12 call2 phone → coordinator',
      '2026-05-11 FU12 esc1 level 3 → leadCoordinator',
      '2026-06-15 FU12 close notDoneReason → leadCoordinator',
      '2027-04-09 FU24 call1 phone → coordinator',
      '2027-04-30 FU24 esc1 level 1 → coordinator',
      '2027-04-30 FU24 messageTrouble messageTrouble → coordinator',
      '2027-05-05 FU24 esc1 level 2 → leadCoordinator',
      '2027-05-07 FU24 call2 phone → coordinator',
      '2027-05-11 FU24 esc1 level 3 → leadCoordinator',
      '2027-07-12 FU24 close notDoneReason → leadCoordinator',
      '2027-07-19 REG24 register register → dataManager',
    ]);
  });

  it('who comes to both interviews: their reminders, two thanks, and one question for the register', async () => {
    const story = await bookedAt('2026-04-28T10:30');
    await story.live('2026-04-28T10:00:00Z');
    await story.outcome('FU12', { outcome: 'done', on: '2026-04-28' });
    await story.live('2027-04-01T10:00:00Z');
    await story.book('FU24', '2027-04-20T10:30');
    await story.live('2027-04-20T10:00:00Z');
    await story.outcome('FU24', { outcome: 'done', on: '2027-04-20' });
    await story.live(END);
    expect(story.told()).toEqual([
      ...FIRST_TEXTS,
      ...FIRST_BOOKING,
      '2026-04-28 12:10 FU12/thanks sms',
      '2027-03-05 10:00 FU24/pre sms',
      '2027-03-19 10:00 FU24/invite sms',
      '2027-04-01 12:10 FU24/appointment-1/booked sms',
      '2027-04-13 10:00 FU24/appointment-1/appt7 sms',
      '2027-04-16 10:00 FU24/appointment-1/appt3 sms',
      '2027-04-19 10:00 FU24/appointment-1/appt1 sms',
      '2027-04-20 12:10 FU24/thanks sms',
    ]);
    expect(await story.open()).toEqual(['REG24 register register']);
  });

  it('who misses three times: two kind texts, then a call, and the ladder goes on with what lies ahead', async () => {
    const story = await aStory(ENROLLED);
    // Maundy Thursday: the text about it leaves after Easter.
    await story.live('2026-04-02T10:00:00Z');
    await story.book('FU12', '2026-04-14T10:30');
    await story.live('2026-04-14T10:00:00Z');
    await story.outcome('FU12', { noShow: true, on: '2026-04-14' });
    await story.live('2026-04-20T10:00:00Z');
    await story.book('FU12', '2026-04-28T10:30');
    await story.live('2026-04-28T10:00:00Z');
    await story.outcome('FU12', { noShow: true, on: '2026-04-28' });
    await story.live('2026-05-04T10:00:00Z');
    await story.book('FU12', '2026-05-12T10:30');
    await story.live('2026-05-12T10:00:00Z');
    await story.outcome('FU12', { noShow: true, on: '2026-05-12' });
    await story.live('2026-06-20T10:00:00Z');
    expect(story.told('2026-04-02')).toEqual([
      '2026-04-07 09:00 FU12/appointment-1/booked sms',
      '2026-04-07 10:00 FU12/appointment-1/appt7 sms',
      '2026-04-10 10:00 FU12/appointment-1/appt3 sms',
      '2026-04-13 10:00 FU12/appointment-1/appt1 sms',
      '2026-04-15 10:00 FU12/appointment-1/noshow sms',
      '2026-04-20 12:10 FU12/appointment-2/booked sms',
      '2026-04-24 10:00 FU12/appointment-2/appt3 sms',
      '2026-04-27 10:00 FU12/appointment-2/appt1 sms',
      '2026-04-29 10:00 FU12/appointment-2/noshow sms',
      '2026-05-04 12:10 FU12/appointment-3/booked sms',
      '2026-05-08 10:00 FU12/appointment-3/appt3 sms',
      '2026-05-11 10:00 FU12/appointment-3/appt1 sms',
      '2026-05-29 10:00 FU12/final sms',
    ]);
    expect(story.work('2026-05-02')).toEqual([
      '2026-05-12 FU12 recordOutcome recordOutcome → assessor',
      '2026-05-13 FU12 rebook phone → coordinator',
      '2026-05-29 FU12 esc2 level 2 → leadCoordinator',
      '2026-06-03 FU12 esc2 level 3 → leadCoordinator',
      '2026-06-15 FU12 close notDoneReason → leadCoordinator',
    ]);
  });

  it('whose interview the staff move an hour before is told at once, and called until reached', async () => {
    const story = await bookedAt('2026-04-28T20:30');
    await story.live('2026-04-28T17:30:00Z');
    await story.book('FU12', '2026-05-06T10:30');
    await story.live('2026-05-02T17:30:00Z');
    expect(story.told('2026-04-28')).toEqual([
      '2026-04-28 19:30 FU12/appointment-2/moved sms',
      '2026-05-01 10:00 FU12/appointment-2/appt3 sms',
    ]);
    const { items } = await story.must('GET', story.inStudy('/worklist'));
    expect(items).toMatchObject([{ does: 'deliverByCall', followUp: 'FU12', to: 'coordinator' }]);
    const task = `/tasks/${String(items[0].id)}`;
    expect((await story.ask('POST', story.inStudy(`${task}/done`), {})).status).toBe(409);
    const call = { at: '2026-05-02T17:00:00Z', band: 'eve', outcome: 'noAnswer' };
    expect((await story.must('POST', story.inStudy(`${task}/attempts`), call)).state).toBe('open');
    await story.must('POST', story.inStudy(`${task}/attempts`), { ...call, outcome: 'reached' });
    expect(await story.open()).toEqual([]);
  });

  it('who cancels is promised a call, gets one, and is invited on', async () => {
    const story = await bookedAt('2026-05-06T10:30');
    await story.live('2026-05-02T17:30:00Z');
    await story.cancel('FU12', { askedBy: 'participant' });
    await story.live('2026-06-20T10:00:00Z');
    expect(story.told('2026-05-02')).toEqual([
      '2026-05-04 09:00 FU12/appointment-1/cancelled sms',
      '2026-05-29 10:00 FU12/final sms',
    ]);
    expect(story.work('2026-05-02').slice(0, 2)).toEqual([
      '2026-05-03 FU12 rebook phone → coordinator',
      '2026-05-08 FU12 call2 phone → coordinator',
    ]);
  });

  it('of whom nobody says what became of the appointment hears nothing; staff are asked, and asked again', async () => {
    const story = await bookedAt('2026-04-28T10:30');
    await story.live('2026-06-20T10:00:00Z');
    expect(story.told()).toEqual([...FIRST_TEXTS, ...FIRST_BOOKING]);
    expect(story.work()).toEqual([
      '2026-04-28 FU12 recordOutcome recordOutcome → assessor',
      '2026-04-29 FU12 recordOutcome.coordinator recordOutcome → coordinator',
      '2026-05-01 FU12 recordOutcome.escalation level 1 → coordinator',
      '2026-05-06 FU12 recordOutcome.escalation level 2 → leadCoordinator',
      '2026-05-11 FU12 recordOutcome.escalation level 3 → leadCoordinator',
    ]);
    await story.outcome('FU12', { outcome: 'done', on: '2026-04-28' });
    expect(await story.open()).toEqual([]);
  });

  it('who stops the interviews hears that the appointment is off, and nothing more; the register remains', async () => {
    const story = await bookedAt('2026-04-28T10:30');
    await story.live('2026-04-15T10:00:00Z');
    await story.participation({ interviews: 'stopped' });
    await story.live(END);
    expect(story.told('2026-04-10')).toEqual(['2026-04-15 12:10 FU12/appointment-1/cancelled sms']);
    expect(story.work()).toEqual(['2027-07-19 REG24 register register → dataManager']);
  });

  it('who dies is left in peace, and so are those who call', async () => {
    const story = await aStory(ENROLLED);
    await story.live('2026-05-09T10:00:00Z');
    await story.participation({ life: 'dead' });
    expect(await story.open()).toEqual([]);
    await story.live(END);
    expect(story.told('2026-05-09')).toEqual([]);
    expect(story.work('2026-05-09')).toEqual([]);
  });

  it('who answers STOP goes on by mail and letter, and a person sees each text that had no other way', async () => {
    const story = await aStory(ENROLLED, { consent: { sms: true, email: true, letter: true } });
    await story.live('2026-03-21T10:00:00Z');
    await story.reply('STOP');
    await story.live('2026-06-20T10:00:00Z');
    expect(story.told()).toEqual([
      '2026-03-06 10:00 FU12/pre letter',
      '2026-03-20 10:00 FU12/invite sms',
      // Nobody had confirmed the text within a day.
      '2026-03-23 09:00 FU12/invite#2 email',
      '2026-04-24 10:00 FU12/book3 email',
      '2026-05-01 10:00 FU12/letter letter',
      '2026-05-29 10:00 FU12/final letter',
    ]);
    expect(story.work().slice(0, 2)).toEqual([
      '2026-03-22  smsOptOut messageTrouble → coordinator',
      '2026-04-01 FU12 messageTrouble messageTrouble → coordinator',
    ]);
  });

  it('who emigrates is still invited; only the register is not asked', async () => {
    const story = await aStory(ENROLLED);
    await story.live('2026-01-21T10:00:00Z');
    await story.participation({ life: 'emigrated' });
    await story.live(END);
    expect(story.told()).toHaveLength(10);
    expect(story.work().filter((line) => line.includes('REG24'))).toEqual([]);
  });

  it('in hospital from before the invitation to after the target: silence, no burst, then the last text', async () => {
    const story = await aStory(ENROLLED);
    await story.live('2026-03-15T10:00:00Z');
    await story.participation({ hold: { kind: 'hospital', until: '2026-05-20' } });
    await story.live('2026-06-20T10:00:00Z');
    expect(story.told()).toEqual(['2026-03-06 10:00 FU12/pre sms', '2026-05-29 10:00 FU12/final sms']);
    expect(story.work()).toEqual([
      '2026-05-21 FU12 call2 phone → coordinator',
      '2026-05-21 FU12 esc1 level 1 → coordinator',
      '2026-05-21 hold-1 review holdReview → coordinator',
      '2026-05-27 FU12 esc1 level 2 → leadCoordinator',
      '2026-06-01 FU12 esc1 level 3 → leadCoordinator',
      '2026-06-15 FU12 close notDoneReason → leadCoordinator',
    ]);
  });
});
