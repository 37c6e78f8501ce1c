import { Notice } from '../../../kit/notice.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Study } from '../queries.ts';
import type { FormPartProps } from '../setting/form-part.ts';
import { SettingForm } from '../setting/setting-form.tsx';
import { settingsWords } from '../words.ts';

interface OutageDraft {
  /** Empty: no list is written. */
  outageKey: string;
}

const part = {
  id: 'outage',
  of: ({ outageKey = '' }: Study): OutageDraft => ({ outageKey }),
  patch: ({ outageKey }: OutageDraft) => ({ outageKey: outageKey.trim() }),
};

/** For whom the next appointments are sealed each morning, and whether that happened. */
export const OutageForm = ({ shown, unsaved }: FormPartProps) => {
  const say = useWords(settingsWords);
  const format = useFormat();
  const { outageKey, outageList } = shown.body;
  return (
    <SettingForm
      title={say('outage')}
      note={say('outageNote')}
      shown={shown}
      unsaved={unsaved}
      part={part}
      written={(draft) => [{ field: say('outageKey'), text: draft.outageKey }]}
    >
      {(draft, change) => (
        <>
          {outageKey === undefined ? <Notice kind="warning" title={say('outageNone')} /> : null}
          {outageKey !== undefined && outageList === undefined ? <p>{say('outageNotYet')}</p> : null}
          {outageList === undefined ? null : (
            <p>{say('outageWritten', { at: format.instant(outageList.at), count: outageList.appointments })}</p>
          )}
          <TextField
            label={say('outageKey')}
            description={say('outageKeyNote')}
            name="/outageKey"
            value={draft.outageKey}
            onChange={(key) => {
              change({ outageKey: key });
            }}
          />
        </>
      )}
    </SettingForm>
  );
};
