import { handleReply } from '../../../functions/handle-reply/handle-reply.ts';
import type { ContactCard } from '../../../shared/domain/contact-card.ts';
import { aCard, aHouse } from '../../support/a-house.ts';
import { enrolPair } from '../../support/enrol-pair.ts';
import { aCheckInRecord, anInterviewRecord } from '../../support/a-participant.ts';
import { aStudy, builtIn } from '../../support/a-study.ts';

const INTERVIEWS = '+4520990001';
const CHECK_INS = '+4520990002';
const NUMBER = '+4520123456';
const at = '2026-03-20T09:05:00Z';

const aHouseholdOf = async (...cards: ContactCard[]) => {
  const study = aStudy({ sites: [{ id: 'north', emergency: '1813 eller 112' }] });
  const house = await aHouse({ at, study });
  const site = { site: 'north' };
  const ids = cards.map((_, index) => `P-000${String(index)}`);
  for (const [index, participant] of ids.entries())
    await enrolPair(house, { participant, ...site }, { alias: `C-000${String(index)}`, ...site }, cards[index]);
  const reply = handleReply({ ...house.ports, replies: house.replies });
  let written = 0;
  const write = (text: string, to = INTERVIEWS, id = `text-${String((written += 1))}`) =>
    reply({ id, from: NUMBER, to, text, at: house.now() });
  return {
    ...house,
    write,
    card: async (participant = 'P-0000') => (await house.contacts.read('ips-ma', participant, 'edit'))?.card,
    inbox: async (stream: 'interviews' | 'checkIns' = 'interviews') => {
      const { rows } = await house.replies.replies('ips-ma', stream, undefined, 100);
      return Promise.all(
        rows.map(async (line) => ({
          ...line,
          ...(await house.contacts.openReply('ips-ma', line.participant, line.id, line)),
        })),
      );
    },
    both: async (participant = 'P-0000') => {
      const both = await house.records.readBoth('ips-ma', participant);
      if (!both) throw new Error('nobody there');
      return both;
    },
    texts: () => house.posted.filter(({ kind }) => kind === 'sms'),
  };
};

const whys = ({ tasks }: { tasks: Record<string, { why: string }> }): string[] =>
  Object.values(tasks).map(({ why }) => why);

