import { Checkbox } from '../../kit/checkbox.tsx';
import { useStudy } from '../../shell/use-study.ts';
import { useWords } from '../../words/use-words.ts';
import { retentionRoute } from './route.ts';
import { retentionWords } from './words.ts';

/** Whether numbers per arm are asked for: only the committee's statistician may, and only by choosing to. */
export const usePerArm = (): boolean => {
  const study = useStudy();
  return retentionRoute.useSearch().perArm === 'true' && study?.dmc === true;
};

/** Is not there for anybody else. */
export const ArmChoice = () => {
  const say = useWords(retentionWords);
  const study = useStudy();
  const isChosen = usePerArm();
  const navigate = retentionRoute.useNavigate();
  if (study?.dmc !== true) return null;
  return (
    <Checkbox
      label={say('perArm')}
      isSelected={isChosen}
      onChange={(isSelected) => {
        void navigate({ search: (before) => ({ ...before, perArm: isSelected ? 'true' : undefined }), replace: true });
      }}
    />
  );
};
