import type { Escalation, Task } from '../../../shared/domain/record.ts';
import type { Member } from '../../../shared/domain/member.ts';
import type { Protocol, Step } from '../../../shared/domain/protocol.ts';
import { MAX_BLOCKS_PER_MAIL } from '../../../shared/domain/staff-mail.ts';
import { beginStaffMail } from '../../../shared/ports/wake-staff-mail.ts';
import { aTask } from '../../support/a-commit.ts';
import { aHouse } from '../../support/a-house.ts';
import { builtIn } from '../../support/a-study.ts';
import { anInterviewRecord } from '../../support/a-participant.ts';
import { enrolPair } from '../../support/enrol-pair.ts';

type Staff = Partial<Member> & Pick<Member, 'user' | 'roles'>;

/** A house in which only these are on the staff. */
const aHouseWith = (at: string, ...staff: Staff[]) => aHouseUnder(builtIn('ips-ma'), at, ...staff);
const aHouseUnder = async (protocol: Protocol, at: string, ...staff: Staff[]) => {
  const house = await aHouse({ at, protocol });
  for (const user of ['coordinator-1', 'lead-1', 'mentor-1']) await house.studies.removeMember('ips-ma', user);
  for (const member of staff)
    await house.studies.saveMember({ study: 'ips-ma', email: `${member.user}@example.com`, ...member });
  const mails = () =>
    house.posted.flatMap((each) => (each.kind === 'email' && each.participant === undefined ? [each] : []));
  return {
    ...house,
    mails,
    /** Who was told when, in the study's summer or winter time as it was. */
    told: () => mails().map(({ to, at: when }) => `${new Date(when).toISOString().slice(0, 16)} ${to.split('@')[0]}`),
    tasks: async () => {
      const both = await house.records.readBoth('ips-ma', 'P-7Q4K');
      return [...Object.values(both?.interviews.tasks ?? {}), ...Object.values(both?.checkIns.tasks ?? {})];
    },
  };
};

const coordinator = { user: 'coordinator-1', roles: ['coordinator'] } satisfies Partial<Member>;
const lead = { user: 'lead-1', roles: ['leadCoordinator'] } satisfies Partial<Member>;
const mentor = { user: 'mentor-1', roles: ['mentor'] } satisfies Partial<Member>;
const teamLeader = { user: 'leader-1', roles: ['teamLeader'] } satisfies Partial<Member>;

/** A day after the due date the mentor is told, without anybody having to take it. */
const nudging = (): Protocol => {
  const protocol = builtIn('ips-ma');
  const { mentor: plan } = protocol.checkIns;
  if (plan === undefined) throw new Error('no plan');
  const send = { to: 'mentor', template: 'ci_miss', channels: ['email'] } satisfies Step['send'];
  const nudge: Step = { id: 'nudge', from: 'due', offset: 'P1D', roll: 'forward', send };
  return { ...protocol, checkIns: { mentor: { ...plan, ladder: [nudge, ...plan.ladder] } } };
};

/** Mentor and team leader are told of a silence on the same day. */
const rollingTogether = (): Protocol => {
  const protocol = builtIn('ips-ma');
  const { mentor: plan } = protocol.checkIns;
  if (plan === undefined) throw new Error('no plan');
  const ladder = plan.ladder.map((step): Step => (step.id === 'overdue7' ? { ...step, offset: 'P3D' } : step));
  return { ...protocol, checkIns: { mentor: { ...plan, ladder } } };
};

/** Escalates to the coordinator on Friday 2026-05-01, unless somebody has acknowledged. */
const unbooked = { consent: {}, registeredAt: '2026-04-29T08:00:00Z' };
const inGoal = { participation: { intervention: 'stopped', life: 'alive', existingData: 'keep' } } as const;

