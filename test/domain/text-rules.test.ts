import { builtInParticipantTexts, builtInStaffTexts } from '../../shared/contract/built-in-texts.ts';
import { LONGEST_VALUES } from '../../shared/domain/message-values.ts';
import { LADDER_TEMPLATES, type ParticipantTexts, sendableTemplates } from '../../shared/domain/participant-texts.ts';
import { participantTextFindings, senderValueFindings } from '../../shared/domain/participant-text-rules.ts';
import { findRelativeTime } from '../../shared/domain/relative-time.ts';
import { staffTextFindings } from '../../shared/domain/staff-text-rules.ts';
import type { StaffTexts } from '../../shared/domain/staff-texts.ts';
import { type Audience, type TextFault, textFaults, type TextRule } from '../../shared/domain/text-rules.ts';

const ARMS = ['IPS-MA', 'IPS', 'IPSE', 'SAU'];
const faults = (text: string, audience: Audience = 'sms') =>
  textFaults(text, {
    audience,
    placeholders: ['afs', 'dato', 'kl', 'tlf'],
    longest: LONGEST_VALUES['da'] ?? {},
    arms: ['IPS-MA', 'SAU', 'A'],
    people: ['Mette Holm'],
  });
const rulesOf = (text: string, audience?: Audience) => faults(text, audience).map(({ rule, word }) => [rule, word]);

const danish = builtInParticipantTexts()['da'] as ParticipantTexts;
const danishStaff = builtInStaffTexts()['da'] as StaffTexts;

describe('the shipped texts', () => {
  it.each(Object.entries(builtInParticipantTexts()))('to participants in %s break no rule', (_, texts) => {
    expect(participantTextFindings(texts, { arms: ARMS, people: ['Mette Holm'] })).toEqual([]);
  });

  it.each(Object.entries(builtInStaffTexts()))('to staff in %s break no rule', (_, texts) => {
    expect(staffTextFindings(texts, { arms: ARMS, people: ['Mette Holm'] })).toEqual([]);
  });

  it('are there in every language, with the same ids, channels and streams', () => {
    const shape = (texts: ParticipantTexts) =>
      Object.entries(texts.templates).map(([id, template]) => [id, template.stream, Object.keys(template).sort()]);
    const [first, ...others] = Object.values(builtInParticipantTexts()).map(shape);
    for (const other of others) expect(other).toEqual(first);
  });

  it('offer a protocol every template that the ladders use, and no answer or variant', () => {
    const sendable = sendableTemplates(danish);
    expect(LADDER_TEMPLATES.filter((id) => !id.includes('.')).every((id) => sendable.includes(id))).toBe(true);
    expect(sendable.filter((id) => ['stop', 'auto', 'verify', 'booked.phone'].includes(id))).toEqual([]);
  });
});

