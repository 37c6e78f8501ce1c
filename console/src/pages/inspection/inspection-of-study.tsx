import { Notice } from '../../kit/notice.tsx';
import { Page } from '../../kit/page.tsx';
import { Tabs } from '../../kit/tabs.tsx';
import { useStudy } from '../../shell/use-study.ts';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/use-words.ts';
import { Deviations } from './deviations.tsx';
import { Exports } from './exports.tsx';
import { OnePerson } from './one-person.tsx';
import { tabsFor } from './rights.ts';
import { inspectionRoute } from './route.ts';
import { Versions } from './versions.tsx';
import { inspectionWords } from './words.ts';

const CONTENTS = { person: OnePerson, deviations: Deviations, versions: Versions, exports: Exports };

/** An auditor is here for a set time, and is told until when. */
const ReadOnly = () => {
  const say = useWords(inspectionWords);
  const format = useFormat();
  const study = useStudy();
  if (!study?.roles.includes('auditor')) return null;
  return (
    <Notice>
      {study.until === undefined ? say('readOnly') : say('readOnlyUntil', { until: format.day(study.until) })}
    </Notice>
  );
};

export const InspectionOfStudy = () => {
  const say = useWords(inspectionWords);
  const study = useStudy();
  const { tab } = inspectionRoute.useSearch();
  const navigate = inspectionRoute.useNavigate();
  const tabs = tabsFor(study?.roles ?? []);
  const selected = tabs.find((each) => each === tab) ?? tabs[0];
  return (
    <Page title={say('title')}>
      <ReadOnly />
      {selected ? (
        <Tabs
          label={say('parts')}
          selected={selected}
          onSelect={(next) => {
            void navigate({ search: { tab: next } });
          }}
          tabs={tabs.map((id) => {
            const Content = CONTENTS[id];
            return { id, title: say(id), content: <Content /> };
          })}
        />
      ) : null}
    </Page>
  );
};