describe('a mail to staff', () => {
  it('goes at once on a working day, and again to the next level when nobody took it for three working days', async () => {
    const house = await aHouseWith('2026-04-29T08:00:00Z', coordinator, lead);
    await enrolPair(house, unbooked, inGoal);
    await house.until('2026-05-08T12:00:00Z');
    expect(house.told()).toEqual([
      '2026-05-01T08:01 coordinator-1',
      '2026-05-04T06:00 coordinator-1',
      '2026-05-06T08:01 lead-1',
    ]);
    expect(house.mails()[0]?.subject).not.toContain('Deltager');
  });

  it('stops at the level that acknowledged', async () => {
    const house = await aHouseWith('2026-04-29T08:00:00Z', coordinator, lead);
    await enrolPair(house, unbooked, inGoal);
    await house.until('2026-05-04T12:00:00Z');
    await house.edit('interviews', 'P-7Q4K', (record) => {
      const taken = Object.entries(record.escalations).map(([of, each]): [string, Escalation] => [
        of,
        { ...each, state: 'acknowledged', acknowledged: { at: '2026-05-04T12:00:00Z', by: 'coordinator-1' } },
      ]);
      return { ...record, escalations: Object.fromEntries(taken) };
    });
    await house.until('2026-05-08T12:00:00Z');
    expect(house.told().filter((line) => line.endsWith('lead-1'))).toEqual([]);
  });

  it('is one per person and morning, the most urgent first, whoever it is about', async () => {
    const house = await aHouseWith('2026-04-29T08:00:00Z', coordinator, lead);
    for (const participant of ['P-0001', 'P-0002', 'P-0003'])
      await enrolPair(house, { participant, ...unbooked }, { alias: `C-${participant}`, ...inGoal });
    await house.until('2026-05-02T12:00:00Z');
    const [mail, ...more] = house.mails();
    expect(more).toEqual([]);
    const { steps = {} } = (await house.studies.staffMail('ips-ma')) ?? {};
    expect(Object.values(steps)).toMatchObject([{ state: 'sent', notices: [] }]);
    expect(['P-0001', 'P-0002', 'P-0003'].map((id) => mail?.text.includes(id))).toEqual([true, true, true]);
  });

  it('of a Saturday waits for Monday at 08:00', async () => {
    const house = await aHouseWith('2026-05-02T10:00:00Z', coordinator, lead);
    await enrolPair(house, { consent: {}, registeredAt: '2026-05-02T10:00:00Z' }, inGoal);
    await house.until('2026-05-04T05:59:00Z');
    expect(house.told()).toEqual([]);
    await house.until('2026-05-04T12:00:00Z');
    expect(house.told()).toContain('2026-05-04T06:00 coordinator-1');
  });

  it('to a role without members goes to the next one up', async () => {
    const house = await aHouseWith('2026-04-29T08:00:00Z', lead);
    await enrolPair(house, unbooked, inGoal);
    await house.until('2026-05-01T12:00:00Z');
    expect(house.told()).toEqual(['2026-05-01T08:01 lead-1']);
  });

  it('that nobody is there to read stands on the worklist instead', async () => {
    const house = await aHouseWith('2026-04-29T08:00:00Z');
    await enrolPair(house, unbooked, inGoal);
    await house.until('2026-05-01T12:00:00Z');
    expect(house.told()).toEqual([]);
    expect((await house.tasks()).map(({ kind, why }) => `${kind} ${why}`)).toContain(
      'noRecipient noRecipient.coordinator',
    );
  });

  it('reminds the mentor of a silence, then the team leader, each under the second pseudonym', async () => {
    const house = await aHouseWith('2025-04-18T08:00:00Z', coordinator, lead, mentor, teamLeader);
    await enrolPair(house, { consent: {} }, {});
    await house.until('2025-05-10T12:00:00Z');
    const own = house.mails().filter(({ to }) => to.startsWith('mentor-1') || to.startsWith('leader-1'));
    expect(own.map(({ to }) => to.split('@')[0])).toEqual(expect.arrayContaining(['mentor-1', 'leader-1']));
    for (const { text, subject } of own) {
      expect(`${subject} ${text}`).not.toContain('P-7Q4K');
      expect(`${subject} ${text}`).not.toMatch(/FU12|interview/i);
      expect(text).toContain('C-3M9X');
    }
  });

  it('warns a team leader who is told in place of a mentor of nobody, since it would come to them', async () => {
    const house = await aHouseWith('2025-04-18T08:00:00Z', coordinator, lead, { ...teamLeader, language: 'en' });
    await enrolPair(house, { consent: {} });
    await house.until('2025-04-30T12:00:00Z');
    const [first] = house.mails().filter(({ to, step }) => to.startsWith('leader-1') && !step.endsWith('/digest'));
    expect(first?.text).toMatch(/Take it by [^.]+\d\. Open:/);
  });

  it('never tells a mentor of an interview, though the coordinator hears of both', async () => {
    const both = { ...coordinator, roles: [...coordinator.roles, ...lead.roles] };
    const house = await aHouseWith('2026-04-29T08:00:00Z', both, mentor, teamLeader);
    await enrolPair(
      house,
      { ...unbooked, anchors: { baseline: '2025-04-18' } },
      { registeredAt: '2026-04-29T08:00:00Z' },
    );
    await house.until('2026-08-30T12:00:00Z');
    for (const { to, text } of house.mails())
      if (/^(mentor|leader)-1@/.test(to)) expect(text).not.toContain('P-7Q4K');
      else expect(to).toMatch(/^(coordinator|lead)-1@/);
    const coordinators = house.mails().filter(({ to }) => to.startsWith('coordinator-1'));
    expect(coordinators.some(({ text }) => text.includes('C-3M9X') && text.includes('P-7Q4K'))).toBe(true);
  });

  it('of a primary interview reaches the principal investigator too, also when nobody took the level before', async () => {
    const principal = { user: 'principal-1', roles: ['principalInvestigator'] } satisfies Partial<Member>;
    const house = await aHouseWith('2027-04-29T08:00:00Z', coordinator, lead, principal);
    await enrolPair(house, { consent: {}, registeredAt: '2027-04-29T08:00:00Z' }, inGoal);
    await house.until('2027-05-06T12:00:00Z');
    const told = house.mails().filter(({ to, text }) => to.startsWith('principal-1') && text.includes('FU24'));
    expect(told).toHaveLength(1);
  });

  it('says that a matter told to several is nobody’s yet, and warns nobody of themselves', async () => {
    const principal = { user: 'principal-1', roles: ['principalInvestigator'] } satisfies Partial<Member>;
    const second = { ...coordinator, user: 'coordinator-2' };
    const house = await aHouseWith('2027-04-29T08:00:00Z', coordinator, second, lead, principal);
    await enrolPair(house, { consent: {}, registeredAt: '2027-04-29T08:00:00Z' }, inGoal);
    await house.until('2027-05-06T12:00:00Z');
    const ofFU24 = (text: string) => text.split('\n\n').find((block) => block.includes('FU24'));
    const first = (user: string) =>
      house.mails().flatMap(({ to, text }) => (to.startsWith(user) ? (ofFU24(text) ?? []) : []))[0];
    for (const user of ['coordinator-1', 'coordinator-2']) {
      expect(first(user)).toContain('Ansvarlig: ingen endnu: den første, der kvitterer, har den.');
      expect(first(user)).toContain('ellers går den til ledende koordinator.');
    }
    for (const user of ['lead-1', 'principal-1']) {
      expect(first(user)).toContain('Ansvarlig: ingen endnu');
      expect(first(user)).not.toContain('ellers går den til');
    }
  });

  it('says that it is the reader’s where nobody else is told', async () => {
    const house = await aHouseWith('2026-04-29T08:00:00Z', coordinator, lead);
    await enrolPair(house, unbooked, inGoal);
    await house.until('2026-05-08T12:00:00Z');
    const [toCoordinator, , toLead] = house.mails().map(({ text }) => text);
    expect(toCoordinator).toContain('Ansvarlig: dig. Tag opgaven senest 06-05-2026, ellers går den til ledende');
    expect(toLead).toMatch(/Ansvarlig: dig\. Tag opgaven senest \d\d-05-2026\. Åbn/);
  });

  it('is also what a step sends to a role', async () => {
    const house = await aHouseUnder(nudging(), '2025-04-18T08:00:00Z', coordinator, mentor);
    await enrolPair(house, { consent: {} });
    // The first slot ends on Sunday 27 April.
    await house.until('2025-04-28T12:00:00Z');
    expect(house.told()).toEqual(['2025-04-28T08:01 mentor-1']);
    expect(house.mails()[0]?.text).toContain('C-3M9X');
  });

  it('names a silence once, however many of its steps came at one instant', async () => {
    const house = await aHouseWith('2026-03-20T09:05:00Z', coordinator, mentor);
    await enrolPair(house, { consent: {}, registeredAt: '2026-03-20T09:05:00Z' });
    await house.until('2026-03-20T12:00:00Z');
    for (const { text } of house.mails()) expect(text.match(/C-3M9X, /g)).toHaveLength(1);
    expect(house.mails().map(({ to, from }) => [to, from])).toEqual([
      ['coordinator-1@example.com', 'checkins@example.com'],
      ['mentor-1@example.com', 'checkins@example.com'],
    ]);
  });

  it('that the provider would not take yet is tried until it goes, and goes once', async () => {
    const house = await aHouseWith('2026-04-29T08:00:00Z', coordinator, lead);
    await enrolPair(house, unbooked, inGoal);
    house.answers.next = () => ({ kind: 'refusedForNow', code: 'throttled' });
    await house.until('2026-05-01T08:20:00Z');
    expect(house.told()).toEqual([
      '2026-05-01T08:01 coordinator-1',
      '2026-05-01T08:03 coordinator-1',
      '2026-05-01T08:07 coordinator-1',
      '2026-05-01T08:15 coordinator-1',
    ]);
    house.answers.next = ({ attempt }) => ({ kind: 'accepted', providerMessageId: attempt });
    await house.until('2026-05-02T12:00:00Z');
    expect(house.mails().filter(({ answer }) => answer.kind === 'accepted')).toHaveLength(1);
  });

  it('with no clear answer is not sent again: the next level finds out', async () => {
    const house = await aHouseWith('2026-04-29T08:00:00Z', coordinator, lead);
    await enrolPair(house, unbooked, inGoal);
    house.answers.next = () => ({ kind: 'unclear', code: 'timeout' });
    await house.until('2026-05-08T12:00:00Z');
    expect(house.told()).toEqual([
      '2026-05-01T08:01 coordinator-1',
      '2026-05-04T06:00 coordinator-1',
      '2026-05-06T08:01 lead-1',
    ]);
  });
});

