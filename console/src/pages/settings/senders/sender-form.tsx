import { TextField } from '../../../kit/text-field.tsx';
import { useLanguageName } from '../../../words/use-language-name.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Study, StudyPatch } from '../queries.ts';
import type { FormPartProps } from '../setting/form-part.ts';
import { SettingForm } from '../setting/setting-form.tsx';
import { settingsWords } from '../words.ts';

type Stream = 'interviews' | 'checkIns';

interface SenderDraft {
  smsName: string;
  email: string;
  replyTo: string;
  phone: string;
  team: Record<string, string>;
}

const partOf = (stream: Stream) => ({
  id: `senders/${stream}`,
  of: ({ senders }: Study): SenderDraft => {
    const { smsName = '', email = '', replyTo = '', phone = '', team = {} } = senders?.[stream] ?? {};
    return { smsName, email, replyTo, phone, team };
  },
  patch: ({ replyTo, ...draft }: SenderDraft): StudyPatch => ({
    senders: { [stream]: { ...draft, ...(replyTo === '' ? {} : { replyTo }) } },
  }),
});

const PARTS = { interviews: partOf('interviews'), checkIns: partOf('checkIns') };
const FIELDS = ['smsName', 'email', 'replyTo', 'phone'] as const;
const NOTES = { smsName: 'smsNameNote', phone: 'phoneNote' } as const;

const noteOf = (field: (typeof FIELDS)[number]) =>
  field === 'smsName' || field === 'phone' ? NOTES[field] : undefined;

/** How one stream calls itself to participants. */
export const SenderForm = ({ stream, shown, unsaved }: FormPartProps & { stream: Stream }) => {
  const say = useWords(settingsWords);
  const languageName = useLanguageName();
  const languages = shown.body.languages ?? [];
  const teamLabel = (code: string): string => say('team', { language: languageName(code) });
  return (
    <SettingForm
      title={`${say('senders')}: ${say(stream)}`}
      shown={shown}
      unsaved={unsaved}
      part={PARTS[stream]}
      written={(draft) => [
        ...FIELDS.map((field) => ({ field: say(field), text: draft[field] })),
        ...languages.map((code) => ({ field: teamLabel(code), text: draft.team[code] ?? '' })),
      ]}
    >
      {(draft, change) => (
        <>
          {FIELDS.map((field) => {
            const note = noteOf(field);
            return (
              <TextField
                key={field}
                label={say(field)}
                {...(note === undefined ? {} : { description: say(note) })}
                name={`/senders/${stream}/${field}`}
                value={draft[field]}
                onChange={(value) => {
                  change({ [field]: value });
                }}
              />
            );
          })}
          {languages.map((code) => (
            <TextField
              key={code}
              label={teamLabel(code)}
              name={`/senders/${stream}/team/${code}`}
              value={draft.team[code] ?? ''}
              onChange={(value) => {
                change({ team: { ...draft.team, [code]: value } });
              }}
            />
          ))}
        </>
      )}
    </SettingForm>
  );
};
