import { RadioGroup } from '../../../kit/radio-group.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Study } from '../queries.ts';
import type { FormPartProps } from '../setting/form-part.ts';
import { SettingForm } from '../setting/setting-form.tsx';
import { settingsWords } from '../words.ts';

interface SendsDraft {
  unclearSends: NonNullable<Study['unclearSends']>;
  sms: NonNullable<Study['sms']>;
}

const part = {
  id: 'sends',
  of: ({ unclearSends = 'flag', sms = 'sns' }: Study): SendsDraft => ({ unclearSends, sms }),
  patch: (draft: SendsDraft) => draft,
};

const WORDS = { flag: 'flag', 'resend-once': 'resendOnce' } as const;

/** What becomes of a message of which nobody knows whether it left, and who carries the SMS. */
export const UnclearForm = ({ shown, unsaved }: FormPartProps) => {
  const say = useWords(settingsWords);
  return (
    <SettingForm
      title={say('unclear')}
      note={say('unclearNote')}
      shown={shown}
      unsaved={unsaved}
      part={part}
      written={({ unclearSends, sms }) => [
        { field: say('unclear'), text: say(WORDS[unclearSends]) },
        { field: say('sms'), text: say(sms) },
      ]}
    >
      {(draft, change) => (
        <>
          <RadioGroup
            label={say('unclear')}
            isLabelHidden
            name="/unclearSends"
            options={[
              { id: 'flag', label: say('flag'), description: say('flagWhat') },
              { id: 'resend-once', label: say('resendOnce'), description: say('resendOnceWhat') },
            ]}
            value={draft.unclearSends}
            onChange={(unclearSends) => {
              change({ unclearSends });
            }}
          />
          <RadioGroup
            label={say('sms')}
            name="/sms"
            options={[
              { id: 'sns', label: say('sns'), description: say('snsWhat') },
              { id: 'endUserMessaging', label: say('endUserMessaging'), description: say('endUserMessagingWhat') },
            ]}
            value={draft.sms}
            onChange={(sms) => {
              change({ sms });
            }}
          />
        </>
      )}
    </SettingForm>
  );
};