describe('a text from a participant', () => {
  it.each(['STOP', 'afmeld', ' Stop. '])(
    'that says "%s" ends texts in both records, and a person sees it',
    async (text) => {
      const house = await aHouseholdOf(aCard);
      expect(await house.write(text)).toEqual({ filed: 1 });
      const { interviews, checkIns } = await house.both();
      expect(interviews.consent).toMatchObject({ sms: false, email: true, letter: true });
      expect(checkIns.consent).toMatchObject({ sms: false, email: true, letter: true });
      expect(interviews.participation.interviews).toBe('full');
      expect(Object.values(interviews.tasks)).toMatchObject([
        { to: 'coordinator', why: 'reply.smsOptOut', state: 'open' },
      ]);
      expect(interviews).toMatchObject({ lastSignOfLife: at });
      expect(house.texts()).toEqual([]);
    },
  );

  it('that says anything else is read by a person and ends nothing', async () => {
    const house = await aHouseholdOf(aCard);
    await house.write('Jeg kan ikke stoppe ved på fredag');
    const { interviews, checkIns } = await house.both();
    expect(interviews.consent.sms).toBe(true);
    expect(interviews.contacts).toMatchObject([{ direction: 'in', outcome: 'reply.human', with: 'participant' }]);
    expect(whys(interviews)).toEqual(['reply.human']);
    expect(checkIns.version).toBe(1);
  });

  it('stands nowhere in the record or its history, and sealed in the inbox', async () => {
    const house = await aHouseholdOf(aCard);
    await house.write('Jeg flytter til Prøvevej 2');
    const [line] = await house.inbox();
    expect(line).toMatchObject({ participant: 'P-0000', text: 'Jeg flytter til Prøvevej 2', from: 'own' });
    const { interviews } = await house.both();
    expect(interviews.contacts).toMatchObject([{ reply: line?.id }]);
    const kept = JSON.stringify([await house.both(), await house.records.events('ips-ma', 'P-0000')]);
    expect(kept).not.toContain('Prøvevej 2');
    expect(line?.sealed).not.toContain('Prøvevej');
  });

  it('that is delivered twice is one text', async () => {
    const house = await aHouseholdOf(aCard);
    await house.write('Hvornår var det?', INTERVIEWS, 'same');
    const { interviews } = await house.both();
    await house.write('Hvornår var det?', INTERVIEWS, 'same');
    expect(await house.inbox()).toHaveLength(1);
    expect((await house.both()).interviews.version).toBe(interviews.version);
    expect(house.texts()).toHaveLength(1);
  });

  it('is not lost when the record cannot be written at first', async () => {
    const house = await aHouseholdOf(aCard);
    const { commit } = house.ports.records;
    house.ports.records.commit = () => Promise.reject(new Error('the table is away'));
    const broken = handleReply({ ...house.ports, replies: house.replies });
    const text = { id: 'once', from: NUMBER, to: INTERVIEWS, text: 'STOP', at: house.now() };
    await expect(broken(text)).rejects.toThrow('away');
    house.ports.records.commit = commit;
    expect(await broken(text)).toEqual({ filed: 1 });
    expect((await house.both()).interviews.consent.sms).toBe(false);
    expect(await house.inbox()).toMatchObject([{ text: 'STOP', did: 'endTexts' }]);
  });

  it('that follows another one is not hidden behind its task', async () => {
    const house = await aHouseholdOf(aCard);
    for (const text of ['1', 'Jeg har det rigtig skidt', 'FORKERT']) await house.write(text);
    const { interviews } = await house.both();
    expect(whys(interviews)).toEqual(['reply.callbackOrConfirm', 'reply.human', 'reply.quarantineNumber']);
  });

  it('to the number of the check-ins goes to the mentor, and the interviews learn only of the consent', async () => {
    const house = await aHouseholdOf(aCard);
    await house.write('STOP', CHECK_INS);
    const { interviews, checkIns } = await house.both();
    expect(Object.values(checkIns.tasks)).toMatchObject([{ to: 'mentor', why: 'reply.smsOptOut' }]);
    expect(interviews).toMatchObject({ consent: { sms: false }, tasks: {}, contacts: [] });
    expect([await house.inbox(), await house.inbox('checkIns')]).toMatchObject([[], [{ text: 'STOP' }]]);
  });

  it.each(['FORKERT', 'wrong'])(
    'that says "%s" puts the number in quarantine: no text goes there again',
    async (text) => {
      const two = { ...aCard, phones: [{ number: NUMBER }, { number: '+4520123457' }] };
      const house = await aHouseholdOf(two);
      await house.write(text);
      const { interviews, checkIns } = await house.both();
      expect(Object.values(interviews.tasks)).toMatchObject([{ to: 'coordinator', why: 'reply.quarantineNumber' }]);
      expect(interviews.contacts).toMatchObject([{ with: 'other' }]);
      expect(interviews.lastSignOfLife).toBeUndefined();
      expect([interviews.consent.sms, interviews.version, checkIns.version]).toEqual([true, 2, 2]);
      expect((await house.card())?.phones).toEqual([{ number: NUMBER, quarantined: true }, { number: '+4520123457' }]);
      expect(house.texts()).toEqual([]);
    },
  );

  it.each(['STOP', '1', '2', 'FORKERT', 'Hej'])(
    'that says "%s" from a number in quarantine does nothing but ask for a person',
    async (text) => {
      const house = await aHouseholdOf({ ...aCard, phones: [{ number: NUMBER, quarantined: true }] });
      await house.write(text);
      const { interviews, checkIns } = await house.both();
      expect([interviews.consent.sms, checkIns.version, interviews.lastSignOfLife]).toEqual([true, 1, undefined]);
      expect(whys(interviews)).toEqual(['reply.formerNumber']);
      expect(house.texts()).toEqual([]);
    },
  );
});