describe('a text message', () => {
  it('is rejected twice for "Husk dit IPS-interview", each time with the word and where it stands', () => {
    expect(faults('Husk dit IPS-interview')).toMatchObject([
      { rule: 'bannedWord', word: 'IPS', at: 9 },
      { rule: 'bannedWord', word: 'interview', at: 13 },
    ]);
  });

  it.each([
    'psykiatrien', 'angstfri', 'socialangst', 'Depression', 'bipolær', 'bipolar', 'skizofreni', 'diagnosen', 'IPS', 'ipse', 'Sherpa', 'mentoren',
    'jobcentret', 'kommunen', 'hospitalet', 'forsøget', 'lægemiddelforsøgets', 'projektet', 'inklusion', 'kontrolgruppen', 'lodtrækningen',
    'behandling', 'cpr-nummer', 'interviewet', 'forskning', 'study', 'trial', 'research', 'anxiety', 'treatment', 'fangstangst', 'angstfangst', 'PSY\u00adKIATRI', 'ｐｓｙｋ',
    'dépression', 'depresión', 'depresję', 'masennus', 'psicóloga', 'psiquiatría', 'ansiedade', 'thérapie', 'Therapeutin', 'terapi', 'suicide', 'zelfmoord', 'mentale',
    'Flugangst', 'højdeangst', 'hôpital', 'clinique', 'clínica', 'Krankenhäuser', 'ziekenhuis', 'sjukhuset', 'étude', 'estudio', 'Ångest',
  ])('may not say %s', (word) => {
    expect(rulesOf(`Husk ${word} nu`).filter(([rule]) => rule === 'bannedWord')).toHaveLength(1);
  }); // prettier-ignore

  it.each([
    'tips', 'fangst', 'langstrakt', 'forskellige', 'forskydes', 'Vi har forsøgt', 'industrial', 'hospitality', 'projektor', 'studying', 'chips',
    'längst', 'langste', 'unlängst', 'längsta', 'Eingangstür', 'indgangstrappen', 'angestellt', 'strangest', 'fundamental', 'hospitalité', 'étudier', 'forskånet', 'thé',
  ])('may say %s', (word) => {
    expect(faults(word)).toEqual([]);
  }); // prettier-ignore

  it.each([
    ['Husk din aftale i morgen kl. {kl}', 'relativeDay', 'i morgen'],
    ['Vi ses på mandag', 'relativeDay', 'på mandag'],
    ['Ring i dag', 'relativeDay', 'i dag'],
    ['Vi ringer næste uge', 'relativeDay', 'næste uge'],
    ['Remember tomorrow', 'relativeDay', 'tomorrow'],
    ['See you next week', 'relativeDay', 'next week'],
    ['Om ca. 6 uger er det tid', 'exactInterval', 'Om ca. 6 uger'],
    ['Om seks uger er det tid', 'exactInterval', 'Om seks uger'],
    ['Det er 12 måneder siden', 'exactInterval', '12 måneder siden'],
    ['In about 6 weeks', 'exactInterval', 'In about 6 weeks'],
    ['within 24 hours', 'exactInterval', 'within 24 hours'],
    ['a\u00a0year ago', 'exactInterval', 'a year ago'],
    ['Votre rendez-vous est demain', 'relativeDay', 'demain'],
    ['Appelez aujourd’hui', 'relativeDay', 'aujourd’hui'],
    ['On se voit la semaine prochaine', 'relativeDay', 'semaine prochaine'],
    ['Wir rufen nächste Woche an', 'relativeDay', 'nächste Woche'],
    ['Dzwonimy jutro', 'relativeDay', 'jutro'],
    ['Hoy a las 10', 'relativeDay', 'Hoy'],
    ['Nous appelons dans 2 semaines', 'exactInterval', 'dans 2 semaines'],
    ['In zwei Wochen', 'exactInterval', 'In zwei Wochen'],
    ['Over 3 weken bellen wij', 'exactInterval', 'Over 3 weken'],
    ['Ligamos amanha', 'relativeDay', 'amanha'],
    ['Wir rufen naechste Woche an', 'relativeDay', 'naechste Woche'],
    ['Dzis dzwonimy', 'relativeDay', 'Dzis'],
    ['On appelle aujourdhui', 'relativeDay', 'aujourdhui'],
    ['Llamamos en dos dias', 'exactInterval', 'en dos dias'],
    ['Vi ringer om två veckor', 'exactInterval', 'om två veckor'],
  ])('"%s" would be untrue on another day', (text, rule, word) => {
    expect(rulesOf(text)).toEqual([[rule, word]]);
  });

  it.each<[string, string, boolean]>([
    ['Wir rufen morgen an', 'de', true],
    ['Guten Morgen', 'de', false],
    ['Wij bellen morgen', 'nl', true],
    ['Wij bellen in de morgen', 'nl', false],
    ['Godmorgen. Vi ringer en morgen.', 'da', false],
    ['Le llamamos mañana', 'es', true],
    ['A las 10 de la mañana', 'es', false],
    ['On a appelé hier', 'fr', true],
    ['Wir sind hier', 'de', false],
  ])('"%s" in %s is untrue on another day: %s', (text, language, untrue) => {
    const kinds = findRelativeTime(text, false, language).map(({ kind }) => kind);
    expect(kinds).toEqual(untrue ? ['relativeDay'] : []);
  });

  it('may speak of a vague time to come', () => {
    expect(faults('Om et par uger skriver vi. In a couple of weeks. Vi læser beskeder på hverdage.')).toEqual([]);
  });

  it.each([
    ['Se https://example.com/x', 'url', 'https://example.com/x'],
    ['Se www.example.org', 'url', 'www.example.org'],
    ['Se minaftale.dk', 'url', 'minaftale.dk'],
    ['Ring 38 64 12 34', 'phoneNumber', '38 64 12 34'],
    ['Ring +4538641234', 'phoneNumber', '+4538641234'],
    ['Dit nummer 010190-1234', 'cpr', '010190-1234'],
    ['Dit nummer 0101901234', 'cpr', '0101901234'],
    ['Dit nummer 010190 – 1234', 'cpr', '010190 – 1234'],
    ['Dit nummer 29 02 00-1234', 'cpr', '29 02 00-1234'],
    ['Du er i SAU', 'arm', 'SAU'],
    ['Du er i ips ma', 'arm', 'ips ma'],
    ['Du er i arm A', 'arm', 'arm A'],
    ['Hilsen Sofie', 'name', 'Hilsen Sofie'],
    ['Kære Jens, husk', 'name', 'Kære Jens'],
    ['Spørg efter Mette', 'name', 'Mette'],
    ['Ring {telefon}', 'unknownPlaceholder', '{telefon}'],
    ['Ring {tlf', 'brokenPlaceholder', undefined],
    ['Tak 🙂', 'notGsm7', '🙂'],
    ['  ', 'empty', undefined],
  ])('"%s" is refused', (text, rule, word) => {
    expect(rulesOf(text).filter(([found]) => found !== 'bannedWord')).toContainEqual([rule, word]);
  });

  it.each([
    'Ring 38 64 12 34',
    'Ring +4520123456',
    'Ring +3112121234',
    'Sag 410190-1234',
    'Sag 010190-12345',
    'Sag 310490-1234',
  ])('holds no number of a person in "%s"', (text) => {
    expect(rulesOf(text).map(([rule]) => rule)).not.toContain('cpr');
  });

  it.each(['email', 'letter', 'script', 'staffMail'] as const)(
    'holds no number of a person, nor does any %s',
    (kind) => {
      expect(rulesOf('Nr. 0101901234', kind)).toEqual([['cpr', '0101901234']]);
    },
  );

  it('may be signed by a team of the study by its name, and by nobody else', () => {
    const teams = ['Opfølgningsteamet', 'The follow-up team', 'Team A+B (nord'];
    const names = (text: string) =>
      textFaults(text, { audience: 'sms', placeholders: [], longest: {}, teams }).map(({ rule }) => rule);
    expect(names('Ring til os. Hilsen Opfølgningsteamet')).toEqual([]);
    expect(names('Please call. Regards, The follow-up team')).toEqual([]);
    expect(names('Hilsen Opfølgningsteametina')).toEqual(['name']);
    expect(names('Hilsen Aftaleteamet')).toEqual(['name']);
    expect(names('Kære Jens. Hilsen Opfølgningsteamet')).toEqual(['name']);
    expect(names('Hilsen Team A+B (nord')).toEqual([]);
    expect(names('Hilsen Team AAB (nord')).toEqual(['name']);
  });

  it('is measured with the longest values after downgrading', () => {
    expect(rulesOf(`${'a'.repeat(149)}{tlf}`)).toEqual([]);
    expect(rulesOf(`${'a'.repeat(150)}{tlf}`)).toEqual([['tooLong', undefined]]);
    expect(rulesOf(`${'a'.repeat(148)}…{tlf}`)).toEqual([['tooLong', undefined]]);
  });
});

