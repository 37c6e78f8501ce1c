import { useMutation } from '@tanstack/react-query';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { saveFile, type NamedFile } from './save-file.ts';
import { tell } from './toast.tsx';
import { kitWords } from './words.ts';

export interface DownloadButtonProps {
  label: string;
  /** What a screen reader calls it where several have the same label. */
  name?: string;
  kind?: 'plain' | 'primary';
  /** Makes or asks for what is saved; several parts of what is too long for one. */
  files: () => Promise<NamedFile[]> | NamedFile[];
}

/** Saves a file, and says when it has; a refusal stands beside the button. */
export const DownloadButton = ({ label, name, kind = 'plain', files }: DownloadButtonProps) => {
  const say = useWords(kitWords);
  const download = useMutation({
    mutationFn: async () => files(),
    onSuccess: (made) => {
      made.forEach(saveFile);
      tell({ text: say('saved', { count: made.length, name: made[0]?.name }) });
    },
  });
  const ask = (): void => {
    download.mutate();
  };
  return (
    <>
      <Button kind={kind} isPending={download.isPending} onPress={ask} {...(name ? { 'aria-label': name } : {})}>
        {download.isPending ? say('fetching') : label}
      </Button>
      <ProblemNotice error={download.error} onTryAgain={ask} />
    </>
  );
};
