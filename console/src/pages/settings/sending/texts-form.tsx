import { NumberField } from '../../../kit/number-field.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Study } from '../queries.ts';
import type { FormPartProps } from '../setting/form-part.ts';
import { SettingForm } from '../setting/setting-form.tsx';
import { settingsWords } from '../words.ts';

interface TextsDraft {
  interviews: number | undefined;
  checkIns: number | undefined;
}

const STREAMS = ['interviews', 'checkIns'] as const;
const LABELS = { interviews: 'textsInterviews', checkIns: 'textsCheckIns' } as const;

const part = {
  id: 'texts',
  of: ({ textsPerDay: { interviews, checkIns } = {} }: Study): TextsDraft => ({ interviews, checkIns }),
  patch: ({ interviews, checkIns }: TextsDraft) => ({
    textsPerDay: {
      ...(interviews === undefined ? {} : { interviews }),
      ...(checkIns === undefined ? {} : { checkIns }),
    },
  }),
};

/** How many texts may leave on one day, so that a fault or a wrong file cannot text a whole study. */
export const TextsForm = ({ shown, unsaved }: FormPartProps) => {
  const say = useWords(settingsWords);
  return (
    <SettingForm
      title={say('textsPerDay')}
      note={say('textsPerDayNote')}
      shown={shown}
      unsaved={unsaved}
      part={part}
      written={(draft) =>
        STREAMS.map((stream) => ({ field: say(LABELS[stream]), text: String(draft[stream] ?? say('textsUnbounded')) }))
      }
    >
      {(draft, change) => (
        <>
          {STREAMS.map((stream) => (
            <NumberField
              key={stream}
              label={say(LABELS[stream])}
              description={say('textsEmpty')}
              name={`/textsPerDay/${stream}`}
              // Whoever types a 0 means no 1, and whoever types too much no 100,000: the API refuses both, the field would change them.
              min={0}
              value={draft[stream]}
              onChange={(most) => {
                change({ [stream]: most });
              }}
            />
          ))}
        </>
      )}
    </SettingForm>
  );
};
