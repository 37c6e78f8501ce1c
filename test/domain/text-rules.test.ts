import { builtInParticipantTexts, builtInStaffTexts } from '../../shared/contract/built-in-texts.ts';
import { LONGEST_VALUES } from '../../shared/domain/message-values.ts';
import { LADDER_TEMPLATES, type ParticipantTexts, sendableTemplates } from '../../shared/domain/participant-texts.ts';
import { participantTextFindings, senderValueFindings } from '../../shared/domain/participant-text-rules.ts';
import { staffTextFindings } from '../../shared/domain/staff-text-rules.ts';
import type { StaffTexts } from '../../shared/domain/staff-texts.ts';
import { type Audience, textFaults } from '../../shared/domain/text-rules.ts';

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
    'behandling', 'cpr-nummer', 'interviewet', 'forskning', 'study', 'trial', 'research', 'anxiety', 'treatment', 'PSY\u00adKIATRI', 'ｐｓｙｋ',
  ])('may not say %s', (word) => {
    expect(rulesOf(`Husk ${word} nu`).filter(([rule]) => rule === 'bannedWord')).toHaveLength(1);
  }); // prettier-ignore

  it.each([
    'tips', 'fangst', 'langstrakt', 'forskellige', 'forskydes', 'Vi har forsøgt', 'industrial', 'hospitality', 'projektor', 'studying', 'chips',
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
  ])('"%s" would be untrue on another day', (text, rule, word) => {
    expect(rulesOf(text)).toEqual([[rule, word]]);
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
    const teams = ['Opfølgningsteamet', 'The follow-up team'];
    const names = (text: string) =>
      textFaults(text, { audience: 'sms', placeholders: [], longest: {}, teams }).map(({ rule }) => rule);
    expect(names('Ring til os. Hilsen Opfølgningsteamet')).toEqual([]);
    expect(names('Please call. Regards, The follow-up team')).toEqual([]);
    expect(names('Hilsen Opfølgningsteametina')).toEqual(['name']);
    expect(names('Hilsen Aftaleteamet')).toEqual(['name']);
    expect(names('Kære Jens. Hilsen Opfølgningsteamet')).toEqual(['name']);
  });

  it('is measured with the longest values after downgrading', () => {
    expect(rulesOf(`${'a'.repeat(149)}{tlf}`)).toEqual([]);
    expect(rulesOf(`${'a'.repeat(150)}{tlf}`)).toEqual([['tooLong', undefined]]);
    expect(rulesOf(`${'a'.repeat(148)}…{tlf}`)).toEqual([['tooLong', undefined]]);
  });
});

describe('who reads it decides', () => {
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
  });

  it('lacks nothing that the ladders send, and has no template without a text', () => {
    const { thanks: _, ...templates } = danish.templates;
    expect(found({ ...danish, templates })).toEqual([['/templates', 'missing']]);
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
