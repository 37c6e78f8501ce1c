import { Badge } from '../../../kit/badge.tsx';
import { useRefusalWords } from '../../../kit/use-refusal-words.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Changed } from '../acts/changed.ts';
import { messageDialogWords } from './words.ts';

type Message = NonNullable<Changed['message']>;
type Preview = NonNullable<Message['preview']>;

const ONE_SMS_SEPTETS = 160;
/** Where the findings of a subject stand. */
const SUBJECT = '/subject';
/** Only brings the words of refusals, which the findings are said in. */
const FOUND = new Error('found');

const Size = ({ encoding, septets, segments, price }: Preview) => {
  const say = useWords(messageDialogWords);
  const format = useFormat();
  if (septets === undefined || segments === undefined) return null;
  const amount =
    price && format.number(price.amount, { style: 'currency', currency: price.currency, maximumFractionDigits: 4 });
  return (
    <p className="text-size">
      <Badge kind={segments > 1 ? 'warning' : 'good'}>{say('segments', { count: segments })}</Badge>{' '}
      {say(encoding === 'UCS-2' ? 'units' : 'septets', { count: septets, max: ONE_SMS_SEPTETS })} · {encoding}
      {amount === undefined ? '' : ` · ${say('price', { price: amount })}`}
    </p>
  );
};

const Findings = ({ findings, missing }: Preview) => {
  const say = useWords(messageDialogWords);
  const isBad = findings.length > 0 || missing.length > 0;
  const words = useRefusalWords(isBad ? FOUND : null);
  if (!isBad) return null;
  return (
    <>
      <p>{say('mend')}</p>
      <ul>
        {findings.map(({ pointer, rule, word, at, reason }) => {
          const finding = words?.sentence(reason) ?? reason;
          return (
            <li key={`${pointer} ${rule} ${word ?? ''} ${String(at ?? '')}`} className="field-error">
              {pointer === SUBJECT ? say('ofSubject', { finding }) : finding}
            </li>
          );
        })}
        {missing.length === 0 ? null : (
          <li className="field-error">{say('missing', { names: missing.map((name) => `{${name}}`).join(' ') })}</li>
        )}
      </ul>
    </>
  );
};

/** What the participant would read, how long it is, what it costs, and what is wrong with it. */
export const MessagePreview = ({ message }: { message: Message }) => {
  const say = useWords(messageDialogWords);
  const format = useFormat();
  const { preview, leavesAt } = message;
  if (preview === undefined) return null;
  return (
    <section className="text-rendering" aria-label={say('preview')}>
      <h3>{say('preview')}</h3>
      {preview.subject === undefined ? null : <p className="text-subject">{preview.subject}</p>}
      <p className="text-bubble">{preview.text}</p>
      <Size {...preview} />
      <Findings {...preview} />
      <p>{say('leaves', { at: format.instant(leavesAt) })}</p>
    </section>
  );
};