describe('whoever wrote a refused text', () => {
  it.each<[string, TextFault]>([
    [
      'Vi ses, {navn}',
      {
        rule: 'unknownPlaceholder',
        word: '{navn}',
        at: 8,
        reason: '{navn} is unknown here; known: {afs} {dato} {kl} {tlf}',
      },
    ],
    ['Ring {tlf', { rule: 'brokenPlaceholder', at: 5, reason: 'a brace belongs to no placeholder' }],
    ['Du er i SAU', { rule: 'arm', word: 'SAU', at: 8, reason: '"SAU" names an arm of the trial; leave it out' }],
    [
      'Nr. 0101901234',
      {
        rule: 'cpr',
        word: '0101901234',
        at: 4,
        reason: '"0101901234" looks like a civil registration number; leave it out',
      },
    ],
    [
      'Spørg efter Mette',
      {
        rule: 'name',
        word: 'Mette',
        at: 12,
        reason: `"Mette" names a person; only the team's name may stand here, {afs} or {afs2}`,
      },
    ],
    [
      'Ring 38 64 12 34',
      {
        rule: 'phoneNumber',
        word: '38 64 12 34',
        at: 5,
        reason: '"38 64 12 34" looks like a phone number; write {tlf}, it is filled in when the message is sent',
      },
    ],
    [
      'Se minaftale.dk',
      {
        rule: 'url',
        word: 'minaftale.dk',
        at: 3,
        reason: '"minaftale.dk" is a web address; carriers hold such texts back, and nobody should follow one',
      },
    ],
    [
      'Ring i dag',
      {
        rule: 'relativeDay',
        word: 'i dag',
        at: 5,
        reason: '"i dag" is untrue when the message leaves on another day; write {dato}, or no time at all',
      },
    ],
    [
      'Spørg Mentoren',
      {
        rule: 'bannedWord',
        word: 'Mentoren',
        at: 6,
        reason: '"Mentoren" may not stand in this text (banned: "mentor")',
      },
    ],
    ['Tak 🙂 🎉', { rule: 'notGsm7', word: '🙂', at: 4, reason: '"🙂" is not in the alphabet of text messages' }],
    ['a'.repeat(161), { rule: 'tooLong', reason: '161 septets with the longest values; at most 160' }],
    [' ', { rule: 'empty', reason: 'the text is empty' }],
  ])('is told what is wrong with "%s", where, and what to write instead', (text, fault) => {
    expect(faults(text)).toEqual([fault]);
  });

  it('is told of a number to call beside the number of a person', () => {
    expect(rulesOf('Nr. 0101901234, ring 38641234')).toEqual([
      ['cpr', '0101901234'],
      ['phoneNumber', '38641234'],
    ]);
  });

  it('is told where no placeholder may stand at all', () => {
    expect(textFaults('Aftale {dato}', { audience: 'email', placeholders: [], longest: {} })).toEqual([
      { rule: 'unknownPlaceholder', word: '{dato}', at: 7, reason: '{dato} is unknown here; known: none' },
    ]);
  });

  it.each([
    ['a letter put together of two signs', 'Vi ringede i ga\u030ar', 'i går'],
    ['a hard space', 'Ring i\u00a0dag', 'i dag'],
    ['a tab', 'Ring i\tdag', 'i dag'],
  ])('does not get round a rule with %s', (_, text, word) => {
    expect(rulesOf(text)).toEqual([['relativeDay', word]]);
  });

  it('may write anything within the length when nothing is known to be filled in', () => {
    expect(textFaults(`${'a'.repeat(160)}`, { audience: 'sms', placeholders: [], longest: {} })).toEqual([]);
    expect(textFaults('Ring {TLF}', { audience: 'sms', placeholders: ['TLF'], longest: { TLF: '🙂' } })).toMatchObject([
      { rule: 'notGsm7', word: '🙂' },
    ]);
  });

  it('is led to the placeholder whose value holds a sign that no text message has, and never before the text', () => {
    const placeholders = ['afs', 'tlf'];
    const placeOf = (text: string, longest: Record<string, string>) =>
      textFaults(text, { audience: 'sms', placeholders, longest }).map(({ rule, at }) => [rule, at]);
    expect(placeOf('Ring {tlf}. Hilsen {afs}', { tlf: '12345678', afs: 'Holdet 🙂' })).toEqual([['notGsm7', 19]]);
    expect(placeOf('{afs} siger 🙂', { afs: 'Holdet ☂' })).toEqual([['notGsm7', 0]]);
    expect(placeOf('{afs} siger 🙂', { afs: 'Holdet' })).toEqual([['notGsm7', 12]]);
  });
});