describe('a silence of which two levels open at once', () => {
  const owners = { 'leader-1': 'Owner: you.', 'mentor-1': 'Owner: a colleague.' };
  const aHouseOf = async (...staff: Staff[]) => {
    const house = await aHouseUnder(rollingTogether(), '2025-04-18T08:00:00Z', ...staff);
    await enrolPair(house, { consent: {} });
    await house.until('2025-04-30T12:00:00Z');
    const about = house.mails().filter(({ text }) => text.includes('C-3M9X'));
    return about.map(({ to, text }) => [to.split('@')[0], text]);
  };

  it('is the leader’s, and the mentor hears that it is, and is asked for nothing', async () => {
    const told = await aHouseOf({ ...mentor, language: 'en' }, { ...teamLeader, language: 'en' });
    const [ofLeader, ofMentor] = ['leader-1', 'mentor-1'].map((user) => told.filter(([to]) => to === user));
    expect(ofLeader?.[0]?.[1]).toContain(owners['leader-1']);
    expect(ofLeader?.[0]?.[1]).toContain('Take it by');
    expect(ofMentor?.[0]?.[1]).toContain(owners['mentor-1']);
    expect(ofMentor?.[0]?.[1]).not.toContain('Take it by');
  });

  it('is theirs who is both', async () => {
    const told = await aHouseOf({ ...mentor, roles: ['mentor', 'teamLeader'], language: 'en' });
    expect(told[0]?.[1]).toContain('Owner: you.');
  });
});