describe('a text from a number that several may use', () => {
  it.each([
    ['is marked as shared', [{ ...aCard, phones: [{ number: NUMBER, shared: true }] }]],
    ['belongs to two participants', [aCard, aCard]],
  ])('which %s silences the number for all of them when it says STOP', async (_, cards) => {
    const house = await aHouseholdOf(...cards);
    expect(await house.write('STOP')).toEqual({ filed: cards.length });
    for (const [index] of cards.entries()) {
      const { interviews } = await house.both(`P-000${String(index)}`);
      expect(interviews.consent.sms).toBe(true);
      expect(interviews.lastSignOfLife).toBeUndefined();
      expect(whys(interviews)).toEqual(['reply.smsOptOut']);
      expect((await house.card(`P-000${String(index)}`))?.phones).toMatchObject([{ silenced: true }]);
    }
  });

  it('silences it in every study, whichever of them was answered; anything else is for the one that was', async () => {
    const house = await aHouseholdOf(aCard);
    const numbers = { smsName: '+4520990011' };
    const { senders } = aStudy();
    const other = { interviews: { ...senders.interviews, ...numbers }, checkIns: { ...senders.checkIns, ...numbers } };
    await house.studies.saveStudy(aStudy({ id: 'other', senders: other }), undefined);
    await house.studies.publish('other', builtIn('ips-ma'), 'test', at);
    const event = { action: 'enrolled', at, by: 'test' } as const;
    const who = { study: 'other', participant: 'X-1' };
    await house.records.commit({
      token: 'other',
      changes: [anInterviewRecord(who), aCheckInRecord({ ...who, alias: 'C-9' })].map((after) => ({ after, event })),
      contacts: [await house.contacts.seal('other', 'X-1', aCard, 0)],
    });
    const phonesThere = async () => (await house.contacts.read('other', 'X-1', 'edit'))?.card.phones;
    expect(await house.write('Hvem er I?')).toEqual({ filed: 1 });
    expect(await phonesThere()).toEqual([{ number: NUMBER }]);
    expect(await house.write('STOP')).toEqual({ filed: 2 });
    expect(await phonesThere()).toMatchObject([{ silenced: true }]);
    expect((await house.card())?.phones).toMatchObject([{ silenced: true }]);
  });

  it.each(['1', '2', 'FORKERT'])('leaves "%s" to a person', async (text) => {
    const house = await aHouseholdOf(aCard, aCard);
    await house.write(text);
    const { interviews } = await house.both();
    expect(whys(interviews)).toHaveLength(1);
    expect((await house.card())?.phones).toEqual([{ number: NUMBER }]);
  });
});

describe('a text from a number that nobody has', () => {
  it('acts on nobody, and lies in the inbox with its number for a person', async () => {
    const house = await aHouseholdOf({ ...aCard, phones: [{ number: '+4520999999' }] });
    expect(await house.write('STOP')).toEqual({ filed: 0 });
    expect((await house.both()).interviews).toMatchObject({ version: 1, consent: { sms: true } });
    expect(await house.inbox()).toMatchObject([{ from: 'nobody', number: NUMBER, text: 'STOP', did: 'nothing' }]);
    expect(house.texts()).toEqual([]);
  });
});