describe('who reads it decides', () => {
  const nobodyWho: Record<Audience, TextRule[]> = { sms: [], email: [], letter: [], script: [], staffMail: [] };
  it.each<[string, string, Partial<Record<Audience, TextRule[]>>]>([
    ['an arm', 'Du er i SAU', { sms: ['arm'], email: ['arm'], letter: ['arm'], script: ['arm'], staffMail: ['arm'] }],
    [
      'a phone number',
      'Ring 38641234',
      {
        sms: ['phoneNumber'],
        email: ['phoneNumber'],
        letter: ['phoneNumber'],
        script: ['phoneNumber'],
        staffMail: ['phoneNumber'],
      },
    ],
    [
      'a name, which only those on the phone may say',
      'Spørg efter Mette',
      { sms: ['name'], email: ['name'], letter: ['name'], staffMail: ['name'] },
    ],
    [
      'an illness',
      'Du har haft angst',
      {
        sms: ['bannedWord'],
        email: ['bannedWord'],
        letter: ['diagnosis'],
        script: ['bannedWord'],
        staffMail: ['diagnosis'],
      },
    ],
    [
      'a word of research, which a letter and staff may read',
      'Husk dit interview',
      { sms: ['bannedWord'], email: ['bannedWord'], script: ['bannedWord'] },
    ],
    [
      'a day that is near, of which staff hear on that day',
      'Vi ses i dag',
      { sms: ['relativeDay'], email: ['relativeDay'], letter: ['relativeDay'] },
    ],
    [
      'months counted by the printer, which only a letter may say',
      'Det er {n} måneder siden',
      { sms: ['exactInterval'], email: ['exactInterval'] },
    ],
    ['a web address, which only phones make a link of', 'Se minaftale.dk', { sms: ['url'] }],
    ['a sign that costs the room of a whole text', 'Tak 🙂', { sms: ['notGsm7'] }],
  ])('whether a text may hold %s', (_, text, refused) => {
    const rules = (audience: Audience) =>
      textFaults(text, { audience, placeholders: ['n'], longest: {}, arms: ['SAU'], people: ['Mette Holm'] }).map(
        ({ rule }) => rule,
      );
    const audiences = Object.keys(nobodyWho) as Audience[];
    expect(Object.fromEntries(audiences.map((audience) => [audience, rules(audience)]))).toEqual({
      ...nobodyWho,
      ...refused,
    });
  });

  it('a letter may ask not to tell the interviewer and count the months, but names no diagnosis', () => {
    const letter = (text: string) => rulesOf(text, 'letter');
    expect(letter('Fortæl helst ikke intervieweren, hvilken hjælp du har fået.')).toEqual([]);
    expect(letter('Det er om 6 uger. Du har haft angst.').map(([rule]) => rule)).toEqual([
      'diagnosis',
      'exactInterval',
    ]);
    const counted = { audience: 'letter' as const, placeholders: ['n'], longest: {} };
    expect(textFaults('Det er nu {n} måneder siden.', counted)).toEqual([]);
    expect(textFaults('Det er nu {n} måneder siden.', { ...counted, audience: 'email' })).toMatchObject([
      { rule: 'exactInterval' },
    ]);
  });

  it('an e-mail keeps the ban list, its subject too, but may be long', () => {
    expect(faults('Vi skriver. '.repeat(40), 'email')).toEqual([]);
    expect(participantTextFindings({ ...danish, subject: 'Dit interview' })).toMatchObject([
      { pointer: '/subject', rule: 'bannedWord', word: 'interview' },
    ]);
  });

  it('a mail to staff has no place for a name, a number, an arm or a diagnosis', () => {
    const withHeading = (heading: string): StaffTexts => ({ ...danishStaff, lines: { ...danishStaff.lines, heading } });
    const found = (heading: string) =>
      staffTextFindings(withHeading(heading), { arms: ARMS }).map(({ pointer, rule }) => [pointer, rule]);
    expect(found('{id} {navn}')).toEqual([['/lines/heading', 'unknownPlaceholder']]);
    expect(found('{id} {tlf}')).toEqual([['/lines/heading', 'unknownPlaceholder']]);
    expect(found('{id} {arm}')).toEqual([['/lines/heading', 'unknownPlaceholder']]);
    expect(found('{id} SAU')).toEqual([['/lines/heading', 'arm']]);
    expect(found('{id} 38641234')).toEqual([['/lines/heading', 'phoneNumber']]);
    expect(found('{id} angst')).toEqual([['/lines/heading', 'diagnosis']]);
  });
});

