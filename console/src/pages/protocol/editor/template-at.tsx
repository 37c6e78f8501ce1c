import { Link } from '@tanstack/react-router';
import { useWords } from '../../../words/use-words.ts';
import type { Path } from '../draft/at.ts';
import { useEditing, useField } from '../draft/editing.ts';
import { draftRoute } from '../route.ts';
import { ChoiceAt } from './fields/choice-at.tsx';
import type { Clock } from './step-form.tsx';
import { editorWords } from './words.ts';

const SHOWN_CHARACTERS = 60;

/** The texts that this clock may send, each with how it begins. */
export const useTextOptions = (clock: Clock) => {
  const { texts } = useEditing();
  const stream = clock === 'checkIns' ? 'checkIns' : 'interviews';
  return Object.entries(texts)
    .filter(([id, text]) => text.stream !== (stream === 'checkIns' ? 'interviews' : 'checkIns') && !id.includes('.'))
    .map(([id, { sms, email, letter }]) => {
      const begins = sms ?? email?.[0] ?? letter?.[0] ?? '';
      const cut = begins.length > SHOWN_CHARACTERS ? `${begins.slice(0, SHOWN_CHARACTERS)}…` : begins;
      return { id, label: `${id} · ${cut}` };
    });
};

export interface TemplateAtProps {
  path: Path;
  clock: Clock;
}

export const TemplateAt = ({ path, clock }: TemplateAtProps) => {
  const say = useWords(editorWords);
  const { study } = draftRoute.useParams();
  const { value } = useField(path);
  const options = useTextOptions(clock);
  return (
    <div className="protocol-wide">
      <ChoiceAt path={path} label={say('text')} options={options} />
      <Link
        to="/studies/$study/protocol/texts"
        params={{ study }}
        search={typeof value === 'string' && value !== '' ? { text: value } : {}}
      >
        {say('seeText')}
      </Link>
    </div>
  );
};
