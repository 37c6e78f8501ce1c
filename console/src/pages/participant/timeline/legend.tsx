import { useWords } from '../../../words/use-words.ts';
import type { Shape as ShapeName, Tone } from './marks.ts';
import { Shape } from './shape.tsx';
import { timelineWords } from './words.ts';

const MEANINGS = [
  ['target', 'plain', 'target'],
  ['ring', 'plain', 'planned'],
  ['dot', 'plain', 'beingSent'],
  ['disc', 'good', 'sent'],
  ['warning', 'problem', 'trouble'],
  ['cross', 'plain', 'skipped'],
  ['frame', 'plain', 'taskPlanned'],
  ['square', 'warning', 'taskOpen'],
  ['lozenge', 'plain', 'escalationPlanned'],
  ['diamond', 'problem', 'escalationOpen'],
] as const satisfies [ShapeName, Tone, keyof (typeof timelineWords)['en']][];

export const Legend = () => {
  const say = useWords(timelineWords);
  return (
    <ul className="shapes">
      {MEANINGS.map(([shape, tone, word]) => (
        <li key={word}>
          <svg width={20} height={20} viewBox="-10 -10 20 20" aria-hidden="true">
            <Shape shape={shape} tone={tone} />
          </svg>
          {say(word)}
        </li>
      ))}
      <li>
        <svg width={20} height={20} aria-hidden="true">
          <rect width={20} height={20} fill="url(#hatched)" />
        </svg>
        {say('hold')}
      </li>
    </ul>
  );
};
