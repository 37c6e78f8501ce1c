import { Facts } from '../../kit/facts.tsx';
import { NumberField } from '../../kit/number-field.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { useFormat } from '../../words/use-format.ts';
import { useLanguageName } from '../../words/use-language-name.ts';
import { useWords } from '../../words/use-words.ts';
import type { Study } from './queries.ts';
import { SettingForm } from './setting/setting-form.tsx';
import type { FormPartProps } from './setting/form-part.ts';
import { settingsWords } from './words.ts';

interface StudyDraft {
  name: string;
  interviewMinutes: number | undefined;
}

const part = {
  id: 'study',
  of: ({ name, interviewMinutes }: Study): StudyDraft => ({ name, interviewMinutes }),
  patch: ({ name, interviewMinutes }: StudyDraft) => ({
    name,
    ...(interviewMinutes === undefined ? {} : { interviewMinutes }),
  }),
};

const MAX_MINUTES = 1440;

export const StudyForm = ({ shown, unsaved }: FormPartProps) => {
  const say = useWords(settingsWords);
  const format = useFormat();
  const languageName = useLanguageName();
  const { languages = [], zone, protocolVersion } = shown.body;
  return (
    <SettingForm
      title={say('study')}
      shown={shown}
      unsaved={unsaved}
      part={part}
      written={({ name, interviewMinutes }) => [
        { field: say('name'), text: name },
        { field: say('interviewMinutes'), text: String(interviewMinutes ?? '') },
      ]}
    >
      {(draft, change) => (
        <>
          <TextField
            label={say('name')}
            name="/name"
            value={draft.name}
            onChange={(name) => {
              change({ name });
            }}
            isRequired
          />
          <NumberField
            label={say('interviewMinutes')}
            description={say('interviewMinutesNote')}
            name="/interviewMinutes"
            min={1}
            max={MAX_MINUTES}
            value={draft.interviewMinutes}
            onChange={(interviewMinutes) => {
              change({ interviewMinutes });
            }}
          />
          <Facts
            facts={[
              { label: say('languages'), value: format.list(languages.map(languageName)) },
              { label: say('zone'), value: zone },
              { label: say('protocolVersion'), value: protocolVersion },
            ]}
          />
        </>
      )}
    </SettingForm>
  );
};
