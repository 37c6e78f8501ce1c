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
  return byLanguage(warnings).map(({ code, of = '' }) =>
    code === 'TEXT_NOT_IN_LANGUAGE' ? (
      <Notice key={of} kind="warning" title={say('notTranslated', { language: languageName(of.split('/')[0] ?? '') })}>
        <p>{of}</p>
        <p>{say('notTranslatedRemedy')}</p>
      </Notice>
    ) : (
      <Notice key={of} kind="warning" title={say('notRead', { language: languageName(of) })}>
        {say('notReadRemedy')}
      </Notice>
    ),
  );
};
