import { useEffect, useState } from 'react';

/** The value once it has stood still for a while. */
export const useDebounced = <Value>(value: Value, pauseMs: number): Value => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const pause = setTimeout(() => {
      setSettled(value);
    }, pauseMs);
    return () => {
      clearTimeout(pause);
    };
  }, [value, pauseMs]);
  return settled;
};
