import { EmptyState } from '../../../kit/empty-state.tsx';
import { FieldDiff } from '../../../kit/field-diff.tsx';
import { Section } from '../../../kit/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Protocol, ProtocolChange } from '../queries.ts';
import { usePhrases } from '../use-phrases.ts';
import { changeRows } from '../versions/change-rows.ts';
import { publishWords } from './words.ts';

export interface ProtocolDifferencesProps {
  changes: readonly ProtocolChange[];
  before: Protocol;
  after: Protocol;
}

/** What the draft changes of the version in force. */
export const ProtocolDifferences = ({ changes, before, after }: ProtocolDifferencesProps) => {
  const say = useWords(publishWords);
  const phrases = usePhrases();
  return (
    <Section title={say('differences')}>
      {changes.length === 0 ? (
        <EmptyState>{say('noDifference')}</EmptyState>
      ) : (
        <FieldDiff label={say('differences')} fields={changeRows(changes, before, after, phrases)} />
      )}
    </Section>
  );
};
