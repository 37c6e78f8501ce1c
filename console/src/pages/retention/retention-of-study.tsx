import { Page } from '../../kit/page.tsx';
import { Tabs } from '../../kit/tabs.tsx';
import { useWords } from '../../words/use-words.ts';
import { LiveFigures } from './live-figures.tsx';
import { OpenReport } from './open-report.tsx';
import { Reports } from './reports.tsx';
import { retentionRoute } from './route.ts';
import { retentionWords } from './words.ts';

/** Who was expected, who came and who is missing: of any day, and of the months that were frozen. */
export const RetentionOfStudy = () => {
  const say = useWords(retentionWords);
  const { tab = 'live', report } = retentionRoute.useSearch();
  const navigate = retentionRoute.useNavigate();
  return (
    <Page title={say('title')}>
      <Tabs
        label={say('views')}
        selected={tab}
        onSelect={(next) => {
          void navigate({ search: { tab: next === 'live' ? undefined : next } });
        }}
        tabs={[
          { id: 'live', title: say('live'), content: <LiveFigures /> },
          { id: 'reports', title: say('reports'), content: report ? <OpenReport number={report} /> : <Reports /> },
        ]}
      />
    </Page>
  );
};
