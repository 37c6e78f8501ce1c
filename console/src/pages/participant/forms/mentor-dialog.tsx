import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { Problem } from '../../../api/problem.ts';
import { ComboBox } from '../../../kit/combo-box.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useStudy } from '../../../shell/use-study.ts';
import { useWords } from '../../../words/use-words.ts';
import { ActDialog } from '../acts/act-dialog.tsx';
import { OverrideReason } from '../acts/override-reason.tsx';
import { sendMentor } from '../acts/sends.ts';
import { actWords } from '../acts/words.ts';
import { usePerson } from '../person-context.ts';
import { staffQuery } from '../../../api/queries.ts';
import { ReasonField } from './reason-field.tsx';
import { formWords } from './words.ts';

const NONE = 'none';
const FULL = 'CASELOAD_EXCEEDED';

/** Each with how many they have; one more than the protocol allows is refused, and passed by the lead for a reason. */
export const MentorDialog = ({ onClose }: { onClose: () => void }) => {
  const say = useWords(formWords);
  const sayAct = useWords(actWords);
  const { whom, person, nameOf } = usePerson();
  const { study } = whom;
  const isLead = useStudy()?.roles.includes('leadCoordinator') ?? false;
  const staff = useQuery(staffQuery(study));
  const caseloads = useQuery({
    queryKey: ['study', study, 'caseloads'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/studies/{study}/caseloads', { params: { path: { study } }, signal })),
  });
  const [begun] = useState(person.mentor ?? NONE);
  const [mentor, setMentor] = useState<string | null>(begun);
  const [reason, setReason] = useState('');
  const [override, setOverride] = useState('');
  const loadOf = (user: string): string => {
    const load = caseloads.data?.items.find((each) => each.mentor === user);
    const max = load?.max === undefined ? '' : say('ofMax', { max: load.max });
    return say('mentorLoad', { name: nameOf(user), count: load?.count ?? 0, max });
  };
  const mentors = staff.data?.items.filter(({ roles }) => roles.includes('mentor'));
  const body =
    mentor === null || mentor === begun
      ? undefined
      : {
          mentor: mentor === NONE ? null : mentor,
          ...(override === '' ? {} : { override: { reason: override } }),
          ...(reason === '' ? {} : { reason }),
        };
  return (
    <ActDialog
      name="mentor"
      title={say('mentor')}
      confirm={say('save')}
      body={body}
      send={sendMentor(whom)}
      rows={[
        {
          field: say('mentor'),
          mine: mentor === null || mentor === NONE ? '' : nameOf(mentor),
          of: (standing) => (standing.mentor === undefined ? '' : nameOf(standing.mentor)),
        },
      ]}
      onClose={onClose}
    >
      {(error) => (
        <>
          <ProblemNotice error={staff.error} onTryAgain={() => void staff.refetch()} />
          <ComboBox
            label={say('mentor')}
            name="/mentor"
            value={mentor}
            options={
              mentors && !caseloads.isPending
                ? [
                    { id: NONE, label: say('mentorNone') },
                    ...mentors.map(({ user }) => ({ id: user, label: loadOf(user) })),
                  ]
                : undefined
            }
            onChange={setMentor}
          />
          <ReasonField value={reason} onChange={setReason} />
          {isLead ? <OverrideReason error={error} codes={[FULL]} value={override} onChange={setOverride} /> : null}
          {!isLead && error instanceof Problem && error.code === FULL ? <Notice>{sayAct('leadOnly')}</Notice> : null}
        </>
      )}
    </ActDialog>
  );
};
