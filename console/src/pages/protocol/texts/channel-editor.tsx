import { Badge } from '../../../kit/badge.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { useWords } from '../../../words/use-words.ts';
import { RenderingView } from './rendering-view.tsx';
import type { TextField as Field } from './typed-text.ts';
import { textsWords } from './words.ts';

const ROWS = { sms: 4, smsNoReply: 4, email: 6, letter: 8 } as const satisfies Record<Field, number>;

const EMPTY_ROWS = 2;

export interface ChannelEditorProps {
  study: string;
  language: string;
  field: Field;
  id: string | undefined;
  text: string;
  stream: 'interviews' | 'checkIns';
  isExample: boolean;
  /** What a phone shows as the sender of a text message. */
  sender: string;
  onChange: (text: string) => void;
}

/** A text under the pen, and beside it what would leave. */
export const ChannelEditor = (props: ChannelEditorProps) => {
  const { study, language, field, id, text, stream, isExample, sender, onChange } = props;
  const say = useWords(textsWords);
  const canBeAnswered = sender.startsWith('+');
  const isInUse = field === 'sms' ? canBeAnswered : !canBeAnswered;
  const isSms = field === 'sms' || field === 'smsNoReply';
  return (
    <div className="text-channel">
      <div>
        <TextField
          label={say(field)}
          description={say(
            field === 'smsNoReply' && !canBeAnswered && sender !== '' ? 'smsNoReplyNow' : `${field}Why`,
            { sender },
          )}
          name={`/text/${field}`}
          rows={text === '' ? EMPTY_ROWS : ROWS[field]}
          value={text}
          onChange={onChange}
        />
        {isSms && isInUse && sender !== '' ? <Badge kind="good">{say('inUse', { sender })}</Badge> : null}
      </div>
      <RenderingView
        study={study}
        language={language}
        channel={isSms ? 'sms' : field}
        text={text}
        id={id}
        stream={stream}
        isExample={isExample}
      />
    </div>
  );
};