describe('the automatic answer', () => {
  it('goes at once, at night too, and once in 24 hours to a number', async () => {
    const house = await aHouseholdOf(aCard);
    house.turnTo('2026-03-21T01:00:00Z');
    await house.write('Hvem er det?');
    await house.write('HJÆLP');
    expect(house.texts()).toMatchObject([{ to: NUMBER, from: INTERVIEWS, at: Date.parse('2026-03-21T01:00:00Z') }]);
    expect(house.texts()[0]?.text).toContain('1813 eller 112');
    house.turnTo('2026-03-22T00:59:59Z');
    await house.write('Er der nogen?');
    expect(house.texts()).toHaveLength(1);
    house.turnTo('2026-03-22T01:00:00Z');
    await house.write('Er der nogen?');
    expect(house.texts()).toHaveLength(2);
  });

  it('is not tried again when nobody knows whether it left', async () => {
    const house = await aHouseholdOf(aCard);
    house.answers.next = () => ({ kind: 'unclear', code: 'timeout' });
    await house.write('Hej');
    await house.write('Hej?');
    expect(house.texts()).toHaveLength(1);
  });

  it('goes with the next text when the provider would not take it', async () => {
    const house = await aHouseholdOf(aCard);
    house.answers.next = () => ({ kind: 'refusedForNow', code: 'throttled' });
    await house.write('Hej');
    house.answers.next = () => ({ kind: 'accepted', providerMessageId: 'm-2' });
    await house.write('Hej?');
    await house.write('Hej??');
    expect(house.texts()).toHaveLength(2);
  });

  it.each([
    ['is unsafe', { number: NUMBER, unsafe: true }],
    ['was silenced', { number: NUMBER, silenced: true }],
  ])('never goes to a number that %s', async (_, phone) => {
    const house = await aHouseholdOf({ ...aCard, phones: [phone] });
    await house.write('Hej');
    expect(house.texts()).toEqual([]);
  });

  it('does not go to somebody whose texts have ended', async () => {
    const house = await aHouseholdOf(aCard);
    for (const text of ['STOP', 'Hej']) await house.write(text);
    expect(house.texts()).toEqual([]);
  });
});

describe('a cry for help', () => {
  it.each([INTERVIEWS, CHECK_INS])(
    'to %s is an urgent task of whoever coordinates, and gets no text but the answer',
    async (to) => {
      const house = await aHouseholdOf(aCard);
      await house.write('Jeg vil ikke leve mere', to);
      const { interviews, checkIns } = await house.both();
      const record = to === INTERVIEWS ? interviews : checkIns;
      expect(Object.values(record.tasks)).toMatchObject([{ to: 'coordinator', why: 'reply.crisis', state: 'open' }]);
      expect(house.texts()).toHaveLength(1);
      expect(await house.inbox(record.stream)).toMatchObject([{ crisis: true }]);
    },
  );

  it('to both numbers is two tasks, each of which can be closed by its own id', async () => {
    const house = await aHouseholdOf(aCard);
    for (const to of [INTERVIEWS, CHECK_INS]) await house.write('Jeg vil ikke leve mere', to);
    const { interviews, checkIns } = await house.both();
    expect(new Set([...Object.keys(interviews.tasks), ...Object.keys(checkIns.tasks)]).size).toBe(2);
  });

  it('from a number that several use is a task with each of them', async () => {
    const house = await aHouseholdOf(aCard, aCard);
    await house.write('selvmord');
    for (const participant of ['P-0000', 'P-0001'])
      expect(whys((await house.both(participant)).interviews)).toEqual(['reply.crisis']);
  });
});

