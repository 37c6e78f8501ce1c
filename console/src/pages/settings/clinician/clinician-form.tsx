import { useQuery } from '@tanstack/react-query';
import { staffQuery } from '../../../api/queries.ts';
import { Notice } from '../../../kit/notice.tsx';
import { Select } from '../../../kit/select.tsx';
import { useStaffNames } from '../../../shell/use-staff-names.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Study } from '../queries.ts';
import type { FormPartProps } from '../setting/form-part.ts';
import { SettingForm } from '../setting/setting-form.tsx';
import { settingsWords } from '../words.ts';
import { mayBeTold } from './may-be-told.ts';

interface ClinicianDraft {
  /** Empty: nobody is named. */
  clinician: string;
}

const part = {
  id: 'clinician',
  of: ({ clinician = '' }: Study): ClinicianDraft => ({ clinician }),
  patch: (draft: ClinicianDraft) => draft,
};

/** No id of anybody: a list has no place for an empty one. */
const NOBODY = '/';

/** Who is told at once of what may be a cry for help. */
export const ClinicianForm = ({ shown, unsaved }: FormPartProps) => {
  const say = useWords(settingsWords);
  const nameOf = useStaffNames();
  const { data } = useQuery(staffQuery(shown.body.id));
  const known = shown.body.clinician;
  const users = new Set([
    ...(known === undefined ? [] : [known]),
    ...(data?.items ?? []).filter(mayBeTold).map(({ user }) => user),
  ]);
  return (
    <SettingForm
      title={say('cryForHelp')}
      note={say('cryForHelpNote')}
      shown={shown}
      unsaved={unsaved}
      part={part}
      written={({ clinician }) => [
        { field: say('clinician'), text: clinician === '' ? say('clinicianNobody') : nameOf(clinician) },
      ]}
    >
      {({ clinician }, change) => (
        <>
          {known === undefined ? <Notice kind="warning" title={say('clinicianMissing')} /> : null}
          <Select
            label={say('clinician')}
            description={say('clinicianWho')}
            name="/clinician"
            options={[
              { id: NOBODY, label: say('clinicianNobody') },
              ...[...users].map((user) => ({ id: user, label: nameOf(user) })),
            ]}
            value={clinician === '' ? NOBODY : clinician}
            onChange={(user) => {
              change({ clinician: user === NOBODY ? '' : user });
            }}
          />
        </>
      )}
    </SettingForm>
  );
};
