import { useWords } from '../../../words/use-words.ts';
import { ActDialog } from '../acts/act-dialog.tsx';
import { sendErasureRevoked } from '../acts/sends.ts';
import { usePerson } from '../person-context.ts';
import { erasureWords } from './words.ts';

/** Takes an erasure back within its seven days. */
export const KeepDialog = ({ onClose }: { onClose: () => void }) => {
  const say = useWords(erasureWords);
  const { whom } = usePerson();
  return (
    <ActDialog
      name="keep"
      title={say('keep')}
      confirm={say('keep')}
      isVoidable={false}
      preview="none"
      body={{}}
      send={sendErasureRevoked(whom)}
      rows={[]}
      onClose={onClose}
    >
      {() => <p className="description">{say('keepHelp')}</p>}
    </ActDialog>
  );
};
