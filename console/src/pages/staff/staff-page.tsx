import { Page } from '../../kit/page.tsx';
import { Tabs } from '../../kit/tabs.tsx';
import { useWords } from '../../words/use-words.ts';
import { LogTab } from './log/log-tab.tsx';
import { MembersTab } from './members/members-tab.tsx';
import { ReviewTab } from './review/review-tab.tsx';
import { staffRoute } from './route.ts';
import { staffWords } from './words.ts';

/** Who may do what in this study, who changed it, and whether somebody looked at it. */
export const StaffPage = () => {
  const say = useWords(staffWords);
  const { study } = staffRoute.useParams();
  const { tab = 'members' } = staffRoute.useSearch();
  const navigate = staffRoute.useNavigate();
  return (
    <Page title={say('title')}>
      <Tabs
        label={say('tabs')}
        selected={tab}
        onSelect={(next) => {
          void navigate({ search: next === 'members' ? {} : { tab: next }, replace: true });
        }}
        tabs={[
          { id: 'members', title: say('members'), content: <MembersTab study={study} /> },
          { id: 'log', title: say('log'), content: <LogTab study={study} /> },
          { id: 'review', title: say('review'), content: <ReviewTab study={study} /> },
        ]}
      />
    </Page>
  );
};
