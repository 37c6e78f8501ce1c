import { Fragment, useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { useStaffNames } from '../../../shell/use-staff-names.ts';
import { useWholeStudy } from '../../../shell/whole-study.tsx';
import { ParticipantLink } from '../../../shell/participant-link.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Outage } from './queries.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import { outageWords } from './words.ts';

/** The tables were restored: nothing leaves until somebody has entered again what was lost, and says so. */
export const RestoreNotice = ({ study, restore }: { study: string; restore: NonNullable<Outage['restore']> }) => {
  const say = useWords(outageWords);
  const format = useFormat();
  const nameOf = useStaffNames();
  const mayRelease = useWholeStudy();
  const [isOpen, setOpen] = useState(false);
  const { to, released, enterAgain = [] } = restore;
  const found = format.instant(restore.found);
  const title = to === undefined ? say('restoredAll', { found }) : say('restored', { to: format.instant(to), found });
  if (released)
    return (
      <Notice kind="note" title={title}>
        <p>{say('restoreReleased', { at: format.instant(released.at), by: nameOf(released.by) })}</p>
      </Notice>
    );
  return (
    <>
      <Notice kind="warning" title={title}>
        <p>{say('restoreStops')}</p>
        <p>{say('restoreFirst')}</p>
        {enterAgain.length === 0 ? null : (
          <p>
            {say('restoreWhom')}
            {enterAgain.map((participant) => (
              <Fragment key={participant}>
                {' '}
                <ParticipantLink study={study} participant={participant} />
              </Fragment>
            ))}
          </p>
        )}
        {mayRelease ? (
          <Button
            onPress={() => {
              setOpen(true);
            }}
          >
            {say('restoreRelease')}
          </Button>
        ) : (
          <p>{say('restoreWho')}</p>
        )}
      </Notice>
      {isOpen ? (
        <RestoreDialog
          study={study}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
};
