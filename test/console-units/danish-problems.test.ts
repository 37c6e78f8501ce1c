import { DANISH_TITLES, DANISH_TITLES_SAID } from '../../console/src/kit/refusals/danish-titles.ts';
import { refusalWordsIn, SAID } from '../../console/src/kit/refusals/refusal-words.ts';
import { FINDING_CODES, FINDING_REASONS } from '../../shared/domain/finding-reasons.ts';
import { saidByTheApi } from '../support/said-by-the-api.ts';

const CLOCK = {
  day: (date: string) => date.split('-').reverse().join('-'),
  instant: (instant: string) => `${instant.slice(8, 10)}. kl. ${instant.slice(11, 16)} UTC`,
  localTime: (dateTime: string) => `${dateTime.slice(8, 10)}. kl. ${dateTime.slice(11)}`,
};
const da = refusalWordsIn('da', CLOCK);
const en = refusalWordsIn('en', CLOCK);

/** What schemas say by themselves, of any body. */
const OF_SHAPE = /^(missing|wrong|unknown)-|^too-(small|big)$/;
const ofShape = FINDING_CODES.filter((code) => OF_SHAPE.test(code)).map((code) =>
  FINDING_REASONS[code].replaceAll(/\{[a-z]+\}/g, '{}'),
);
const { sentences, titles } = saidByTheApi();
const said = [...sentences, ...ofShape];
const withValues = (sentence: string): string => sentence.replaceAll('{}', 'X7');
const holesIn = (sentence: string): number => sentence.split('{}').length - 1;
const OF_PROGRAMS =
  /"override"|POST|`|JSON|\bISO\b|instant|dryRun|cursor|\bnull\b|\bbody\b|token|Idempotency|application\//;

describe('what the API refuses', () => {
  it('is found in its sources', () => {
    expect(said.length).toBeGreaterThan(150);
    expect(said).toEqual(
      expect.arrayContaining([
        'say why',
        'void the later entry {} ({}) first',
        'an assessor stays blinded: give them no other role',
        'give an e-mail address, like name@example.com',
        'is missing: give one of {}',
      ]),
    );
    expect(titles.size).toBeGreaterThan(50);
  });

  it('is said in Danish, every sentence of it, with its values', () => {
    const worded = said.filter((sentence) => /[a-z]{2}/i.test(sentence)).map(withValues);
    expect(worded.filter((sentence) => da.sentence(sentence) === sentence)).toEqual([]);
    expect(said.map(withValues).filter((sentence) => /\{\d?\}/.test(da.sentence(sentence)))).toEqual([]);
  });

  it('is said in Danish under every title', () => {
    const foreign = [...titles].filter(([title, codes]) => [...codes].some((code) => da.title(code, title) === title));
    expect(foreign).toEqual([]);
    const codes = new Set([...titles.values()].flatMap((each) => [...each]));
    const stale = [
      ...Object.keys(DANISH_TITLES_SAID).filter((title) => !titles.has(title)),
      ...Object.keys(DANISH_TITLES).filter((code) => !codes.has(code)),
    ];
    expect(stale).toEqual([]);
  });

  it('has no words for what is not said any more, and none of its words asks for a value that is not there', () => {
    for (const words of [SAID.da, SAID.en]) {
      expect(Object.keys(words).filter((sentence) => ![...said, ...titles.keys()].includes(sentence))).toEqual([]);
      const beyond = Object.entries(words).filter(([sentence, instead]) =>
        [...instead.matchAll(/\{(\d)\}/g)].some(([, n]) => Number(n) > holesIn(sentence)),
      );
      expect(beyond).toEqual([]);
    }
  });

  it('is said without a word that only programs know, in both languages', () => {
    const shown = said.map(withValues).flatMap((sentence) => [da.sentence(sentence), en.sentence(sentence)]);
    const headed = [...titles].flatMap(([title, codes]) => [...codes].map((code) => en.title(code, title)));
    expect([...shown, ...headed].filter((text) => OF_PROGRAMS.test(text))).toEqual([]);
  });

  it('has its days and moments as the console shows them, and entries, roles and dates by their names', () => {
    expect(da.sentence('give a date that is not after 2026-03-25')).toBe(
      'angiv en dato, der ikke ligger efter 25-03-2026',
    );
    expect(en.sentence('give a date that is not after 2026-03-25')).toBe('give a date that is not after 25-03-2026');
    expect(en.sentence('give an instant after 2026-03-02T07:00:00Z')).toBe('give a time after 02. kl. 07:00 UTC');
    expect(da.sentence('void the later entry interviews-12 (outcomeRecorded) first')).toBe(
      'tag først den senere indtastning tilbage: Udfald registreret',
    );
    expect(da.sentence('give the date of at least one of baseline, randomisation')).toBe(
      'angiv mindst én af datoerne: Baseline, Randomisering',
    );
    expect(da.sentence('mentor, leadCoordinator: 2026-01-05 – …')).toBe('Mentor, Ledende koordinator: 05-01-2026 – …');
    expect(
      da.sentence('keep A1, or move them to another site first: 1 participant and 2 members of staff belong to it'),
    ).toBe('behold A1, eller flyt dem først til et andet sted: 1 deltager og 2 medarbejdere hører til det');
  });

  it('says of a text what is wrong with it within what the names would do to it', () => {
    expect(
      da.sentence('with these names the text /da/invite breaks a rule: "SAU" names an arm of the trial; leave it out'),
    ).toBe('med disse navne bryder teksten /da/invite en regel: ”SAU” nævner en arm i forsøget; udelad det');
  });

  it('tells a field that is not on screen by its name, never by where it stands in the body', () => {
    expect(da.field('/contact/phones/0/number')).toBe('Nummer');
    expect(da.field('/successors/1/user')).toBe('Hvem');
    expect(da.field('/previewToken')).toBeUndefined();
    expect(da.field('')).toBeUndefined();
  });

  it('stays as it came where nobody has put it into other words yet, rather than saying nothing', () => {
    expect(da.sentence('a remedy of tomorrow')).toBe('a remedy of tomorrow');
    expect(da.title('a-code-of-tomorrow', 'Something new')).toBe('Something new');
  });
});
