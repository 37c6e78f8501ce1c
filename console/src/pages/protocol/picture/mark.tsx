import { useWords } from '../../../words/use-words.ts';
import type { Picture } from '../queries.ts';
import { usePhrases } from '../use-phrases.ts';
import { pictureWords } from './words.ts';

type Does = Picture['items'][number]['does'];

const ACTS = ['send', 'task', 'escalate', 'close'] as const satisfies Does[];
const SIZE = 6;

const SHAPES: Record<Does, (x: number, y: number) => string> = {
  send: (x, y) =>
    `M${String(x - SIZE)},${String(y)} a${String(SIZE)},${String(SIZE)} 0 1,0 12,0 a${String(SIZE)},${String(SIZE)} 0 1,0 -12,0 Z`,
  task: (x, y) => `M${String(x - 5)},${String(y - 5)} h10 v10 h-10 Z`,
  escalate: (x, y) => `M${String(x)},${String(y - 7)} l7,12 h-14 Z`,
  close: (x, y) => `M${String(x)},${String(y - 7)} l7,7 l-7,7 l-7,-7 Z`,
};

export interface MarkProps {
  does: Does;
  x: number;
  y: number;
  isSkipped?: boolean;
}

/** Each act has its own shape; what would be skipped is hollow. */
export const Mark = ({ does, x, y, isSkipped = false }: MarkProps) => (
  <path className="picture-mark" data-does={does} data-hollow={isSkipped} d={SHAPES[does](x, y)} />
);

const LEGEND = 16;

export const MarkLegend = () => {
  const say = useWords(pictureWords);
  const { say: sayWord } = usePhrases();
  return (
    <ul className="protocol-chips" aria-label={say('legend')}>
      <li>
        <svg width={LEGEND} height={LEGEND} aria-hidden="true">
          <rect className="picture-window" width={LEGEND} height={LEGEND} />
        </svg>{' '}
        {say('window')}
      </li>
      <li>
        <svg width={LEGEND} height={LEGEND} aria-hidden="true">
          <line className="picture-target" x1={LEGEND / 2} x2={LEGEND / 2} y1={0} y2={LEGEND} />
        </svg>{' '}
        {say('target')}
      </li>
      {ACTS.map((does) => (
        <li key={does}>
          <svg width={LEGEND} height={LEGEND} aria-hidden="true">
            <Mark does={does} x={LEGEND / 2} y={LEGEND / 2} />
          </svg>{' '}
          {sayWord(does)}
        </li>
      ))}
    </ul>
  );
};
