import { Notice } from '../../../kit/notice.tsx';
import { useLanguageName } from '../../../words/use-language-name.ts';
import { useWords } from '../../../words/use-words.ts';
import { byLanguage } from '../texts/by-language.ts';
import type { Preview } from '../queries.ts';
import { publishWords } from './words.ts';

/** What may be meant, and should be looked at before it is published. */
export const PreviewWarnings = ({ warnings }: Pick<Preview, 'warnings'>) => {
  const say = useWords(publishWords);
  const languageName = useLanguageName();
  return byLanguage(warnings).map(({ code, field, of = '', count = 0 }) => {
    switch (code) {
      case 'SENDERS_UNSET':
        return <Notice key={field} kind="warning" title={say('sendersUnset', { setting: field.slice(1) })} />;
      case 'WINDOW_IN_CLOSED_DAYS':
        return (
          <Notice key={field} kind="warning" title={say('closedWindow', { of })}>
            {say('closedWindowRemedy')}
          </Notice>
        );
      case 'LANGUAGE_NOT_READ':
        return (
          <Notice key={field} kind="warning" title={say('notRead', { language: languageName(of) })}>
            {say('notReadRemedy')}
          </Notice>
        );
      case 'PAGES_NOT_IN_LANGUAGE':
        return (
          <Notice key={`pages ${of}`} kind="warning" title={say('noPages', { language: languageName(of) })}>
            {say('noPagesRemedy')}
          </Notice>
        );
      case 'LANGUAGE_NOT_OFFERED':
        return (
          <Notice key={of} kind="warning" title={say('languageLeft', { language: languageName(of), count })}>
            {say('languageLeftRemedy')}
          </Notice>
        );
      case 'HOURS_MOVED':
        return (
          <Notice key={field} kind="warning" title={say('hoursMoved', { count })}>
            {say('hoursMovedRemedy')}
          </Notice>
        );
      case 'TEXT_NOT_IN_LANGUAGE':
        return (
          <Notice
            key={of}
            kind="warning"
            title={say('notTranslated', { language: languageName(of.split('/')[0] ?? '') })}
          >
            <p>{of}</p>
            <p>{say('notTranslatedRemedy')}</p>
          </Notice>
        );
      case 'DIGIT_NOT_READ':
        return (
          <Notice
            key={`digit ${field}`}
            kind="warning"
            title={say('digitNotRead', { language: languageName(of.split('/')[0] ?? '') })}
          >
            <p>{of}</p>
            <p>{say('digitNotReadRemedy')}</p>
          </Notice>
        );
      default:
        return null;
    }
  });
};
