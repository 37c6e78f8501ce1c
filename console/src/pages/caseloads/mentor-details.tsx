import { useEffect, useRef } from 'react';
import { useWords } from '../../words/use-words.ts';
import { nameOf } from './columns.tsx';
import { EvidenceTable } from './evidence-table.tsx';
import { Months } from './months.tsx';
import type { Caseload } from './queries.ts';
import { caseloadsWords } from './words.ts';

export interface MentorDetailsProps {
  caseload: Caseload;
  /** Somebody has just asked for this mentor: the heading takes the focus. */
  isChosen: boolean;
}

export const MentorDetails = ({ caseload, isChosen }: MentorDetailsProps) => {
  const say = useWords(caseloadsWords);
  const heading = useRef<HTMLHeadingElement>(null);
  const { mentor, months, evidence } = caseload;
  useEffect(() => {
    if (isChosen) heading.current?.focus();
  }, [isChosen, mentor]);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {say('detailsOf', { mentor: nameOf(caseload) })}
      </h2>
      {months ? <Months months={months} /> : null}
      {evidence ? <EvidenceTable evidence={evidence} /> : null}
    </>
  );
};
