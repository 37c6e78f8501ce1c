import { Notice } from '../../../kit/notice.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { PrintableLetter } from './queries.ts';
import { letterWords } from './words.ts';

/** In the words of whoever reads the letter, not of whoever prints it. */
const dated = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** One letter as it goes into a window envelope: the address stands where the window is. */
export const LetterSheet = ({ letter }: { letter: PrintableLetter }) => {
  const say = useWords(letterWords);
  const format = useFormat();
  const { lines, text, at, language, participant, withdrawn } = letter;
  if (withdrawn) return <Notice kind="warning">{say('mayNotGo', { participant })}</Notice>;
  if (lines.length === 0) return <Notice kind="warning">{say('noAddress', { participant })}</Notice>;
  return (
    <article className="letter-sheet" lang={language} aria-label={say('previewOf', { participant })}>
      <address>
        {lines.map((line, n) => (
          <span key={n}>{line}</span>
        ))}
      </address>
      <p className="letter-date">{dated(format.dayOf(at), language)}</p>
      <div className="letter-text">{text}</div>
    </article>
  );
};
