import { useMemo } from 'react';
import { CheckInsSection } from '../../participant/check-ins/check-ins-section.tsx';
import { PersonContext, usePerson } from '../../participant/person-context.ts';
import { supportWords } from '../../participant/support/words.ts';
import { useTermsWith } from '../../../words/terms/use-terms.ts';

/** Records what was held or missed, and books the next: loaded for those alone who see it. */
export const CheckInPanel = () => {
  const onThePage = usePerson();
  const term = useTermsWith(supportWords);
  const withTerms = useMemo(() => ({ ...onThePage, term }), [onThePage, term]);
  return (
    <PersonContext value={withTerms}>
      <CheckInsSection />
    </PersonContext>
  );
};