describe('a set of texts', () => {
  const changed = (id: string, change: object): ParticipantTexts =>
    ({
      ...danish,
      templates: { ...danish.templates, [id]: { ...danish.templates[id], ...change } },
    }) as ParticipantTexts;
  const found = (texts: ParticipantTexts) => participantTextFindings(texts).map(({ pointer, rule }) => [pointer, rule]);

  it('has a version without reply wherever one is asked for, with the number kept', () => {
    expect(found(changed('booked', { smsNoReply: undefined }))).toEqual([['/templates/booked/smsNoReply', 'missing']]);
    expect(found(changed('booked', { smsNoReply: 'Svar 2 eller ring {tlf}' }))).toEqual([
      ['/templates/booked/smsNoReply', 'replyClause'],
    ]);
    expect(found(changed('booked', { smsNoReply: 'Vi ses' }))).toEqual([['/templates/booked/smsNoReply', 'missing']]);
  });

  it.each(['Svar 1', 'svare os', 'Besvar den', 'Reply 1', 'please answer'])(
    'has a version without reply for a text that says "%s"',
    (asking) => {
      const withoutIt = changed('booked', { sms: `${asking}, {tlf}`, smsNoReply: undefined });
      expect(participantTextFindings(withoutIt)).toEqual([
        {
          pointer: '/templates/booked/smsNoReply',
          rule: 'missing',
          reason: 'the SMS asks for a reply: write it without, for senders that get none',
        },
      ]);
    },
  );

  it.each(['Dit ansvar', 'Besvaret', 'replying', 'unanswered'])('may say "%s", which asks for nothing', (said) => {
    expect(found(changed('booked', { sms: said, smsNoReply: undefined }))).toEqual([]);
  });

  it('keeps the rules in the version without reply too', () => {
    expect(found(changed('booked', { smsNoReply: 'Husk din mentor {afs2}, ring {tlf}' }))).toEqual([
      ['/templates/booked/smsNoReply', 'unknownPlaceholder'],
      ['/templates/booked/smsNoReply', 'bannedWord'],
    ]);
  });

  it('asks for no answer where none can arrive, and tells whoever wrote it which word does', () => {
    expect(participantTextFindings(changed('booked', { sms: undefined, smsNoReply: 'Ring, eller svar 2' }))).toEqual([
      {
        pointer: '/templates/booked/smsNoReply',
        rule: 'replyClause',
        word: 'svar',
        at: 12,
        reason: 'nobody can reply to this sender',
      },
      {
        pointer: '/templates/booked/smsNoReply',
        rule: 'missing',
        word: '{tlf}',
        reason: 'without a reply the number to call must stand in it',
      },
    ]);
  });

  it.each<[string, object, string[]]>([
    ['an interview', { stream: 'interviews' }, ['{afs2}', '{n}', '{min}']],
    ['a check-in', { stream: 'checkIns' }, ['{afs}', '{n}', '{min}']],
    ['either of them', { stream: 'either' }, ['{afs2}', '{n}', '{min}']],
  ])(
    'holds in a message of %s what that sender can fill in, and in its letter the months and minutes',
    (_, of, not) => {
      const all = '{afs} {afs2} {dato} {kl} {tlf} {akut} {n} {min}';
      const refused = (over: object) =>
        participantTextFindings(changed('extra', { ...of, ...over })).map(({ pointer, word }) => [pointer, word]);
      expect(refused({ sms: all })).toEqual(not.map((word) => ['/templates/extra/sms', word]));
      expect(refused({ email: ['Hej', all] })).toEqual(not.map((word) => ['/templates/extra/email/1', word]));
      expect(refused({ letter: [all] })).toEqual([['/templates/extra/letter/0', not[0]]]);
    },
  );

  it.each<[string, Partial<ParticipantTexts>, string, string | undefined]>([
    ['the subject of a mail', { subject: 'Om {dato}' }, '/subject', '{dato}'],
    ['the subject of a mail about no appointment', { noticeSubject: 'Om {afs}' }, '/noticeSubject', '{afs}'],
    ['what stands in a calendar', { calendarSummary: '{afs}' }, '/calendarSummary', '{afs}'],
    [
      'the end of a mail about interviews',
      { mailClosing: { ...danish.mailClosing, interviews: ['Hej', '{afs2}'] } },
      '/mailClosing/interviews/1',
      '{afs2}',
    ],
    [
      'the end of a mail about check-ins',
      { mailClosing: { ...danish.mailClosing, checkIns: ['{afs}'] } },
      '/mailClosing/checkIns/0',
      '{afs}',
    ],
    [
      'the end of a mail that says nothing',
      { mailClosing: { ...danish.mailClosing, checkIns: [] } },
      '/mailClosing/checkIns',
      undefined,
    ],
    [
      'the line before a link',
      { mailLinks: { appointment: 'Se {dato}', invitation: 'Find en tid:' } },
      '/mailLinks/appointment',
      '{dato}',
    ],
    [
      'what is said to a machine',
      { scripts: { ...danish.scripts, voicemail: ['{medarbejder} {navn} {tlf} {dato}'] } },
      '/scripts/voicemail/0',
      '{dato}',
    ],
    [
      'what is said to a contact person',
      { scripts: { ...danish.scripts, contactPerson: ['Hej', '{medarbejder} {navn} {tlf} {afs}'] } },
      '/scripts/contactPerson/1',
      '{afs}',
    ],
  ])('keeps the rules in %s', (_, over, pointer, word) => {
    expect(participantTextFindings({ ...danish, ...over })).toEqual([
      expect.objectContaining(
        word === undefined ? { pointer, rule: 'empty', reason: 'the text is empty' } : { pointer, word },
      ),
    ]);
  });

  it('may leave out what stands before a link', () => {
    const { mailLinks: _, ...others } = danish;
    expect(found(others)).toEqual([]);
  });

  it('may say what a script says without the ban on names', () => {
    const named = { ...danish, scripts: { ...danish.scripts, voicemail: ['Hilsen Sofie'] } };
    expect(found(named)).toEqual([]);
    expect(found({ ...named, scripts: { ...named.scripts, voicemail: ['Dit interview'] } })).toEqual([
      ['/scripts/voicemail/0', 'bannedWord'],
    ]);
  });

  it('is measured in a language that has no longest values with those of another', () => {
    const sms = `${'a'.repeat(150)}{tlf}`;
    for (const language of ['da', 'da-DK', 'en-GB', 'sv'])
      expect(participantTextFindings({ ...changed('thanks', { sms }), language })).toMatchObject([
        { pointer: '/templates/thanks/sms', rule: 'tooLong' },
      ]);
  });

  it('is found by its id, whatever signs that has', () => {
    expect(found(changed('a/b~c', { stream: 'either', sms: 'Ring i dag' }))).toEqual([
      ['/templates/a~1b~0c/sms', 'relativeDay'],
    ]);
  });

  it('signs a mentor’s text with the mentor’s team only, and the other way round', () => {
    expect(found(changed('ci1', { email: ['Hilsen {afs}'] }))).toEqual([
      ['/templates/ci1/email/0', 'unknownPlaceholder'],
    ]);
    expect(found(changed('booked', { email: ['Hilsen {afs2}'] }))).toEqual([
      ['/templates/booked/email/0', 'unknownPlaceholder'],
    ]);
  });

  it('has variants that can stand for their base in every channel and the same stream', () => {
    expect(found(changed('booked.phone', { email: undefined }))).toEqual([
      ['/templates/booked.phone/email', 'missing'],
    ]);
    expect(found(changed('booked.phone', { stream: 'either' }))).toEqual([
      ['/templates/booked.phone/stream', 'wrongStream'],
    ]);
    expect(found(changed('lost.phone', { stream: 'interviews', sms: 'Ring {tlf}' }))).toEqual([
      ['/templates/lost.phone', 'missing'],
    ]);
    expect(found(changed('microphone', { stream: 'interviews', sms: 'Ring {tlf}' }))).toEqual([]);
  });

  it.each<[string, string, object, object]>([
    [
      'lacks a channel of its base',
      'booked.phone',
      { email: undefined },
      { pointer: '/templates/booked.phone/email', rule: 'missing', reason: 'its base has a text for email' },
    ],
    [
      'is of another stream',
      'cancelled.final',
      { stream: 'either' },
      { pointer: '/templates/cancelled.final/stream', rule: 'wrongStream', reason: 'its base belongs to interviews' },
    ],
    [
      'has no base',
      'lost.final',
      { stream: 'either', sms: 'Ring {tlf}' },
      {
        pointer: '/templates/lost.final',
        rule: 'missing',
        reason: 'there is no template that this could be a variant of',
      },
    ],
    [
      'says nothing',
      'booked.final',
      { stream: 'interviews' },
      { pointer: '/templates/booked.final', rule: 'empty', reason: 'the template has no text' },
    ],
  ])('says of a variant that it %s', (_, id, change, finding) => {
    expect(participantTextFindings(changed(id, change))).toEqual([finding]);
  });

  it('lacks nothing that the ladders send, and has no template without a text', () => {
    const { thanks: _, ...templates } = danish.templates;
    expect(participantTextFindings({ ...danish, templates })).toEqual([
      { pointer: '/templates', rule: 'missing', word: 'thanks', reason: 'the built-in ladders send "thanks"' },
    ]);
    expect(found(changed('extra', { stream: 'interviews' }))).toEqual([['/templates/extra', 'empty']]);
    expect(found(changed('extra', { stream: 'interviews', email: [] }))).toEqual([['/templates/extra/email', 'empty']]);
  });

  it('is measured with the study’s own names and numbers', () => {
    expect(
      participantTextFindings(danish, { longest: { tlf: '+45 38 64 12 34' } }).map(({ pointer }) => pointer),
    ).toContain('/templates/appt3/sms');
    expect(senderValueFindings({ afs: 'Psykiatrisk team', tlf: '38 64 12 34' })).toMatchObject([
      { pointer: '/afs', rule: 'bannedWord', word: 'Psykiatrisk' },
    ]);
    expect(senderValueFindings({ afs: 'Opfølgningsteamet', afs2: ' \u200b' })).toMatchObject([
      { pointer: '/afs2', rule: 'empty' },
    ]);
  });
});

