import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { settingQuery } from '../api/queries.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { TextField } from '../kit/text-field.tsx';
import type { MyStudy } from '../shell/use-study.ts';
import { useWords } from '../words/use-words.ts';
import { setFinderKey, useFinderKey } from './finder-key.ts';
import { FinderResults } from './finder-results.tsx';
import { findQuery } from './queries.ts';
import { finderWords } from './words.ts';

export interface FinderDialogProps {
  study: MyStudy;
  onClose: () => void;
}

/** Finds whoever is on the phone. It looks when one says so, not letter by letter: each name shown is logged. */
export const FinderDialog = ({ study: { id: study, roles }, onClose }: FinderDialogProps) => {
  const say = useWords(finderWords);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const isKeyOn = useFinderKey();
  const seesNames = roles.some((role) => role === 'coordinator' || role === 'leadCoordinator');
  const found = useQuery(findQuery(study, asked));
  const sites = useQuery({ ...settingQuery(study), enabled: seesNames }).data?.sites;
  return (
    <Dialog title={say('find')} isOpen isKept onClose={onClose}>
      <form
        className="search-row"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(typed.trim());
        }}
      >
        <TextField label={say(seesNames ? 'all' : 'ids')} value={typed} onChange={setTyped} type="search" autoFocus />
        <Button type="submit" kind="primary">
          {say('go')}
        </Button>
      </form>
      <p className="description">{say(seesNames ? 'allHint' : 'idsHint')}</p>
      <ProblemNotice error={found.error} onTryAgain={() => void found.refetch()} />
      <p role="status" className="finder-status">
        {found.isFetching ? say('looking') : null}
        {found.data ? say(found.data.more ? 'foundMore' : 'found', { count: found.data.items.length }) : null}
      </p>
      {found.data ? (
        <FinderResults
          key={asked}
          study={study}
          q={asked}
          seesNames={seesNames}
          items={found.data.items}
          siteName={(site) => sites?.find(({ id }) => id === site)?.name ?? site}
          onOpen={onClose}
        />
      ) : null}
      <footer className="finder-foot">
        {seesNames ? <p className="description">{say('logged')}</p> : null}
        <Checkbox label={say('key')} isSelected={isKeyOn} onChange={setFinderKey} />
      </footer>
    </Dialog>
  );
};
