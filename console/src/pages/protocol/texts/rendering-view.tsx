import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import { Badge } from '../../../kit/badge.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useLanguage } from '../../../words/language.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { useDebounced } from '../editor/use-debounced.ts';
import { DANISH_TEXT_RULES } from '../findings/danish-findings.ts';
import type { Rendering } from '../queries.ts';
import { EXAMPLES } from './examples.ts';
import { textsWords } from './words.ts';

const TYPING_PAUSE_MS = 400;
const ONE_SMS_SEPTETS = 160;

export interface RenderingViewProps {
  study: string;
  language: string;
  channel: Rendering['channel'];
  text: string;
  /** The text that it is to become; undefined of one that is new, which no step sends yet. */
  id: string | undefined;
  stream: 'interviews' | 'checkIns';
  isExample: boolean;
}

const Size = ({ rendering }: { rendering: Rendering }) => {
  const say = useWords(textsWords);
  const format = useFormat();
  const { encoding, septets, segments, price } = rendering;
  if (septets === undefined || segments === undefined) return null;
  return (
    <p className="text-size">
      <Badge kind={segments > 1 ? 'warning' : 'good'}>{say('segments', { count: segments })}</Badge>{' '}
      {say(encoding === 'UCS-2' ? 'units' : 'septets', { count: septets, max: ONE_SMS_SEPTETS })} · {encoding}
      {price === undefined
        ? ''
        : ` · ${say('priceAssumed', { price: format.number(price.amount, { style: 'currency', currency: price.currency, maximumFractionDigits: 4 }) })}`}
    </p>
  );
};

/** A draft as it would leave, measured and judged by the API. */
export const RenderingView = ({ study, language, channel, text, id, stream, isExample }: RenderingViewProps) => {
  const say = useWords(textsWords);
  const readIn = useLanguage();
  const settled = useDebounced(text, TYPING_PAUSE_MS).trim();
  const asked = useQuery({
    queryKey: ['study', study, 'templates', 'rendering', language, channel, settled, id, stream, isExample],
    queryFn: ({ signal }) =>
      answered(
        api.POST('/api/studies/{study}/templates:render', {
          params: { path: { study } },
          body: {
            text: settled,
            ...(id === undefined ? {} : { as: id }),
            stream,
            language,
            channel,
            replyPossible: true,
            ...(isExample ? { values: EXAMPLES[language] ?? EXAMPLES['en'] ?? {} } : {}),
          },
          signal,
        }),
      ),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
  });
  if (settled === '') return <p className="description">{say('notSent')}</p>;
  const rendering = asked.data;
  return (
    <div className="text-rendering" aria-live="polite">
      <ProblemNotice error={asked.error} onTryAgain={() => void asked.refetch()} />
      {rendering ? (
        <>
          {rendering.subject === undefined ? null : <p className="text-subject">{rendering.subject}</p>}
          {rendering.noticeSubject === undefined ? null : (
            <p className="text-subject">{say('ofQuestionnaire', { subject: rendering.noticeSubject })}</p>
          )}
          <p className="text-bubble">{rendering.text}</p>
          <Size rendering={rendering} />
          {rendering.missing.length === 0 ? null : (
            <p>
              <Badge kind="warning">{say('missing')}</Badge> {rendering.missing.map((name) => `{${name}}`).join(' ')}
            </p>
          )}
          {rendering.findings.length === 0 ? null : (
            <ul className="protocol-changes">
              {rendering.findings.map(({ pointer, rule, word, at, reason }) => (
                <li key={`${pointer} ${rule} ${word ?? ''} ${String(at ?? '')}`} className="field-error">
                  {word === undefined ? null : <mark>{word}</mark>} {readIn === 'da' ? DANISH_TEXT_RULES[rule] : reason}
                </li>
              ))}
            </ul>
          )}
        </>
      ) : null}
    </div>
  );
};
