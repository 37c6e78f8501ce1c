import { builtInStaffTexts } from '../../shared/contract/built-in-texts.ts';
import { civil } from '../../shared/domain/civil-date.ts';
import { composeStaffMail, MAX_BLOCKS_PER_MAIL, type StaffMail } from '../../shared/domain/staff-mail.ts';
import { NEXT_ACTIONS, SITUATIONS, type StaffTexts } from '../../shared/domain/staff-texts.ts';
import { aCheckInBlock, anInterviewBlock } from '../support/staff-blocks.ts';

const texts = builtInStaffTexts();
const compose = (mail: StaffMail, language = 'da') => composeStaffMail({ ...mail, language, texts });

describe('an escalation mail', () => {
  it('says what a coordinator needs to act', () => {
    expect(compose({ kind: 'escalations', blocks: [anInterviewBlock()] })).toEqual({
      subject: '[Opfølgning] 1 venter på dig, 1 haster (sidste dag 13-06-2026)',
      text:
        'P-7Q4K · FU24 (primær) · ikke aftalt. 9 arbejdsdage tilbage (sidste dag 13-06-2026). ' +
        'Forsøgt: 4 sms, 3 opkald (formiddag, eftermiddag), brev 04-05-2026. Seneste livstegn: 02-03-2026. Næste: ring om aftenen. ' +
        'Ansvarlig: dig (afløser for anden medarbejder). Tag opgaven senest 18-05-2026, ellers går den til ledende koordinator. ' +
        'Åbn: https://cairn.example.com/worklist/1\n',
    });
  });

  it('says the same in English', () => {
    expect(compose({ kind: 'escalations', blocks: [anInterviewBlock()] }, 'en')).toEqual({
      subject: '[Follow-up] 1 waits for you, 1 urgent (last day 13 Jun 2026)',
      text:
        'P-7Q4K · FU24 (primary) · not booked. 9 working days left (last day 13 Jun 2026). ' +
        'Tried: 4 texts, 3 calls (morning, afternoon), letter 4 May 2026. Last sign of life: 2 Mar 2026. Next: call in the evening. ' +
        'Owner: you (covering for a colleague). Take it by 18 May 2026, or it goes to lead coordinator. ' +
        'Open: https://cairn.example.com/worklist/1\n',
    });
  });

  it.each([
    ['da', 'Brevet fra 04-05-2026 er ikke sendt: ingen har meldt, at det er lagt i posten. Seneste livstegn'],
    ['en', 'The letter of 4 May 2026 has not left: nobody has said that it is posted. Last sign of life'],
  ])('says which letter nobody has posted: %s', (language, said) => {
    const tried = { sms: 4, emails: 0, calls: 0, bands: [], unposted: civil('2026-05-04') };
    expect(compose({ kind: 'escalations', blocks: [anInterviewBlock({ tried })] }, language).text).toContain(said);
  });

  it.each([
    ['da', '[Haster] Læs en besked nu', 'P-9Z9Z har skrevet en besked, som kan være et råb om hjælp.'],
    ['en', '[Urgent] Read a message now', 'P-9Z9Z wrote a message that may be a cry for help.'],
  ])('puts a cry for help before everything else, and says nothing else of it: %s', (language, subject, said) => {
    const late = anInterviewBlock({ window: { workingDaysLeft: -9, lastDay: civil('2026-04-13') } });
    const blocks = [late, anInterviewBlock({ pseudonym: 'P-9Z9Z', cry: true })];
    const mail = compose({ kind: 'escalations', blocks }, language);
    expect(mail.subject).toBe(subject);
    const [first] = mail.text.split('\n\n');
    expect(first).toContain(said);
    expect(first).not.toMatch(/FU24|Forsøgt|Tried/);
    const ofCheckIns = compose(
      { kind: 'escalations', blocks: [aCheckInBlock({ pseudonym: 'P-9Z9Z', cry: true })] },
      language,
    );
    expect([ofCheckIns.subject, ofCheckIns.text.startsWith(said)]).toEqual([subject, true]);
  });

  it('puts the most urgent first, and counts what is urgent in its subject', () => {
    const inDays = (pseudonym: string, workingDaysLeft: number, more = {}) =>
      anInterviewBlock({
        pseudonym,
        window: { workingDaysLeft, lastDay: civil('2026-06-13') + workingDaysLeft },
        ...more,
      });
    const { subject, text } = compose({
      kind: 'escalations',
      blocks: [
        anInterviewBlock({ pseudonym: 'P-REG', window: undefined }),
        inDays('P-20', 20),
        inDays('P-5A', 5, { level: 1 }),
        inDays('P-0', 0),
        inDays('P-5B', 5, { level: 3 }),
        inDays('P-5C', 5, { level: 1, primary: false }),
      ],
    });
    expect(subject).toBe('[Opfølgning] 6 venter på dig, 4 haster (sidste dag 13-06-2026)');
    expect(text.match(/P-[0-9A-Z]+/g)).toEqual(['P-0', 'P-5B', 'P-5A', 'P-5C', 'P-20', 'P-REG']);
  });

  it('puts the one first that the study is about, and equals in the order of their pseudonyms', () => {
    const order = (...blocks: Parameters<typeof anInterviewBlock>[0][]) =>
      compose({ kind: 'escalations', blocks: blocks.map(anInterviewBlock) }).text.match(/P-[0-9A-Z]+/g);
    const [a, b, c] = ['P-A', 'P-B', 'P-C'].map((pseudonym) => ({ pseudonym, primary: false }));
    expect(order(c, a, b)).toEqual(['P-A', 'P-B', 'P-C']);
    expect(order(b, c, a)).toEqual(['P-A', 'P-B', 'P-C']);
    const ofOnePerson = ['FU18', 'FU6'].map((timepoint) => anInterviewBlock({ timepoint }));
    expect(compose({ kind: 'escalations', blocks: ofOnePerson }).text.match(/FU\d+/g)).toEqual(['FU18', 'FU6']);
    expect(order(a, b, { ...c, primary: true })).toEqual(['P-C', 'P-A', 'P-B']);
    expect(order({ ...c, primary: true }, { ...b, primary: true }, a)).toEqual(['P-B', 'P-C', 'P-A']);
  });

  it('calls urgent what has ten working days, and of the last day that it is', () => {
    const withDays = (workingDaysLeft: number) => {
      const blocks = [anInterviewBlock({ window: { workingDaysLeft, lastDay: civil('2026-06-13') } })];
      return compose({ kind: 'escalations', blocks });
    };
    expect(withDays(10).subject).toContain('1 haster');
    expect(withDays(0).text).toContain('0 arbejdsdage tilbage');
  });

  it('counts mails that were tried, and calls whose time of day nobody noted', () => {
    const tried = { sms: 0, emails: 2, calls: 1, bands: [] };
    const { text } = compose({ kind: 'escalations', blocks: [anInterviewBlock({ tried })] });
    expect(text).toContain('Forsøgt: 2 mails, 1 opkald. ');
  });

  it('says several things that come next, one after the other', () => {
    const next = ['callEvening', 'sendLetter'] as const;
    const { text } = compose({ kind: 'escalations', blocks: [anInterviewBlock({ next: [...next] })] });
    expect(text).toMatch(/Næste: ring om aftenen, [a-zæøå ]+\./);
  });

  it('says nothing of a window, of tries or of signs of life where there are none to speak of', () => {
    const block = anInterviewBlock({ window: undefined, tried: undefined, lastSignOfLife: undefined, next: [] });
    expect(compose({ kind: 'escalations', blocks: [block] }).text).toBe(
      'P-7Q4K · FU24 (primær) · ikke aftalt. Ansvarlig: dig (afløser for anden medarbejder). ' +
        'Tag opgaven senest 18-05-2026, ellers går den til ledende koordinator. Åbn: https://cairn.example.com/worklist/1\n',
    );
  });

  it('says nothing of a rest where it holds everything', () => {
    const blocks = Array.from({ length: MAX_BLOCKS_PER_MAIL }, () => anInterviewBlock());
    expect(compose({ kind: 'escalations', blocks }).text).not.toContain('mere på arbejdslisten');
  });

  it('does not call urgent what has time', () => {
    const blocks = [anInterviewBlock({ window: { workingDaysLeft: 11, lastDay: civil('2026-06-13') } })];
    expect(compose({ kind: 'escalations', blocks }).subject).toBe('[Opfølgning] 1 venter på dig');
  });

  it('leaves out what does not apply, and says when nothing was tried or heard', () => {
    const { text } = compose({
      kind: 'escalations',
      blocks: [
        anInterviewBlock({
          primary: false,
          tried: { sms: 0, emails: 0, calls: 0, bands: [] },
          lastSignOfLife: 'none',
          owner: undefined,
          otherwise: undefined,
          next: [],
          unacknowledgedSince: civil('2026-05-11'),
          window: { workingDaysLeft: -1, lastDay: civil('2026-05-10') },
        }),
      ],
    });
    expect(text).toBe(
      'P-7Q4K · FU24 · ikke aftalt. Perioden sluttede 10-05-2026. Forsøgt: intet endnu. Seneste livstegn: intet endnu. ' +
        'Ikke kvitteret siden 11-05-2026. Tag opgaven senest 18-05-2026. Åbn: https://cairn.example.com/worklist/1\n',
    );
  });

  it('has words for every situation and next action, in every language', () => {
    for (const language of Object.keys(texts)) {
      for (const situation of SITUATIONS) {
        const blocks = [anInterviewBlock({ situation, next: [...NEXT_ACTIONS] })];
        expect(compose({ kind: 'escalations', blocks }, language).text).not.toMatch(/undefined|[{}]/);
      }
    }
  });

  it('stays readable in a bad week: the rest is on the worklist', () => {
    const blocks = Array.from({ length: MAX_BLOCKS_PER_MAIL + 7 }, (_, i) =>
      anInterviewBlock({ pseudonym: `P-${String(i)}` }),
    );
    const { subject, text } = compose({ kind: 'escalations', blocks });
    expect(subject).toContain('57 venter på dig');
    expect(text.trimEnd().split('\n\n')).toHaveLength(MAX_BLOCKS_PER_MAIL + 1);
    expect(text).toMatch(/Og 7 mere på arbejdslisten\.\n$/);
  });

  it('keeps to one line per block whatever a timepoint is called', () => {
    const { text } = compose({
      kind: 'escalations',
      blocks: [anInterviewBlock({ timepoint: 'FU\r\nBcc: x\u202e{url}' })],
    });
    expect(text.trimEnd()).not.toMatch(/[\r\n\u202e{}]/);
  });
});

