import { useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { useWords } from '../../../words/use-words.ts';
import { feedWords } from './words.ts';

/** Only its hash is kept by Cairn: whoever closes this without copying makes another one. */
export const FeedAddress = ({ address }: { address: string }) => {
  const say = useWords(feedWords);
  const [isCopied, setCopied] = useState(false);
  return (
    <Notice title={say('shownOnce')}>
      <TextField label={say('address')} value={address} onChange={() => undefined} />
      <Button
        onPress={() => {
          void navigator.clipboard.writeText(address).then(() => {
            setCopied(true);
          });
        }}
      >
        {say(isCopied ? 'copied' : 'copy')}
      </Button>
    </Notice>
  );
};
