import { staffLanguage } from '../../shared/domain/staff-language.ts';

describe('whoever is on the staff is written to', () => {
  it.each<[string, string, string | undefined, string[], string[]]>([
    ['in their own language', 'en', 'en', ['da', 'en'], ['da', 'en']],
    ['in that of which it is a dialect', 'en', 'en-GB', ['da', 'en'], ['da', 'en']],
    ['in the first language of the study, where they have set none', 'da', undefined, ['da', 'en'], ['en', 'da']],
    ['in the first language of the study that has words', 'da', undefined, ['pt', 'da'], ['da', 'en']],
    ['in the study’s, where theirs has no words', 'pt', 'sv', ['pt', 'en'], ['da', 'en', 'pt']],
    ['in English, where no language of the study has words', 'en', undefined, ['pt'], ['da', 'en']],
    ['in English, where nothing is known', 'en', undefined, [], []],
  ])('%s: %s', (_, language, own, study, known) => {
    expect(staffLanguage(own, study, known)).toBe(language);
  });
});