describe('whoever is told of a cry for help', () => {
  const mails = (house: Awaited<ReturnType<typeof aHouseholdOf>>) =>
    house.posted.flatMap((each) => (each.kind === 'email' ? [[each.to, each.subject]] : []));
  const urgent = '[Haster] Læs en besked nu';

  it('is the lead at once, on a Saturday night and while sending is stopped', async () => {
    const house = await aHouseholdOf(aCard);
    const study = await house.studies.study('ips-ma');
    if (study) await house.studies.saveStudy({ ...study, revision: 2, sendingStopped: true }, 1);
    house.turnTo('2026-03-21T23:30:00Z');
    await house.write('Jeg vil ikke leve mere', CHECK_INS);
    await house.tick();
    expect(mails(house)).toEqual([['lead-1@example.com', urgent]]);
    const [mail] = house.posted.filter(({ kind }) => kind === 'email');
    expect(mail?.text).toContain('C-0000');
    expect(JSON.stringify(mail)).not.toMatch(/P-0000|leve mere|20123456/);
  });

  it('is the clinician of the study, whose task it is', async () => {
    const house = await aHouseholdOf(aCard);
    const study = await house.studies.study('ips-ma');
    if (study) await house.studies.saveStudy({ ...study, revision: 2, clinician: 'coordinator-1' }, 1);
    house.turnTo('2026-03-21T23:30:00Z');
    await house.write('Jeg vil ikke leve mere');
    await house.tick();
    expect(mails(house)).toEqual([['coordinator-1@example.com', urgent]]);
    expect(Object.values((await house.both()).interviews.tasks)).toMatchObject([{ owner: 'coordinator-1' }]);
    await house.write('Jeg vil dø');
    await house.tick();
    expect(mails(house)).toHaveLength(2);
  });

  describe('of a number that nobody has', () => {
    const aStranger = async () => {
      const house = await aHouseholdOf({ ...aCard, phones: [{ number: '+4520999999' }] });
      house.turnTo('2026-03-21T23:30:00Z');
      return house;
    };
    const marked = async (house: Awaited<ReturnType<typeof aHouseholdOf>>) => {
      for (const line of await house.inbox()) {
        const read = { at, by: 'lead-1' };
        const { text: _text, number: _number, ...stored } = line;
        await house.replies.saveReply({ ...stored, read, version: line.version + 1 }, line.version);
      }
    };

    it('is whoever leads and whoever coordinates, at once, who are led to the inbox and told to call the number', async () => {
      const house = await aStranger();
      await house.write('Jeg vil ikke leve mere', CHECK_INS);
      await house.tick();
      expect(mails(house)).toEqual([
        ['lead-1@example.com', urgent],
        ['coordinator-1@example.com', urgent],
      ]);
      const [mail] = house.posted.filter(({ kind }) => kind === 'email');
      expect(mail?.text).toMatch(/ring til nummeret nu.+\/studies\/ips-ma\/inbox\?stream=checkIns/s);
      expect(JSON.stringify(mail)).not.toMatch(/leve mere|20123456/);
    });

    it('is told once for a number whose cries lie unread, however often the carrier hands them over, and anew once they were read', async () => {
      const house = await aStranger();
      for (const id of ['text-1', 'text-1', 'text-2']) await house.write('selvmord', INTERVIEWS, id);
      await house.tick();
      expect(mails(house)).toHaveLength(2);
      await marked(house);
      await house.write('selvmord', INTERVIEWS, 'text-3');
      await house.tick();
      expect(mails(house)).toHaveLength(4);
    });

    it('is told of a text that is no cry for help by no mail', async () => {
      const house = await aStranger();
      await house.write('Hvem er det?');
      await house.tick();
      expect(mails(house)).toEqual([]);
    });

    it.each([
      ['whoever sees the whole study, and no lead of one site', ['lead-1'], ['coordinator-1']],
      ['all of one site where nobody sees the whole study', ['lead-1', 'coordinator-1'], ['lead-1', 'coordinator-1']],
    ])('is %s', async (_who, ofOneSite, told) => {
      const house = await aStranger();
      for (const member of await house.studies.members('ips-ma'))
        if (ofOneSite.includes(member.user)) await house.studies.saveMember({ ...member, sites: ['north'] });
      await house.write('selvmord');
      await house.tick();
      expect(mails(house)).toEqual(told.map((user) => [`${user}@example.com`, urgent]));
    });
  });

  it.each(['nobody-1', 'pi-1', 'mentor-1'])(
    'is the lead when the clinician has left, or could not read it: %s',
    async (clinician) => {
      const house = await aHouseholdOf(aCard);
      const place = { email: 'pi-1@example.com', roles: ['principalInvestigator' as const] };
      await house.studies.saveMember({ study: 'ips-ma', user: 'pi-1', ...place });
      const study = await house.studies.study('ips-ma');
      if (study) await house.studies.saveStudy({ ...study, revision: 2, clinician }, 1);
      await house.write('selvmord');
      await house.tick();
      expect(mails(house)).toEqual([['lead-1@example.com', urgent]]);
    },
  );
});