describe('the overview of a Monday', () => {
  it('reaches everyone who coordinates on the first working morning of the week, also when that is a Tuesday', async () => {
    const house = await aHouseWith('2026-04-29T08:00:00Z', coordinator, lead);
    await enrolPair(house, unbooked, inGoal);
    await house.until('2026-05-27T12:00:00Z');
    const digests = house.mails().filter(({ step }) => step.endsWith('/digest'));
    // 25 May 2026 is Whit Monday.
    expect([...new Set(digests.map(({ at }) => new Date(at).toISOString().slice(0, 16)))]).toEqual([
      '2026-05-04T06:00',
      '2026-05-11T06:00',
      '2026-05-18T06:00',
      '2026-05-26T06:00',
    ]);
  });

  it('counts what is open for its reader, tasks too, and says how much of it the mail does not tell', async () => {
    const house = await aHouseWith('2026-04-29T08:00:00Z', { ...coordinator, language: 'en' }, lead);
    await enrolPair(house, unbooked, inGoal);
    await enrolPair(house, { participant: 'P-0002', ...unbooked }, { alias: 'C-0002', ...inGoal });
    await house.until('2026-05-04T05:00:00Z');
    const [taken, snoozed, ...more] = (await house.tasks()).filter(({ state }) => state === 'open');
    expect(more).toEqual([]);
    await house.edit('interviews', 'P-7Q4K', (record) => {
      const changed = { ...record.tasks };
      if (taken) changed[taken.id] = { ...taken, owner: 'lead-1' };
      if (snoozed) changed[snoozed.id] = { ...snoozed, snoozedUntil: '2026-05-20T08:00:00Z' };
      return { ...record, tasks: changed };
    });
    await house.until('2026-05-04T07:00:00Z');
    const digest = house.mails().find(({ step }) => step.endsWith('/digest'));
    // Two that were told, and two tasks of P-0002.
    expect(digest).toMatchObject({ to: 'coordinator-1@example.com' });
    expect(digest?.subject).toMatch(/^\[The week\] 4 open items/);
    expect(digest?.text).toContain('And 2 more on the worklist.');
  });

  describe('of whoever has tasks alone', () => {
    const REPLY = aTask('P-7Q4K.reply', {
      step: 'reply/unclear',
      of: 'FU24',
      kind: 'messageTrouble',
      to: 'coordinator',
      why: 'reply.unclear',
    });
    const heldInterview = { outcome: 'done', on: '2026-04-20', enteredAt: '2026-04-20T08:00:00Z' } as const;
    const onMonday = async (task: Task, ...others: Staff[]) => {
      const house = await aHouseWith('2026-05-01T08:00:00Z', { ...coordinator, language: 'en' }, lead, ...others);
      const followUps = { FU12: { appointments: [], outcome: heldInterview } };
      await enrolPair(
        house,
        { consent: {}, followUps, registeredAt: '2026-04-29T08:00:00Z', tasks: { [task.id]: task } },
        inGoal,
      );
      await beginStaffMail(house.studies, 'ips-ma', house.now());
      await house.until('2026-05-04T12:00:00Z');
      return house.mails();
    };

    it('counts what nobody has answered, and names nobody', async () => {
      const [mail, ...more] = await onMonday({ ...REPLY, since: '2026-04-30T08:00:00Z' });
      expect(more).toEqual([]);
      expect(mail).toMatchObject({ to: 'coordinator-1@example.com', step: 'coordinator-1/2026-05-04/digest' });
      expect(mail?.subject).toMatch(/^\[The week\] 1 open item /);
      expect(mail?.text).toMatch(/^Open items on the worklist: 1\. Overdue: 1\.\n\nOpen: http.*\/today\n$/);
    });

    it.each([
      ['is of that very morning', { since: '2026-05-04T05:30:00Z' }],
      ['is put off', { since: '2026-04-30T08:00:00Z', snoozedUntil: '2026-05-08T08:00:00Z' }],
      ['is for a later day', { since: '2026-04-30T08:00:00Z', due: '2026-05-06T08:00:00Z' }],
      ['is a colleague’s', { since: '2026-04-30T08:00:00Z', owner: 'nobody-here' }],
    ])('does not come for what %s', async (_, over) => {
      expect(await onMonday({ ...REPLY, ...over })).toEqual([]);
    });

    it('comes to no assessor', async () => {
      const assessor = { user: 'assessor-1', roles: ['assessor'] } satisfies Partial<Member>;
      const task = { ...REPLY, since: '2026-04-30T08:00:00Z', to: 'assessor' } as const;
      expect(await onMonday(task, assessor)).toEqual([]);
    });
  });

  it('counts in its subject what its reader may see of both streams, and only that', async () => {
    const house = await aHouseWith('2026-05-01T18:00:00Z', coordinator, lead, mentor);
    await enrolPair(house, { consent: {}, registeredAt: '2026-04-30T18:00:00Z' });
    await house.until('2026-05-04T06:30:00Z');
    const subjects = Object.fromEntries(
      house.mails().map(({ to, subject }) => [to.split('@')[0], Number(/\d+/.exec(subject)?.[0])]),
    );
    const openTo = (role: string, work: { to: string; state: string }[]) =>
      work.filter(({ to, state }) => to === role && state === 'open').length;
    const both = await house.records.readBoth('ips-ma', 'P-7Q4K');
    const work = [both?.interviews, both?.checkIns].flatMap((record) => [
      ...Object.values(record?.tasks ?? {}),
      ...Object.values(record?.escalations ?? {}),
    ]);
    expect(subjects).toEqual({ 'coordinator-1': openTo('coordinator', work), 'mentor-1': expect.any(Number) });
    expect(subjects['coordinator-1']).toBeGreaterThan(2);
    expect(subjects['mentor-1']).toBe(1);
  });

  it('is not lost when the provider takes no mail that morning', async () => {
    const house = await aHouseWith('2026-04-29T08:00:00Z', coordinator, lead);
    await house.enrol(anInterviewRecord(unbooked));
    await house.until('2026-05-04T05:00:00Z');
    const before = house.mails().length;
    house.answers.next = () => ({ kind: 'channelDown', code: 'paused' });
    await house.until('2026-05-04T09:00:00Z');
    house.answers.next = ({ attempt }) => ({ kind: 'accepted', providerMessageId: attempt });
    await house.until('2026-05-05T12:00:00Z');
    const taken = house
      .mails()
      .slice(before)
      .filter(({ answer }) => answer.kind === 'accepted');
    expect(taken.map(({ step }) => step)).toEqual(['coordinator-1/2026-05-04/digest']);
  });

  it('names nobody of a site that its reader may not see, and nothing that somebody has taken', async () => {
    const atAarhus = { user: 'aarhus-1', roles: ['coordinator'], sites: ['Aarhus'] } satisfies Partial<Member>;
    const atOdense = { user: 'odense-1', roles: ['coordinator'], sites: ['Odense'] } satisfies Partial<Member>;
    const house = await aHouseWith('2026-04-29T08:00:00Z', atAarhus, atOdense, lead);
    for (const [participant, site] of [
      ['P-0001', 'Aarhus'],
      ['P-0002', 'Odense'],
      ['P-0003', 'Odense'],
    ] as const)
      await house.enrol(anInterviewRecord({ ...unbooked, participant, site }));
    await house.until('2026-05-03T12:00:00Z');
    await house.edit('interviews', 'P-0003', (record) => {
      const taken = Object.entries(record.escalations).map(([of, each]): [string, Escalation] => [
        of,
        { ...each, state: 'acknowledged', acknowledged: { at: '2026-05-03T12:00:00Z', by: 'odense-1' } },
      ]);
      return { ...record, escalations: Object.fromEntries(taken) };
    });
    await house.until('2026-05-04T12:00:00Z');
    const named = house
      .mails()
      .filter(({ step }) => step.endsWith('/digest'))
      .map(({ to, text }) => [to.split('@')[0], [...new Set(text.match(/P-\d{4}/g))]]);
    expect(named).toEqual([
      ['aarhus-1', ['P-0001']],
      ['odense-1', ['P-0002']],
    ]);
  });
});

