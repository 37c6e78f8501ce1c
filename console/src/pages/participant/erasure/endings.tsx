import type { OpenAct } from '../coordinator/act.ts';
import { usePerson } from '../person-context.ts';
import { ErasureNotice } from './erasure-notice.tsx';
import { HadLeft } from './had-left.tsx';

/** What stands at the head of the page of somebody who died or is to be erased; loaded for them alone. */
export const Endings = ({ onAct }: { onAct: (act: OpenAct) => void }) => {
  const { person } = usePerson();
  return (
    <>
      {person.erasure ? <ErasureNotice erasure={person.erasure} onAct={onAct} /> : null}
      {person.hadLeft ? <HadLeft hadLeft={person.hadLeft} /> : null}
    </>
  );
};
