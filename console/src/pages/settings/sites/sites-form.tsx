import { Button } from '../../../kit/button.tsx';
import { Facts } from '../../../kit/facts.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useStudy } from '../../../shell/use-study.ts';
import { useWholeStudy } from '../../../shell/whole-study.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Study } from '../queries.ts';
import type { FormPartProps } from '../setting/form-part.ts';
import { SettingForm } from '../setting/setting-form.tsx';
import { settingsWords } from '../words.ts';
import { shownAs, SiteFields, type SiteDraft } from './site-fields.tsx';

interface SitesDraft {
  sites: SiteDraft[];
}

const part = {
  id: 'sites',
  of: ({ sites = [] }: Study): SitesDraft => ({
    sites: sites.map(({ id, name = '', emergency = '', closedPeriods = [] }) => ({
      id,
      name,
      emergency,
      closedPeriods,
      isNew: false,
    })),
  }),
  patch: ({ sites }: SitesDraft) => ({
    sites: sites.map(({ id, name, emergency, closedPeriods }) => ({
      id,
      ...(name === '' ? {} : { name }),
      ...(emergency === '' ? {} : { emergency }),
      ...(closedPeriods.length === 0 ? {} : { closedPeriods }),
    })),
  }),
};

const NEW: SiteDraft = { id: '', name: '', emergency: '', closedPeriods: [], isNew: true };

export const SitesForm = ({ shown, unsaved }: FormPartProps) => {
  const say = useWords(settingsWords);
  const format = useFormat();
  const isWhole = useWholeStudy();
  const own = useStudy()?.sites;
  const isMine = ({ id }: SiteDraft): boolean => isWhole || (own?.includes(id) ?? false);
  const text = ({ name, emergency, closedPeriods }: SiteDraft): string =>
    [
      name,
      emergency,
      ...closedPeriods.map(({ from, to }) => (from && to ? `${format.day(from)} – ${format.day(to)}` : '…')),
    ]
      .filter((each) => each !== '')
      .join('; ');
  return (
    <SettingForm
      title={say('sites')}
      note={say('sitesNote')}
      shown={shown}
      unsaved={unsaved}
      part={part}
      isForOwnSites
      written={({ sites }) => sites.map((site) => ({ field: say('site', { site: site.id }), text: text(site) }))}
    >
      {({ sites }, change) => (
        <>
          {sites.length === 0 ? <p>{say('noSites')}</p> : null}
          {sites.map((site, n) =>
            isMine(site) ? (
              <SiteFields
                key={n}
                at={n}
                site={site}
                onChange={(next) => {
                  change({ sites: sites.map((each, at) => (at === n ? { ...each, ...next } : each)) });
                }}
                onRemove={() => {
                  change({ sites: sites.filter((_, at) => at !== n) });
                }}
              />
            ) : (
              <Facts key={n} facts={[{ label: say('site', { site: shownAs(site) }), value: text(site) }]} />
            ),
          )}
          {isWhole ? (
            <Button
              onPress={() => {
                change({ sites: [...sites, NEW] });
              }}
            >
              {say('addSite')}
            </Button>
          ) : null}
        </>
      )}
    </SettingForm>
  );
};
