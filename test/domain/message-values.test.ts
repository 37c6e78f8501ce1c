import { civil } from '../../shared/domain/civil-date.ts';
import { longestValues, teamsOf, type TextSettings } from '../../shared/domain/longest-values.ts';
import {
  LONGEST_VALUES,
  type MessageFacts,
  messageValues,
  timeSince,
  wholeMonthsBetween,
} from '../../shared/domain/message-values.ts';

const facts: MessageFacts = { stream: 'interviews', team: 'Opfølgningsteamet', phone: '+4538641234' };
const values = (over: Partial<MessageFacts>, language = 'da') => messageValues({ ...facts, ...over }, language);

describe('what a message says of a participant’s appointment', () => {
  const day = civil('2026-12-28');

  it('is written as people of its language write it', () => {
    const over = { day, minuteOfDay: 630, minutes: 90, monthsSinceFirst: 24, emergency: '1813 eller 112' };
    expect(values(over)).toStrictEqual({
      afs: 'Opfølgningsteamet',
      tlf: '38 64 12 34',
      akut: '1813 eller 112',
      dato: 'man. 28/12',
      kl: '10.30',
      n: '24',
      min: '90',
    });
    expect(values(over, 'en')).toMatchObject({ dato: 'Mon 28 Dec', kl: '10:30' });
  });

  it('is nothing where nothing is known', () => {
    expect(values({})).toStrictEqual({ afs: 'Opfølgningsteamet', tlf: '38 64 12 34', akut: '112' });
  });

  it('names the mentors’ team where it is theirs, and never in an interview’s', () => {
    expect(values({ stream: 'checkIns', team: 'Aftaleteamet' })).toMatchObject({ afs2: 'Aftaleteamet' });
    expect(values({})).not.toHaveProperty('afs2');
  });

  it.each<[string, string, MessageFacts['team']]>([
    ['its own language', 'da-DK', { en: 'Team', da: 'Holdet', 'da-DK': 'Teamet' }],
    ['the language that it is a kind of', 'da-DK', { en: 'Team', da: 'Teamet' }],
    ['the first language that there is', 'pl', { da: 'Teamet', en: 'Team' }],
    ['every language, where it is one', 'pl', 'Teamet'],
  ])('is signed in %s', (_, language, team) => {
    expect(values({ team, emergency: team }, language)).toMatchObject({ afs: 'Teamet', akut: 'Teamet' });
  });

  it('has no signature and no number for an emergency where the words are in no language', () => {
    expect(values({ team: {}, emergency: {} })).toStrictEqual({ afs: '', tlf: '38 64 12 34' });
  });

  it('gives a number of another country with its code', () => {
    expect(values({ phone: '08-12 34 56', region: 'SE' }).tlf).toBe('08-12 34 56');
    expect(values({ phone: '+46812345678' }).tlf).toMatch(/^\+46 /);
  });

  it('is no longer than what texts are measured with', () => {
    expect(values({ day, minuteOfDay: 630, emergency: '1813 eller 112' }).dato?.length).toBeLessThanOrEqual(
      LONGEST_VALUES['da']?.['dato']?.length ?? 0,
    );
  });
});

describe('months since the first talk', () => {
  it.each<[string, string, number]>([
    ['2025-04-18', '2026-04-18', 12],
    ['2025-04-18', '2026-04-17', 11],
    ['2025-04-18', '2025-04-18', 0],
    ['2025-11-30', '2026-02-27', 2],
    ['2025-11-30', '2026-02-28', 3],
    ['2024-12-15', '2027-01-14', 24],
  ])('from %s to %s are whole ones', (from, today, months) => {
    expect(wholeMonthsBetween(civil(from), civil(today))).toBe(months);
  });
});

describe('how long ago the first talk was', () => {
  const since = (target: string, from: string, today: string) => {
    const sinceFirst = timeSince(civil(from), civil(today), target);
    return ['da', 'en-GB'].map((language) => values({ sinceFirst }, language).tid);
  };

  it.each([
    ['P6W', '2026-10-01', '2026-11-16', ['6 uger', '6 weeks']],
    ['P6W', '2026-10-01', '2026-10-08', ['1 uge', '1 week']],
    ['P1M', '2026-10-01', '2026-11-16', ['1 måned', '1 month']],
    ['P1M', '2026-10-01', '2026-10-31', ['4 uger', '4 weeks']],
    ['P12M', '2025-04-18', '2026-05-18', ['13 måneder', '13 months']],
    ['P1M', '2026-10-01', '2026-10-07', ['6 dage', '6 days']],
  ])('is counted as the follow-up of %s is: from %s to %s', (target, from, today, said) => {
    expect(since(target, from, today)).toEqual(said);
  });
});

describe('what the texts of a study are measured with', () => {
  const settings = (over: Partial<TextSettings> = {}): TextSettings => ({
    senders: {
      interviews: { phone: '+4538641234', team: { da: 'Holdet', en: 'The follow-up team' } },
      checkIns: { phone: '+4538641234', team: { da: 'Mentorernes hold', en: 'Mentors' } },
    },
    sites: [],
    ...over,
  });

  it('is the longer of both names, and the mentors’ own where only they sign', () => {
    expect(longestValues(settings(), 'da')).toEqual({
      ...LONGEST_VALUES['da'],
      akut: '112',
      afs: 'Mentorernes hold',
      afs2: 'Mentorernes hold',
    });
    expect(longestValues(settings(), 'en-GB')).toMatchObject({
      afs: 'The follow-up team',
      afs2: 'Mentors',
      dato: 'Mon 28 Dec',
    });
  });

  it('is the longest emergency number of any site, and 112 where none has its own, as it is sent', () => {
    const sites = [{ emergency: '112' }, {}, { emergency: '1813 eller 112, døgnet rundt' }, { emergency: '113' }];
    expect(longestValues(settings({ sites }), 'da')).toMatchObject({ akut: '1813 eller 112, døgnet rundt' });
    expect(longestValues(settings({ sites: [{}] }), 'da')).toMatchObject({ akut: '112' });
    expect(longestValues(settings(), 'en')).toMatchObject({ akut: '112' });
    expect(longestValues(settings({ sites: [{ emergency: '112' }] }), 'da')).toMatchObject({ akut: '112' });
  });

  it('is the longer telephone as it is read', () => {
    const { senders } = settings();
    const abroad = { ...senders, checkIns: { ...senders.checkIns, phone: '+46812345678' } };
    expect(longestValues(settings({ senders: abroad }), 'da')['tlf']).toMatch(/^\+46 8/);
  });

  it('is written in numbers in a language that has no notation, and unsigned where a team has no name', () => {
    const { senders } = settings();
    const nameless = { interviews: { ...senders.interviews, team: {} }, checkIns: { ...senders.checkIns, team: {} } };
    expect(longestValues(settings({ senders: nameless }), 'it')).toEqual({
      ...LONGEST_VALUES['en'],
      dato: '28/12',
      akut: '112',
      afs: '',
      afs2: '',
    });
  });

  it('knows the names of both teams in every language, each once', () => {
    const { senders } = settings();
    const alike = { ...senders, checkIns: { ...senders.checkIns, team: { da: 'Holdet', en: 'Mentors' } } };
    expect(teamsOf({ senders: alike })).toEqual(['Holdet', 'The follow-up team', 'Mentors']);
  });
});
