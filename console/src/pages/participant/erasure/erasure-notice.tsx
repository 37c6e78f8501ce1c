import { useMe } from '../../../api/queries.ts';
import { Button } from '../../../kit/button.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { useNow } from '../../../shell/use-now.ts';
import { useStudy } from '../../../shell/use-study.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { OpenAct } from '../coordinator/act.ts';
import { usePerson } from '../person-context.ts';
import type { Person } from '../queries.ts';
import { InterviewBooked } from './interview-booked.tsx';
import { erasureWords } from './words.ts';

const DAY_MS = 86_400_000;
type Erasure = NonNullable<Person['erasure']>;
type OnAct = (act: OpenAct) => void;

const KeepButton = ({ onAct }: { onAct: OnAct }) => {
  const say = useWords(erasureWords);
  const isLead = useStudy()?.roles.includes('leadCoordinator') ?? false;
  if (!isLead) return null;
  return (
    <Button
      onPress={() => {
        onAct({ kind: 'keep' });
      }}
    >
      {say('keep')}
    </Button>
  );
};

const Asked = ({ erasure: { asked }, onAct }: { erasure: Erasure; onAct: OnAct }) => {
  const say = useWords(erasureWords);
  const format = useFormat();
  const { nameOf } = usePerson();
  const isOwn = useMe()?.user === asked.by;
  return (
    <Notice kind="warning" title={say('asked')}>
      <p>{say('askedText', { by: nameOf(asked.by), at: format.instant(asked.at) })}</p>
      {isOwn ? <p>{say('own')}</p> : null}
      <InterviewBooked />
      <div className="dialog-actions">
        <KeepButton onAct={onAct} />
        {isOwn ? null : (
          <Button
            kind="danger"
            onPress={() => {
              onAct({ kind: 'erase' });
            }}
          >
            {say('confirm')}
          </Button>
        )}
      </div>
    </Notice>
  );
};

const Confirmed = ({ erasure: { asked, confirmed, dueAt = '' }, onAct }: { erasure: Erasure; onAct: OnAct }) => {
  const say = useWords(erasureWords);
  const format = useFormat();
  const { nameOf } = usePerson();
  const days = Math.max(0, Math.floor((Date.parse(dueAt) - Date.parse(useNow())) / DAY_MS));
  const people = { asker: nameOf(asked.by), by: nameOf(confirmed?.by ?? '') };
  return (
    <Notice kind="warning" title={say('confirmed', { at: format.instant(dueAt) })}>
      <p>{say('confirmedText', { ...people, days })}</p>
      <div className="dialog-actions">
        <KeepButton onAct={onAct} />
      </div>
    </Notice>
  );
};

/** How far the erasure of whoever stands on the page has come, and what can still be done about it. */
export const ErasureNotice = ({ erasure, onAct }: { erasure: Erasure; onAct: OnAct }) => {
  const say = useWords(erasureWords);
  const format = useFormat();
  switch (erasure.state) {
    case 'asked':
      return <Asked erasure={erasure} onAct={onAct} />;
    case 'confirmed':
      return <Confirmed erasure={erasure} onAct={onAct} />;
    case 'begun':
      return (
        <Notice kind="warning" title={say('begun')}>
          <p>{say('begunText')}</p>
        </Notice>
      );
    case 'done':
      return (
        <Notice title={say('done', { at: format.instant(erasure.doneAt ?? '') })}>
          <p>{say('doneText')}</p>
        </Notice>
      );
  }
};
