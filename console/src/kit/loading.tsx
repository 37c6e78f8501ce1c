import { useWords } from '../words/use-words.ts';
import { kitWords } from './words.ts';

export const Loading = () => {
  const say = useWords(kitWords);
  return (
    <p className="loading" role="status">
      {say('loading')}
    </p>
  );
};
