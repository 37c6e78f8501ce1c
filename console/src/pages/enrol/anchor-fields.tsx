import { useQuery } from '@tanstack/react-query';
import { settingQuery } from '../../api/queries.ts';
import { DateField } from '../../kit/date-field.tsx';
import { useWords } from '../../words/use-words.ts';
import type { EnrolFieldsProps } from './enrol-fields.ts';
import { enrolWords } from './words.ts';

type Word = keyof (typeof enrolWords)['en'];
const isWord = (name: string): name is Word => Object.hasOwn(enrolWords.en, name);

/** The dates that the protocol counts from; those of its own making go by the name that it gives them. */
export const AnchorFields = ({ study, draft, onChange }: EnrolFieldsProps) => {
  const say = useWords(enrolWords);
  const anchors = useQuery(settingQuery(study)).data?.newcomer?.anchors ?? [];
  return (
    <div className="field-row">
      {anchors.map(({ id, isCounted }) => (
        <DateField
          key={id}
          label={`${isWord(id) ? say(id) : id}${isCounted ? ' *' : ''}`}
          name={`/anchors/${id}`}
          value={draft.anchors[id] ?? ''}
          onChange={(date) => {
            onChange({ anchors: { ...draft.anchors, [id]: date } });
          }}
        />
      ))}
    </div>
  );
};
