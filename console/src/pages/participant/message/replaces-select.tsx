import { useQuery } from '@tanstack/react-query';
import { Select } from '../../../kit/select.tsx';
import { followUpName } from '../../../words/terms/follow-up-name.ts';
import { stepName } from '../../../words/terms/step-name.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { usePerson } from '../person-context.ts';
import { agendaQuery } from '../queries.ts';
import { nameOf, replaceable, type Stream } from './choices.ts';
import { messageDialogWords } from './words.ts';

interface ReplacesSelectProps {
  stream: Stream;
  value: string | undefined;
  onChange: (name: string | undefined) => void;
}

const NOTHING = 'nothing';

/** The planned message that does not go then; none, unless somebody says so. */
export const ReplacesSelect = ({ stream, value, onChange }: ReplacesSelectProps) => {
  const say = useWords(messageDialogWords);
  const format = useFormat();
  const { whom, term } = usePerson();
  const planned = replaceable(useQuery(agendaQuery(whom)).data?.items ?? [], stream);
  const options = planned.map((item) => {
    const of = item.followUp === undefined ? say('checkIns') : followUpName(item.followUp, term);
    return { id: nameOf(item), label: say('planned', { step: stepName(item, term), of, at: format.instant(item.at) }) };
  });
  const chosen = options.find(({ id }) => id === value);
  return (
    <Select
      label={say('replaces')}
      description={say('replacesHelp')}
      name="/replaces"
      value={chosen?.id ?? NOTHING}
      options={[{ id: NOTHING, label: say('nothing') }, ...options]}
      onChange={(id) => {
        onChange(id === NOTHING ? undefined : id);
      }}
    />
  );
};