describe('the name and the number of a sender', () => {
  it('are read like a message, in which only the number may be one', () => {
    expect(senderValueFindings({ afs: 'Team 38641234', tlf: '38 64 12 34', akut: '1813' })).toEqual([
      expect.objectContaining({ pointer: '/afs', rule: 'phoneNumber', word: '38641234' }),
    ]);
    expect(senderValueFindings({ tlf: 'Mentor' })).toMatchObject([{ pointer: '/tlf', rule: 'bannedWord' }]);
    expect(senderValueFindings({ akut: 'Psykiatrien 38641234' })).toMatchObject([
      { pointer: '/akut', rule: 'bannedWord' },
    ]);
    expect(senderValueFindings({ 'a/b': 'Team {kl}', afs: 'Team ｛tid｝' })).toMatchObject([
      { pointer: '/a~1b', rule: 'brokenPlaceholder', word: '{' },
      { pointer: '/afs', rule: 'brokenPlaceholder', word: '｛' },
    ]);
    expect(senderValueFindings({ 'a/b': 'Ring i dag' })).toMatchObject([{ pointer: '/a~1b', rule: 'relativeDay' }]);
  });

  it('name no arm and nobody who is known', () => {
    const known = { arms: ['SAU'], people: ['Mette Holm'] };
    expect(senderValueFindings({ afs: 'SAU', afs2: 'Mette' }, known)).toMatchObject([
      { pointer: '/afs', rule: 'arm' },
      { pointer: '/afs2', rule: 'name' },
    ]);
  });
});