describe('a cry for help that nobody answers', () => {
  const aCryTo = async (to: string, text = 'Jeg vil ikke leve mere') => {
    const house = await aHouseholdOf(aCard);
    await house.studies.saveMember({
      study: 'ips-ma',
      user: 'leader-1',
      email: 'leader-1@example.com',
      roles: ['teamLeader'],
    });
    await house.write(text, to);
    return house;
  };
  const mailed = (house: Awaited<ReturnType<typeof aHouseholdOf>>) =>
    house.posted.flatMap((each) =>
      each.kind === 'email' && /råb om hjælp/.test(each.text)
        ? [`${new Date(each.at).toISOString().slice(0, 16)} ${each.to.split('@')[0] ?? ''}`]
        : [],
    );
  const cry = async (house: Awaited<ReturnType<typeof aHouseholdOf>>) =>
    (await house.both()).interviews.escalations['reply/crisis'];
  const answer = async (house: Awaited<ReturnType<typeof aHouseholdOf>>) =>
    house.edit('interviews', 'P-0000', (record) => {
      const done = Object.entries(record.tasks).map(([id, task]) => [id, { ...task, state: 'done' }] as const);
      return { ...record, tasks: Object.fromEntries(done) };
    });

  it.each([INTERVIEWS, CHECK_INS])(
    'to %s is told to the coordinator too, then to the lead, and each Monday to both, as urgent',
    async (to) => {
      const house = await aCryTo(to);
      await house.until('2026-03-30T09:00:00Z');
      expect(mailed(house)).toEqual([
        '2026-03-20T09:05 lead-1',
        '2026-03-20T09:06 coordinator-1',
        '2026-03-23T07:00 coordinator-1',
        '2026-03-25T09:06 lead-1',
        '2026-03-30T06:00 coordinator-1',
        '2026-03-30T06:00 lead-1',
      ]);
      const week = house.posted.filter(({ step }) => step.endsWith('coordinator-1/2026-03-30/digest'));
      expect(week).toMatchObject([{ subject: expect.stringMatching(/, 1 haster$/) }]);
      const [, first] = house.posted.filter((each) => each.kind === 'email' && each.participant === undefined);
      expect(first).toMatchObject({ subject: '[Haster] Læs en besked nu' });
      expect(JSON.stringify(house.posted.filter(({ kind }) => kind === 'email'))).not.toMatch(/leve mere/);
      const second = to === CHECK_INS ? /C-0000 har skrevet/ : /P-0000 har skrevet/;
      expect(first).toHaveProperty('text', expect.stringMatching(second));
    },
  );

  it('is told to nobody else once somebody has answered it, and again when it was not so', async () => {
    const house = await aCryTo(INTERVIEWS);
    await house.until('2026-03-20T09:06:00Z');
    await answer(house);
    expect(await cry(house)).toMatchObject({ state: 'resolved', resolved: { because: 'answered' } });
    await house.until('2026-03-30T12:00:00Z');
    expect(mailed(house)).toHaveLength(2);
    await house.write('Jeg vil dø');
    expect(await cry(house)).toMatchObject({ state: 'open', level: 1, since: '2026-03-30T12:00:00Z' });
  });

  it('rises in a hold, too, and for whoever waits for their erasure', async () => {
    const house = await aCryTo(INTERVIEWS);
    await house.edit('interviews', 'P-0000', (record) => ({
      ...record,
      holds: [
        {
          from: '2026-03-20',
          until: '2026-04-30',
          kind: 'hospital',
          scope: 'both',
          enteredAt: '2026-03-20T09:05:00Z',
        },
      ],
    }));
    await house.until('2026-03-25T09:10:00Z');
    expect(await cry(house)).toMatchObject({ level: 2, to: 'leadCoordinator' });
    await house.edit('interviews', 'P-0000', (record) => ({
      ...record,
      erasures: [{ asked: { at: '2026-03-25T09:10:00Z', by: 'lead-1' } }],
    }));
    await house.until('2026-03-30T09:10:00Z');
    expect(await cry(house)).toMatchObject({ level: 3, state: 'open' });
  });

  it('and was taken is told anew when the same person cries again', async () => {
    const house = await aCryTo(INTERVIEWS);
    await house.edit('interviews', 'P-0000', (record) => {
      const taken = Object.entries(record.escalations).map(
        ([of, each]) => [of, { ...each, state: 'acknowledged' }] as const,
      );
      return { ...record, escalations: Object.fromEntries(taken) };
    });
    await house.until('2026-03-26T12:00:00Z');
    expect(await cry(house)).toMatchObject({ state: 'acknowledged', level: 1 });
    await house.write('Jeg vil dø');
    expect(await cry(house)).toMatchObject({ state: 'open', level: 1 });
  });
});
