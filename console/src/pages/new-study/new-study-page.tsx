import { useState } from 'react';
import { useMe } from '../../api/queries.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Loading } from '../../kit/loading.tsx';
import { Page } from '../../kit/page.tsx';
import { useWords } from '../../words/use-words.ts';
import { AppointForm } from './appoint-form.tsx';
import { StudyForm, type NamedStudy } from './study-form.tsx';
import { newStudyWords } from './words.ts';

/** A study is made, then its first coordinator named; the rest is theirs. */
export const NewStudyPage = () => {
  const say = useWords(newStudyWords);
  const me = useMe();
  const [study, setStudy] = useState<NamedStudy>();
  if (!me) return <Loading />;
  return (
    <Page title={study === undefined ? say('title') : say('appointTitle', { name: study.name })}>
      {me.operator ? null : <EmptyState>{say('operatorsOnly')}</EmptyState>}
      {me.operator && study === undefined ? <StudyForm onMade={setStudy} /> : null}
      {study === undefined ? null : <AppointForm study={study.id} />}
    </Page>
  );
};