describe('a mail to staff', () => {
  it.each<[string, Partial<StaffTexts>, string]>([
    ['its subject', { lines: { ...danishStaff.lines, subjectDigest: 'angst' } }, '/lines/subjectDigest'],
    [
      'what it says of one',
      { lines: { ...danishStaff.lines, overdue: { one: 'angst', other: '{id}' } } },
      '/lines/overdue/one',
    ],
    [
      'what it says of several',
      { lines: { ...danishStaff.lines, overdue: { one: '{id}', other: 'angst' } } },
      '/lines/overdue/other',
    ],
    ['a situation', { situations: { ...danishStaff.situations, other: 'angst' } }, '/situations/other'],
    ['what to do next', { nextActions: { ...danishStaff.nextActions, call: 'angst' } }, '/nextActions/call'],
    ['a part of the day', { bands: { ...danishStaff.bands, eve: 'angst' } }, '/bands/eve'],
    ['how people meet', { modes: { ...danishStaff.modes, video: 'angst' } }, '/modes/video'],
    ['who has it', { owners: { ...danishStaff.owners, you: 'angst' } }, '/owners/you'],
    ['a role', { roles: { ...danishStaff.roles, mentor: 'angst' } }, '/roles/mentor'],
  ])('keeps the rules in %s', (_, over, pointer) => {
    expect(staffTextFindings({ ...danishStaff, ...over })).toEqual([
      expect.objectContaining({ pointer, rule: 'diagnosis', word: 'angst' }),
    ]);
  });

  it('holds in each line what is known there, and in a single word nothing', () => {
    const over = {
      lines: { ...danishStaff.lines, primary: '{dato}' },
      roles: { ...danishStaff.roles, mentor: '{id}' },
    };
    expect(staffTextFindings({ ...danishStaff, ...over }).map(({ pointer, word }) => [pointer, word])).toEqual([
      ['/lines/primary', '{dato}'],
      ['/roles/mentor', '{id}'],
    ]);
  });
});
