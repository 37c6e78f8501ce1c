import { useFormat, type Format } from '../../../words/use-format.ts';
import { useWords, type Say } from '../../../words/use-words.ts';
import { useTerms, type Term } from '../../../words/terms/use-terms.ts';
import { stepName } from '../../../words/terms/step-name.ts';
import type { Consequences } from '../queries.ts';
import { bookingWords } from '../words.ts';

type Step = Consequences['steps'][number];
type Work = Consequences['work'][number];
type Word = keyof (typeof bookingWords)['en'];

const sendLine = (of: Step, term: Term, say: Say<Word>, format: Format): string => {
  const { change, from = '', until = '' } = of;
  const named = stepName(of, term);
  switch (change) {
    case 'appears':
      return say('sends', { step: named, at: format.instant(until) });
    case 'vanishes':
      return say('stopsSend', { step: named, at: format.instant(from) });
    case 'moves':
      return say('movesSend', { step: named, from: format.instant(from), to: format.instant(until) });
    case 'stays':
      return '';
  }
};

const isSend = ({ does, change }: Step): boolean => does === 'send' && change !== 'stays';

const workLine = (of: Work, term: Term, say: Say<Word>): string => say(of.change, { step: stepName(of, term) });

interface ConsequenceListProps {
  consequences: Consequences;
  /** Of the participant: their messages are read out in it. */
  language: string;
}

/** What a change sends and when, what it no longer sends, and which work it settles: before it is saved. */
export const ConsequenceList = ({ consequences: { steps, work }, language }: ConsequenceListProps) => {
  const say = useWords(bookingWords);
  const format = useFormat();
  const term = useTerms();
  const sends = steps.filter(isSend);
  return (
    <ul className="consequences">
      {sends.length === 0 ? <li>{say('noMessages')}</li> : null}
      {sends.map((each) => (
        <li key={`${each.change} ${each.followUp ?? ''} ${each.step}`} data-change={each.change}>
          {sendLine(each, term, say, format)}
          {each.text === undefined ? null : (
            <details className="message-text">
              <summary>{say('text')}</summary>
              <p lang={language}>{each.text}</p>
            </details>
          )}
        </li>
      ))}
      {work.map((each) => (
        <li key={each.id}>{workLine(each, term, say)}</li>
      ))}
    </ul>
  );
};
