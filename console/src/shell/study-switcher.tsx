import { useMatches, useNavigate } from '@tanstack/react-router';
import { useMe } from '../api/queries.ts';
import { Select } from '../kit/select.tsx';
import { useWords } from '../words/use-words.ts';
import { navigationFor } from './navigation.ts';
import { useStudies, useStudy } from './use-study.ts';
import { shellWords } from './words.ts';

/** From one study to another: to the same page of it, if there is one for them. */
export const StudySwitcher = () => {
  const say = useWords(shellWords);
  const navigate = useNavigate();
  const isOperator = useMe()?.operator === true;
  const shown = useMatches({ select: (matches) => matches.at(-1)?.fullPath });
  const study = useStudy();
  const studies = useStudies() ?? [];
  if (studies.length < 2) return <span className="study-name">{study?.name}</span>;
  return (
    <Select
      label={say('study')}
      isLabelHidden
      options={studies.map(({ id, name }) => ({ id, label: name }))}
      value={study?.id ?? null}
      placeholder={say('chooseStudy')}
      onChange={(id) => {
        const roles = studies.find((each) => each.id === id)?.roles ?? [];
        const same = navigationFor(roles, isOperator).find(({ to }) => to === shown);
        void navigate({ to: same?.to ?? '/studies/$study', params: { study: id } });
      }}
    />
  );
};
