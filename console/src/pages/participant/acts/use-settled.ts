import { useEffect, useState } from 'react';

const TYPING_PAUSE_MS = 300;

/** The text as it stood when the typing paused last. */
export const useSettled = (text: string | undefined): string | undefined => {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const pause = setTimeout(() => {
      setSettled(text);
    }, TYPING_PAUSE_MS);
    return () => {
      clearTimeout(pause);
    };
  }, [text]);
  return settled;
};
