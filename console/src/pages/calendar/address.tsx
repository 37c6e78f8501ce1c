import { Button } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { tell } from '../../kit/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { calendarWords } from './words.ts';

/** Shown once, and kept nowhere. */
export const Address = ({ path }: { path: string }) => {
  const say = useWords(calendarWords);
  const address = `${window.location.origin}${path}`;
  return (
    <Notice title={say('address')}>
      <p className="prose">{say('addressNote')}</p>
      <code>{address}</code>
      <Button
        kind="primary"
        onPress={() => {
          navigator.clipboard.writeText(address).then(
            () => {
              tell({ text: say('copied') });
            },
            () => undefined,
          );
        }}
      >
        {say('copy')}
      </Button>
    </Notice>
  );
};