describe('the mail of a Monday morning', () => {
  /** Escalates at once where the clock stands on Friday evening or later. */
  const overdue = { consent: {}, registeredAt: '2026-04-30T18:00:00Z' };
  it('is one per person: the overview tells what was raised on Friday evening', async () => {
    const house = await aHouseWith('2026-05-01T18:00:00Z', coordinator, lead, mentor);
    await enrolPair(house, overdue);
    await house.until('2026-05-04T09:59:00Z');
    expect(house.told()).toEqual(['2026-05-04T06:00 coordinator-1', '2026-05-04T06:00 mentor-1']);
    const [coordinators, mentors] = house.mails();
    expect(coordinators?.step).toMatch(/digest$/);
    expect(coordinators?.text).toContain('P-7Q4K');
    expect(coordinators?.text).toContain('C-3M9X');
    expect(mentors?.text).toContain('C-3M9X');
    expect(mentors?.text).not.toContain('P-7Q4K');
    expect((await house.studies.staffMail('ips-ma'))?.waiting).toEqual({});
  });

  it('names a step that asked nobody to take it, too', async () => {
    const house = await aHouseUnder(nudging(), '2025-04-18T08:00:00Z', coordinator, mentor);
    await enrolPair(house, { consent: {} });
    await house.until('2025-04-28T12:00:00Z');
    expect(house.mails().map(({ step }) => step)).toEqual(['mentor-1/2025-04-28/digest']);
    expect(house.mails()[0]?.text).toContain('C-3M9X');
  });

  it('of a Tuesday is the round of what waited, no overview', async () => {
    const house = await aHouseWith('2026-05-04T18:00:00Z', coordinator, lead);
    await enrolPair(house, { consent: {}, registeredAt: '2026-05-04T18:00:00Z' }, inGoal);
    await house.until('2026-05-05T12:00:00Z');
    expect(house.mails().map(({ step }) => step)).toEqual(['coordinator-1/2026-05-05/0600']);
  });

  it('leaves what comes after it to noon', async () => {
    const house = await aHouseWith('2026-05-01T18:00:00Z', coordinator, lead);
    await enrolPair(house, overdue, inGoal);
    await house.until('2026-05-04T07:00:00Z');
    await enrolPair(house, { participant: 'P-0002', ...overdue }, { alias: 'C-0002', ...inGoal });
    await house.until('2026-05-04T12:00:00Z');
    expect(house.told()).toEqual(['2026-05-04T06:00 coordinator-1', '2026-05-04T10:00 coordinator-1']);
    expect(house.mails()[1]?.text).toContain('P-0002');
    expect(house.mails()[1]?.text).not.toContain('P-7Q4K');
  });

  it('that was refused for now tells its notices once, with what came meanwhile', async () => {
    const house = await aHouseWith('2026-05-01T18:00:00Z', coordinator, lead);
    await enrolPair(house, overdue, inGoal);
    house.answers.next = () => ({ kind: 'refusedForNow', code: 'throttled' });
    await house.until('2026-05-04T06:04:00Z');
    await enrolPair(house, { participant: 'P-0002', ...overdue }, { alias: 'C-0002', ...inGoal });
    await house.until('2026-05-04T06:05:30Z');
    const { waiting = {} } = (await house.studies.staffMail('ips-ma')) ?? {};
    expect(Object.values(waiting).map(({ told }) => told)).toEqual([[], []]);
    house.answers.next = ({ attempt }) => ({ kind: 'accepted', providerMessageId: attempt });
    await house.until('2026-05-04T12:00:00Z');
    const taken = house.mails().filter(({ answer }) => answer.kind === 'accepted');
    expect(taken.map(({ step }) => step)).toEqual(['coordinator-1/2026-05-04/digest']);
    expect(['P-7Q4K', 'P-0002'].map((id) => taken[0]?.text.includes(id))).toEqual([true, true]);
    expect((await house.studies.staffMail('ips-ma'))?.waiting).toEqual({});
  });

  it('reaches a colleague once, whose provider took it while the one of another was refused for now', async () => {
    const other = { user: 'coordinator-2', roles: ['coordinator'] } satisfies Partial<Member>;
    const house = await aHouseWith('2026-05-01T18:00:00Z', coordinator, other);
    await enrolPair(house, overdue, inGoal);
    house.answers.next = ({ to, attempt }) =>
      to.startsWith('coordinator-1')
        ? { kind: 'refusedForNow', code: 'throttled' }
        : { kind: 'accepted', providerMessageId: attempt };
    await house.until('2026-05-04T06:05:00Z');
    house.answers.next = ({ attempt }) => ({ kind: 'accepted', providerMessageId: attempt });
    await house.until('2026-05-04T12:00:00Z');
    const taken = house.mails().filter(({ answer }) => answer.kind === 'accepted');
    expect(taken.map(({ step }) => step)).toEqual([
      'coordinator-2/2026-05-04/digest',
      'coordinator-1/2026-05-04/digest',
    ]);
    for (const { text } of taken) expect(text).toContain('P-7Q4K');
    expect((await house.studies.staffMail('ips-ma'))?.waiting).toEqual({});
  });

  it('reaches everyone once, also when a second worker tells the others while the first mail is on its way', async () => {
    const house = await aHouseWith('2026-04-29T08:00:00Z', coordinator, {
      user: 'coordinator-2',
      roles: ['coordinator'],
    });
    await enrolPair(house, unbooked, inGoal);
    const { messenger } = house.ports;
    let isFirst = true;
    house.ports.messenger = {
      send: async (message) => {
        const others = isFirst;
        isFirst = false;
        if (others) await house.work({ study: 'ips-ma', kind: 'staff' });
        return messenger.send(message);
      },
    };
    await house.until('2026-05-01T12:00:00Z');
    expect(house.told().toSorted()).toEqual(['2026-05-01T08:01 coordinator-1', '2026-05-01T08:01 coordinator-2']);
  });

  it('that was refused for good is not followed by another: the next level is told three working days later', async () => {
    const house = await aHouseWith('2026-05-01T18:00:00Z', coordinator, lead);
    await enrolPair(house, overdue, inGoal);
    house.answers.next = () => ({ kind: 'refusedForGood', code: 'address', because: 'address' });
    await house.until('2026-05-04T12:00:00Z');
    house.answers.next = ({ attempt }) => ({ kind: 'accepted', providerMessageId: attempt });
    await house.until('2026-05-08T12:00:00Z');
    const [first, ...others] = house.told();
    expect(first).toBe('2026-05-04T06:00 coordinator-1');
    expect(others.map((line) => line.split(' ')[1])).toEqual(['lead-1']);
  });

  it('holds as many as anyone answers; what is beyond waits for the next mail', async () => {
    const house = await aHouseWith('2026-05-01T18:00:00Z', coordinator, lead);
    for (let each = 1000; each < 1000 + MAX_BLOCKS_PER_MAIL + 2; each += 1)
      await house.enrol(anInterviewRecord({ ...overdue, participant: `P-${each}` }));
    await house.until('2026-05-04T12:00:00Z');
    const named = house.mails().map(({ text }) => new Set(text.match(/P-\d{4}/g)).size);
    expect(house.told()).toEqual(['2026-05-04T06:00 coordinator-1', '2026-05-04T10:00 coordinator-1']);
    expect(named).toEqual([MAX_BLOCKS_PER_MAIL, 2]);
  });
});
