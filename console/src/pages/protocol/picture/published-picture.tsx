import { useState } from 'react';
import { usePicture, type Example } from '../editor/use-picture.ts';
import type { Protocol } from '../queries.ts';
import { PictureView } from './picture-view.tsx';

const NOTHING_OPEN: ReadonlySet<string> = new Set();

/** Of a version that can no longer be changed. */
export const PublishedPicture = ({ study, protocol }: { study: string; protocol: Protocol }) => {
  const [example, setExample] = useState<Example>({ anchors: {} });
  const { picture, isOld } = usePicture(study, protocol, example);
  return (
    <PictureView
      protocol={protocol}
      picture={picture}
      isOld={isOld}
      example={example}
      onExample={setExample}
      open={NOTHING_OPEN}
    />
  );
};
