import { Button } from '../../../kit/button.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Finding, Protocol } from '../queries.ts';
import { usePhrases } from '../use-phrases.ts';
import { placeInWords } from './part-of.ts';
import { editorWords } from './words.ts';

const SHOWN_MAX = 8;

export interface FindingsListProps {
  findings: readonly Finding[];
  protocol: Protocol;
  onGoTo: (pointer: string) => void;
}

/** All that is wrong, each with the way to its field. */
export const FindingsList = ({ findings, protocol, onGoTo }: FindingsListProps) => {
  const say = useWords(editorWords);
  const phrases = usePhrases();
  if (findings.length === 0) return null;
  return (
    <Notice kind="warning" title={say('findings', { count: findings.length })}>
      <ul className="protocol-findings">
        {findings.slice(0, SHOWN_MAX).map(({ pointer, reason }) => (
          <li key={`${pointer} ${reason}`}>
            <Button
              kind="quiet"
              onPress={() => {
                onGoTo(pointer);
              }}
            >
              {placeInWords(protocol, pointer, phrases)}
            </Button>{' '}
            {reason}
          </li>
        ))}
      </ul>
      {findings.length > SHOWN_MAX ? <p>{say('moreFindings', { count: findings.length - SHOWN_MAX })}</p> : null}
    </Notice>
  );
};
