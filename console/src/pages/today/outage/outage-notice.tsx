import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useStaffNames } from '../../../shell/use-staff-names.ts';
import { useWords } from '../../../words/use-words.ts';
import { type Outage, outageQuery } from './queries.ts';
import { RestoreNotice } from './restore-notice.tsx';
import { ShutNotices } from './shut-notices.tsx';
import { WaitedDialog } from './waited-dialog.tsx';
import { outageWords } from './words.ts';

/** What keeps messages back: a restore, a channel that takes nothing, and after an outage what waited. */
export const OutageNotice = ({ study }: { study: string }) => {
  const { data: outage } = useQuery(outageQuery(study));
  return (
    <>
      {outage?.restore ? <RestoreNotice study={study} restore={outage.restore} /> : null}
      <ShutNotices study={study} />
      {outage === undefined ? null : <WaitedNotice study={study} outage={outage} />}
    </>
  );
};

const WaitedNotice = ({ study, outage }: { study: string; outage: Outage }) => {
  const say = useWords(outageWords);
  const format = useFormat();
  const nameOf = useStaffNames();
  const [isOpen, setOpen] = useState(false);
  const { state, from, until, invitationsFrom, released } = outage;
  if (state === 'none' || from === undefined || until === undefined || invitationsFrom === undefined) return null;
  const at = format.instant(invitationsFrom);
  const since = released ? say('overReleased', { at, by: nameOf(released.by) }) : say('overItself', { at });
  const isWaiting = state === 'waiting';
  return (
    <>
      <Notice
        kind={isWaiting ? 'warning' : 'note'}
        title={say(state, { from: format.instant(from), until: format.instant(until) })}
      >
        <p>{isWaiting ? say('waitingWhat', { at }) : since}</p>
        <Button
          onPress={() => {
            setOpen(true);
          }}
        >
          {say('see')}
        </Button>
      </Notice>
      {isOpen ? (
        <WaitedDialog
          study={study}
          isWaiting={isWaiting}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
};
