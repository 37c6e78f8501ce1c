import { CheckboxGroup } from '../../../kit/checkbox-group.tsx';
import { DateField } from '../../../kit/date-field.tsx';
import { Select } from '../../../kit/select.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import type { Reviewed } from '../queries.ts';
import { useSpeech } from '../use-speech.ts';
import { LeaveFields } from './leave-fields.tsx';
import { RoleFields, type DraftFieldsProps } from './role-fields.tsx';

const LANGUAGES = ['da', 'en'] as const;
const AS_STUDY = 'study';

export interface MemberFieldsProps extends DraftFieldsProps {
  sites: readonly { id: string; name?: string }[];
  colleagues: readonly Reviewed[];
}

export const MemberFields = ({ draft, onChange, sites, colleagues }: MemberFieldsProps) => {
  const { say, languageName } = useSpeech();
  const text = (name: 'name' | 'email') => ({
    label: say(name),
    name: `/${name}`,
    value: draft[name],
    onChange: (value: string) => {
      onChange({ [name]: value });
    },
  });
  const date = (name: 'from' | 'until', note: 'fromNote' | 'untilNote') => (
    <DateField
      label={say(name)}
      description={say(note)}
      name={`/${name}`}
      value={draft[name]}
      onChange={(value) => {
        onChange({ [name]: value });
      }}
    />
  );
  return (
    <>
      <div className="field-row">
        <TextField {...text('name')} />
        <TextField {...text('email')} type="email" description={say('emailNote')} />
      </div>
      <RoleFields draft={draft} onChange={onChange} />
      {sites.length === 0 ? null : (
        <CheckboxGroup
          label={say('sites')}
          description={say('sitesNote')}
          name="/sites"
          options={sites.map(({ id, name }) => ({ id, label: name ?? id }))}
          value={draft.sites}
          onChange={(chosen) => {
            onChange({ sites: chosen });
          }}
        />
      )}
      <div className="field-row">
        {date('from', 'fromNote')}
        {date('until', 'untilNote')}
      </div>
      <LeaveFields draft={draft} onChange={onChange} colleagues={colleagues} />
      <Select
        label={say('language')}
        name="/language"
        options={[
          { id: AS_STUDY, label: say('languageAny') },
          ...LANGUAGES.map((id) => ({ id: String(id), label: languageName(id) })),
        ]}
        value={draft.language === '' ? AS_STUDY : draft.language}
        onChange={(language) => {
          onChange({ language: language === AS_STUDY ? '' : language });
        }}
      />
    </>
  );
};
