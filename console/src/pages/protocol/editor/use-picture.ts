import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { twinOf } from '../findings/placed.ts';
import { useFindingWords } from '../findings/use-finding-words.ts';
import { pictureQuery, type Finding, type Picture, type Protocol } from '../queries.ts';
import { useDebounced } from './use-debounced.ts';

/** Long enough that a word is not judged letter by letter. */
const TYPING_PAUSE_MS = 400;

/** Who is drawn: empty for today and the first arm with check-ins. */
export interface Example {
  anchors: Record<string, string>;
  arm?: string;
}

/** What the API makes of the draft; the last sound picture stays while there are findings. */
export const usePicture = (study: string, protocol: Protocol, { anchors, arm }: Example) => {
  const settled = useDebounced(protocol, TYPING_PAUSE_MS);
  const asked = useQuery(pictureQuery(study, settled, anchors, arm));
  const [picture, setPicture] = useState<Picture>();
  const inWords = useFindingWords();
  const found = asked.data?.findings;
  const [findings, twins] = useMemo(() => {
    const said = (each: Finding): Finding => ({ ...each, reason: inWords(each, settled) });
    return [found?.map(said) ?? [], found?.flatMap(twinOf).map(said) ?? []];
  }, [found, inWords, settled]);
  const fresh = asked.data?.agenda;
  if (fresh !== undefined && fresh !== picture) setPicture(fresh);
  return {
    findings,
    /** Fields that a finding is about as well: marked there, and not counted again. */
    twins,
    picture,
    isOld: picture !== undefined && fresh === undefined,
    isJudged: asked.data !== undefined && !asked.isPlaceholderData && settled === protocol,
    error: asked.error,
    again: () => void asked.refetch(),
  };
};