describe('a mail about check-ins', () => {
  it('says whose contact is overdue, since when and for how long', () => {
    expect(compose({ kind: 'escalations', blocks: [aCheckInBlock()] })).toEqual({
      subject: '[Kontakt] 1 kontakt er forfalden',
      text: 'Kontakt forfalden: C-3M8T, sidste kontakt 01-05-2026, 3 dage over tiden. Åbn: https://cairn.example.com/worklist/2\n',
    });
  });

  it('puts the longest silence first, and knows one that never began', () => {
    const { subject, text } = compose(
      {
        kind: 'escalations',
        blocks: [
          aCheckInBlock({ daysOverdue: 1 }),
          aCheckInBlock({ pseudonym: 'C-LONG', daysOverdue: 14, lastContact: undefined }),
        ],
      },
      'en',
    );
    expect(subject).toBe('[Contact] 2 contacts are overdue');
    expect(text.split('\n\n').map((line) => line.slice(0, 62))).toEqual([
      'Contact overdue: C-LONG, no contact yet, 14 days overdue. Open',
      'Contact overdue: C-3M8T, last contact 1 May 2026, 1 day overdu',
    ]);
  });
});

describe('the other mails to staff', () => {
  it('tell an assessor day, time, pseudonym and form, and nothing else', () => {
    const blocks = [
      { pseudonym: 'P-2', day: civil('2026-04-28'), minuteOfDay: 14 * 60, mode: 'inPerson' as const },
      { pseudonym: 'P-7Q4K', day: civil('2026-04-28'), minuteOfDay: 630, mode: 'phone' as const },
    ];
    expect(compose({ kind: 'assessor', blocks })).toEqual({
      subject: '[Aftaler] 2 samtaler',
      text: 'Samtale tir. 28/4 kl. 10.30, P-7Q4K, form: telefon.\n\nSamtale tir. 28/4 kl. 14.00, P-2, form: fremmøde.\n',
    });
  });

  it('show on Monday what is open and what is urgent', () => {
    const blocks = [anInterviewBlock()];
    const mail = { kind: 'digest', weekFrom: civil('2026-05-18'), blocks, open: 1, urgent: 1, rest: 0 } as const;
    expect(compose(mail).subject).toBe('[Ugen] 1 åben opgave i ugen fra 18-05-2026, 1 haster');
    expect(compose({ ...mail, open: 3 }, 'en').subject).toBe(
      '[The week] 3 open items in the week from 18 May 2026, 1 urgent',
    );
    expect(compose(mail).text).toBe(compose({ kind: 'escalations', blocks }).text);
    expect(compose({ ...mail, open: 3, rest: 2 }).text).toMatch(/Og 2 mere på arbejdslisten\.\n$/);
  });

  it('say nothing of what is urgent on a Monday on which nothing is', () => {
    const mail = { kind: 'digest', weekFrom: civil('2026-05-18'), blocks: [], open: 1, urgent: 0, rest: 1 } as const;
    expect(compose(mail).subject).toBe('[Ugen] 1 åben opgave i ugen fra 18-05-2026');
    expect(compose({ ...mail, open: 3 }, 'en').subject).toBe('[The week] 3 open items in the week from 18 May 2026');
    const da = texts['da'] as StaffTexts;
    const worded = (subjectDigest: string) =>
      composeStaffMail({
        ...mail,
        language: 'da',
        texts: { da: { ...da, lines: { ...da.lines, subjectDigest } } },
      }).subject;
    expect(worded('Ugen: {antal} åbne, {haster} haster')).toBe('Ugen: 1 åbne');
    expect(worded('{haster} af {antal} haster')).toBe('0 af 1 haster');
  });

  it('count on Monday what is overdue where nothing else is told', () => {
    const url = 'https://cairn.example.com';
    const mail = { kind: 'overdue', weekFrom: civil('2026-05-18'), open: 3, overdue: 2, url } as const;
    expect(compose(mail)).toEqual({
      subject: '[Ugen] 3 åbne opgaver i ugen fra 18-05-2026',
      text: `Åbne opgaver på arbejdslisten: 3. Over tiden: 2.\n\nÅbn: ${url}\n`,
    });
    expect(compose(mail, 'en').text).toBe(`Open items on the worklist: 3. Overdue: 2.\n\nOpen: ${url}\n`);
  });

  it('say which role nobody holds', () => {
    const mail = compose({ kind: 'noRecipient', role: 'teamLeader', waiting: 2, url: 'https://cairn.example.com' });
    expect(mail.subject).toBe('[Opfølgning] Ingen modtager: teamleder');
    expect(mail.text).toContain('2 opgaver venter derfor på dig.');
  });

  it('are written in the reader’s language, or in one that there is', () => {
    const mail = { kind: 'escalations', blocks: [aCheckInBlock()] } as const;
    expect(compose(mail, 'en-GB')).toEqual(compose(mail, 'en'));
    expect(compose(mail, 'sv')).toEqual(compose(mail, 'da'));
  });

  it('fail loudly rather than leave with a hole', () => {
    const da = texts['da'] as StaffTexts;
    const broken = { ...da, lines: { ...da.lines, open: 'Åbn: {link}' } };
    const mail = { kind: 'escalations' as const, blocks: [aCheckInBlock()] };
    expect(() => composeStaffMail({ ...mail, language: 'da', texts: { da: broken } })).toThrow(/"open".*link/);
    expect(() => composeStaffMail({ ...mail, language: 'da', texts: {} })).toThrow('no staff texts');
  });
});
