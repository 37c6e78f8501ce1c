import { Suspense, useEffect, useState } from 'react';
import { useWords } from '../words/use-words.ts';
import { Button } from '../kit/button.tsx';
import { lateDialog } from '../kit/late-dialog.tsx';
import { navigationFor } from '../shell/navigation.ts';
import { useStudy } from '../shell/use-study.ts';
import { shellWords } from '../shell/words.ts';
import { opensFinder } from './opens-finder.ts';
import { useFinderKey } from './finder-key.ts';

const loadDialog = async () => (await import('./finder-dialog.tsx')).FinderDialog;
const FinderDialog = lateDialog(loadDialog);

/** In the header of every page: opens the search for whoever may find somebody. */
export const FinderButton = () => {
  const say = useWords(shellWords);
  const study = useStudy();
  const [isOpen, setOpen] = useState(false);
  const isKeyOn = useFinderKey();
  const finds = navigationFor(study?.roles ?? [], false).some(({ word }) => word === 'participants');
  useEffect(() => {
    if (!finds) return undefined;
    // So that whoever types on after "/" loses no letter.
    void loadDialog().catch(() => undefined);
    const open = (event: KeyboardEvent): void => {
      if (!opensFinder(event, isKeyOn)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', open);
    return () => {
      window.removeEventListener('keydown', open);
    };
  }, [finds, isKeyOn]);
  if (!study || !finds) return null;
  return (
    <>
      <Button
        className="finder-button"
        onPress={() => {
          setOpen(true);
        }}
      >
        {say('findParticipant')} {isKeyOn ? <kbd aria-hidden="true">/</kbd> : null}
      </Button>
      {isOpen ? (
        <Suspense>
          <FinderDialog
            study={study}
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
};
