import { useNavigate } from '@tanstack/react-router';
import { Button } from '../../../kit/button.tsx';
import { Menu, MenuItem } from '../../../kit/menu.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useOpenAct } from '../acts/act.ts';
import { GROUPS } from '../groups.ts';
import { inWords } from '../in-words.ts';
import type { TaskItem, WorkItem } from '../queries.ts';
import type { Rights } from '../rights.ts';
import { todayWords } from '../words.ts';
import { LogCall } from './log-call.tsx';
import { OpenCard } from './open-card.tsx';

export interface RowActionsProps {
  study: string;
  item: WorkItem;
  rights: Rights;
}

const BY_OUTCOME: readonly string[] = GROUPS.outcomes;
/** These two are ended by the outcome alone, and that one by the call that reached them. */
const NOT_BY_HAND: readonly TaskItem['does'][] = ['recordOutcome', 'notDoneReason', 'deliverByCall', 'incentive'];

const MainAction = ({ study, item, rights }: RowActionsProps) => {
  const say = useWords(todayWords);
  const open = useOpenAct();
  const { participant } = item;
  if (item.kind === 'escalation') {
    if (item.state !== 'open' || item.readOnly || !rights.acknowledges) return null;
    return (
      <Button
        aria-label={say('acknowledgeWhom', { participant })}
        onPress={() => {
          open({ kind: 'acknowledge', item });
        }}
      >
        {say('acknowledge')}
      </Button>
    );
  }
  if (BY_OUTCOME.includes(item.does) && rights.recordsOutcomes)
    return (
      <Button
        aria-label={say('recordWhom', { participant, followUp: item.followUp ?? '' })}
        onPress={() => {
          open({ kind: 'outcome', item });
        }}
      >
        {say('record')}
      </Button>
    );
  if (item.next) return rights.isDoing ? <LogCall study={study} item={item} /> : null;
  if (!rights.closes || !item.id.includes('.') || NOT_BY_HAND.includes(item.does)) return null;
  return (
    <Button
      aria-label={say('doneWhom', { what: inWords(item.does, say), participant })}
      onPress={() => {
        open({ kind: 'done', item });
      }}
    >
      {say('done')}
    </Button>
  );
};

const RecordCheckIn = ({ item }: { item: WorkItem }) => {
  const say = useWords(todayWords);
  const open = useOpenAct();
  return (
    <Button
      aria-label={say('recordOf', { participant: item.participant })}
      onPress={() => {
        open({ kind: 'checkIn', item });
      }}
    >
      {say('record')}
    </Button>
  );
};

const MoreActions = ({ study, item, rights }: RowActionsProps & { item: TaskItem }) => {
  const say = useWords(todayWords);
  const open = useOpenAct();
  const navigate = useNavigate();
  const act = (word: 'assign' | 'snooze' | 'done' | 'hold', onAction: () => void) => (
    <MenuItem onAction={onAction}>{say(word)}</MenuItem>
  );
  return (
    <Menu label={say('more')} description={say('moreOf', { participant: item.participant })}>
      {rights.assigns
        ? act('assign', () => {
            open({ kind: 'assign', items: [item] });
          })
        : null}
      {rights.isDoing
        ? act('snooze', () => {
            open({ kind: 'snooze', items: [item] });
          })
        : null}
      {rights.closes && !NOT_BY_HAND.includes(item.does)
        ? act('done', () => {
            open({ kind: 'done', item });
          })
        : null}
      {rights.coordinates
        ? act('hold', () => {
            open({ kind: 'hold', items: [item] });
          })
        : null}
      <MenuItem
        onAction={() => {
          void navigate({
            to: '/studies/$study/participants/$participant',
            params: { study, participant: item.participant },
          });
        }}
      >
        {say('open')}
      </MenuItem>
    </Menu>
  );
};

/** What can be done with a line, the likeliest first. */
export const RowActions = (props: RowActionsProps) => {
  const { item, rights } = props;
  return (
    <div className="acts">
      <MainAction {...props} />
      {item.kind === 'escalation' && rights.opensCardForEscalation ? (
        <OpenCard study={props.study} item={item} />
      ) : null}
      {item.checkIn !== undefined && rights.recordsCheckIns ? <RecordCheckIn item={item} /> : null}
      {item.kind === 'task' && rights.isDoing && item.id.includes('.') ? <MoreActions {...props} item={item} /> : null}
    </div>
  );
};
