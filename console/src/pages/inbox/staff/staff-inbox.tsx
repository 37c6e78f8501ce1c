import { Button } from '../../../kit/button.tsx';
import { Page } from '../../../kit/page.tsx';
import { Tabs } from '../../../kit/tabs.tsx';
import { useWords } from '../../../words/use-words.ts';
import { inboxRoute, type Stream } from '../route.ts';
import { useOpenLine } from '../use-open-line.ts';
import { LineDialog } from './line-dialog.tsx';
import { LinesList } from './lines-list.tsx';
import { staffInboxWords } from './words.ts';

/** A link to a line need not say in which inbox it lies: its id does. */
const streamOf = (line: string | undefined): Stream =>
  line?.startsWith('checkIns-') === true ? 'checkIns' : 'interviews';

/** Both inboxes of whoever coordinates; of mentors the check-ins of their own people. */
export const StaffInbox = ({ coordinates }: { coordinates: boolean }) => {
  const say = useWords(staffInboxWords);
  const { study } = inboxRoute.useParams();
  const search = inboxRoute.useSearch();
  const navigate = inboxRoute.useNavigate();
  const { line, open } = useOpenLine();
  const { participant } = search;
  const stream = search.stream ?? streamOf(line);
  /** Whoever came by a link stays in the inbox in which its line lies. */
  const close = (): void => {
    void navigate({ search: { participant, ...(coordinates ? { stream } : {}) }, replace: true, resetScroll: false });
  };
  const emptyOfAll = say(coordinates ? 'empty' : 'emptyOwn');
  const empty = participant === undefined ? emptyOfAll : say('emptyOf', { participant });
  const list = (filters: { stream?: Stream }) => (
    <LinesList study={study} filters={{ ...filters, participant }} empty={empty} onOpen={open} />
  );
  return (
    <Page title={say('title')}>
      {participant === undefined ? null : (
        <p className="page-actions">
          <strong>{say('of', { participant })}</strong>
          <Button
            onPress={() => {
              void navigate({ search: (before) => ({ ...before, participant: undefined }), replace: true });
            }}
          >
            {say('everybody')}
          </Button>
        </p>
      )}
      {coordinates ? (
        <Tabs
          label={say('streams')}
          tabs={(['interviews', 'checkIns'] as const).map((id) => ({
            id,
            title: say(id),
            content: list({ stream: id }),
          }))}
          selected={stream}
          onSelect={(id) => {
            void navigate({ search: (before) => ({ ...before, stream: id }), replace: true });
          }}
        />
      ) : (
        list({})
      )}
      {line === undefined ? null : (
        <LineDialog key={line} study={study} id={line} coordinates={coordinates} onClose={close} />
      )}
    </Page>
  );
};
