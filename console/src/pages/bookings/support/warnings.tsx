import { Notice } from '../../../kit/notice.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { AnswerOfChange } from '../queries.ts';
import { bookingWords } from '../words.ts';

type Warning = NonNullable<AnswerOfChange['warnings']>[number];

/** What stands all the same, and should be looked at. */
export const Warnings = ({ warnings }: { warnings: readonly Warning[] }) => {
  const say = useWords(bookingWords);
  return warnings.map(({ code }) => {
    switch (code) {
      case 'ASSESSOR_ON_LEAVE':
      case 'OUTSIDE_SLOTS':
      case 'IN_THE_PAST':
      case 'BEFORE_THE_WINDOW':
      case 'AFTER_THE_WINDOW':
      case 'ODD_HOUR':
      case 'DAY_OFF':
      case 'NO_REMINDER':
      case 'TELLING_PLACE':
      case 'UNBLINDING_TEXT':
      case 'BEING_ERASED':
      case 'NOT_TOLD':
      case 'AWAITS_RELEASE':
        return <Notice key={code} kind="warning" title={say(code)} />;
      default:
        return null;
    }
  });
};
