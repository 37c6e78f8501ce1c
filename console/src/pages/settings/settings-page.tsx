import { useQuery } from '@tanstack/react-query';
import { studyQuery } from '../../api/queries.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Loading } from '../../kit/loading.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Page } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { UnsavedWarning, useUnsaved } from '../../kit/unsaved.tsx';
import { WholeStudyNotice } from '../../shell/whole-study.tsx';
import { useWords } from '../../words/use-words.ts';
import { Changes } from './changes/changes.tsx';
import { ClinicianForm } from './clinician/clinician-form.tsx';
import { DaysForm } from './days/days-form.tsx';
import { Holidays } from './days/holidays.tsx';
import { OutageForm } from './outage/outage-form.tsx';
import { settingsRoute } from './route.ts';
import { SenderForm } from './senders/sender-form.tsx';
import { SendingSwitch } from './sending/sending-switch.tsx';
import { UnclearForm } from './sending/unclear-form.tsx';
import { TextsForm } from './sending/texts-form.tsx';
import type { Shown } from './setting/use-setting.ts';
import { SitesForm } from './sites/sites-form.tsx';
import { StudyForm } from './study-form.tsx';
import { settingsWords } from './words.ts';

const Settings = ({ shown }: { shown: Shown }) => {
  const say = useWords(settingsWords);
  const unsaved = useUnsaved();
  const { id, repointing, holidays = [] } = shown.body;
  const forms = { shown, unsaved };
  return (
    <>
      <WholeStudyNotice />
      <UnsavedWarning unsaved={unsaved} />
      {repointing ? <Notice>{say('repointing')}</Notice> : null}
      <div className="settings">
        <SendingSwitch study={shown.body} />
        <ClinicianForm {...forms} />
        <UnclearForm {...forms} />
        <TextsForm {...forms} />
        <OutageForm {...forms} />
        <StudyForm {...forms} />
        <SenderForm stream="interviews" {...forms} />
        <SenderForm stream="checkIns" {...forms} />
        <DaysForm {...forms} />
        <Holidays dates={holidays} />
        <SitesForm {...forms} />
      </div>
      <Changes study={id} />
    </>
  );
};

/** What holds for the whole study; each part is saved by itself, and every change is kept with who made it. */
export const SettingsPage = () => {
  const say = useWords(settingsWords);
  const { study } = settingsRoute.useParams();
  const shown = useQuery(studyQuery(study));
  return (
    <Page title={say('title')}>
      <ProblemNotice error={shown.error} onTryAgain={() => void shown.refetch()} />
      {shown.isPending ? <Loading /> : null}
      {shown.data && shown.data.body.revision === undefined ? <EmptyState>{say('noAccess')}</EmptyState> : null}
      {shown.data?.body.revision === undefined ? null : <Settings key={study} shown={shown.data} />}
    </Page>
  );
};
