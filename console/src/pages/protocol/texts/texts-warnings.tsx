import { Notice } from '../../../kit/notice.tsx';
import { useLanguageName } from '../../../words/use-language-name.ts';
import { useWords } from '../../../words/use-words.ts';
import { byLanguage } from './by-language.ts';
import type { Templates } from '../queries.ts';
import { textsWords } from './words.ts';

/** What holds of the library though it stands as it was written. */
export const TextsWarnings = ({ warnings = [] }: Pick<Templates, 'warnings'>) => {
  const say = useWords(textsWords);
  const languageName = useLanguageName();
  const inLanguage = (of: string): string => languageName(of.split('/')[0] ?? '');
  return byLanguage(warnings).map(({ code, field, of = '' }) => {
    switch (code) {
      case 'TEXT_NOT_IN_LANGUAGE':
        return (
          <Notice key={`missing ${field}`} kind="warning" title={say('notTranslated', { language: inLanguage(of) })}>
            <p>{of}</p>
            <p>{say('notTranslatedRemedy')}</p>
          </Notice>
        );
      case 'DIGIT_NOT_READ':
        return (
          <Notice key={`digit ${field}`} kind="warning" title={say('digitNotRead', { language: inLanguage(of) })}>
            <p>{of}</p>
            <p>{say('digitNotReadRemedy')}</p>
          </Notice>
        );
      default:
        return (
          <Notice key={of} kind="warning" title={say('notRead', { language: languageName(of) })}>
            {say('notReadRemedy')}
          </Notice>
        );
    }
  });
};
