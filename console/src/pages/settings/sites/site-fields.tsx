import { Button } from '../../../kit/button.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { useWords } from '../../../words/use-words.ts';
import { PeriodFields } from '../days/period-fields.tsx';
import type { Period } from '../queries.ts';
import { settingsWords } from '../words.ts';

export interface SiteDraft {
  id: string;
  name: string;
  emergency: string;
  closedPeriods: Period[];
  /** Not saved yet: only then it may get its id, or go again. */
  isNew: boolean;
}

export interface SiteFieldsProps {
  at: number;
  site: SiteDraft;
  onChange: (change: Partial<SiteDraft>) => void;
  onRemove: () => void;
}

/** Its name, with the id that stands in files. */
export const shownAs = ({ id, name }: SiteDraft): string => (name === '' ? id : `${name} (${id})`);

export const SiteFields = ({ at, site, onChange, onRemove }: SiteFieldsProps) => {
  const say = useWords(settingsWords);
  const pointer = `/sites/${String(at)}`;
  return (
    <fieldset className="group">
      <legend>{site.isNew ? say('newSite') : say('site', { site: shownAs(site) })}</legend>
      <div className="field-row">
        {site.isNew ? (
          <TextField
            label={say('siteId')}
            description={say('siteIdNote')}
            name={`${pointer}/id`}
            value={site.id}
            onChange={(id) => {
              onChange({ id });
            }}
            isRequired
          />
        ) : null}
        <TextField
          label={say('siteName')}
          name={`${pointer}/name`}
          value={site.name}
          onChange={(name) => {
            onChange({ name });
          }}
        />
        <TextField
          label={say('emergency')}
          description={say('emergencyNote')}
          name={`${pointer}/emergency`}
          value={site.emergency}
          onChange={(emergency) => {
            onChange({ emergency });
          }}
        />
      </div>
      <PeriodFields
        label={say('siteClosed')}
        name={`${pointer}/closedPeriods`}
        periods={site.closedPeriods}
        onChange={(closedPeriods) => {
          onChange({ closedPeriods });
        }}
      />
      {site.isNew ? (
        <Button aria-label={say('removeSite', { n: at + 1 })} onPress={onRemove}>
          ×
        </Button>
      ) : null}
    </fieldset>
  );
};
