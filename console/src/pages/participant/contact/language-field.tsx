import { ComboBox } from '../../../kit/combo-box.tsx';
import { LOCALES, useLanguage } from '../../../words/language.ts';
import { useWords } from '../../../words/use-words.ts';
import { contactWords } from './words.ts';

/** Those that staff meet most; another one of a card stays choosable. */
const COMMON = ['da', 'en', 'ar', 'bs', 'de', 'es', 'fa', 'fr', 'kl', 'pl', 'ro', 'ru', 'so', 'tr', 'uk', 'ur'];

export const LanguageField = ({ value, onChange }: { value: string; onChange: (language: string) => void }) => {
  const say = useWords(contactWords);
  const names = new Intl.DisplayNames(LOCALES[useLanguage()], { type: 'language' });
  const ids = [...new Set([...COMMON, ...(value === '' ? [] : [value])])];
  return (
    <ComboBox
      label={say('language')}
      name="/language"
      value={value === '' ? null : value}
      options={ids.map((id) => ({ id, label: names.of(id) ?? id }))}
      onChange={(language) => {
        onChange(language ?? '');
      }}
    />
  );
};
