import { Select } from '../../../kit/select.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Path } from '../draft/at.ts';
import { useField } from '../draft/editing.ts';
import { usePhrases } from '../use-phrases.ts';
import { Place } from './fields/place.tsx';
import { CHANNELS } from './choices.ts';
import { editorWords } from './words.ts';

const NONE = 'none';
type Channel = (typeof CHANNELS)[number];

/** In order of preference: the first that the participant agreed to and has an address for. */
export const ChannelsAt = ({ path }: { path: Path }) => {
  const say = useWords(editorWords);
  const { say: sayWord } = usePhrases();
  const { pointer, value, set, error } = useField(path, true);
  const chosen = CHANNELS.filter((each) => Array.isArray(value) && value.includes(each));
  const ordered: Channel[] = Array.isArray(value)
    ? [...chosen].sort((a, b) => value.indexOf(a) - value.indexOf(b))
    : [];
  const choose = (place: number, next: Channel | typeof NONE): void => {
    const others = ordered.filter((each, n) => n !== place && each !== next);
    set(next === NONE ? others : [...others.slice(0, place), next, ...others.slice(place)]);
  };
  return (
    <Place pointer={pointer}>
      <div className="protocol-span-fields">
        {[...ordered, undefined].slice(0, CHANNELS.length).map((channel, place) => (
          <Select
            key={place}
            label={say(place === 0 ? 'firstChannel' : 'otherwise')}
            options={[
              ...(place === 0 ? [] : [{ id: NONE, label: say('noChannel') } as const]),
              ...CHANNELS.map((id) => ({ id, label: sayWord(id) })),
            ]}
            value={channel ?? (place === 0 ? null : NONE)}
            onChange={(next) => {
              choose(place, next);
            }}
            {...(error === undefined || place > 0 ? {} : { error })}
          />
        ))}
      </div>
    </Place>
  );
};
