import { lazy, Suspense, useState } from 'react';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Loading } from '../../../kit/loading.tsx';
import type { Unsaved } from '../../../kit/unsaved.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Templates } from '../queries.ts';
import type { FramesUnderPen } from './use-frame-form.ts';
import type { TextsUnderPen } from './use-text-form.ts';
import { textsWords } from './words.ts';

const TextEditor = lazy(async () => ({ default: (await import('./text-editor.tsx')).TextEditor }));
const FrameEditor = lazy(async () => ({ default: (await import('./frame-editor.tsx')).FrameEditor }));

/** No id of a text: none begins so. */
export const FRAME = '-frame';

export interface ShownTextProps {
  study: string;
  language: string;
  text: string | undefined;
  library: Templates;
  etag: string | undefined;
  unsaved: Unsaved;
}

/** What was chosen, under the pen. */
export const ShownText = ({ text, ...shown }: ShownTextProps) => {
  const say = useWords(textsWords);
  const [underPen] = useState<TextsUnderPen>(() => new Map());
  const [framesUnderPen] = useState<FramesUnderPen>(() => new Map());
  if (text === undefined) return <EmptyState>{say('chooseText')}</EmptyState>;
  const { language } = shown;
  return (
    <Suspense fallback={<Loading />}>
      {text === FRAME ? (
        <FrameEditor key={language} {...shown} underPen={framesUnderPen} />
      ) : (
        <TextEditor key={`${language} ${text}`} {...shown} id={text} underPen={underPen} />
      )}
    </Suspense>
  );
};
