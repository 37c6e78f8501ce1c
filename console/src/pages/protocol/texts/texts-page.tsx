import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { ComboBox } from '../../../kit/combo-box.tsx';
import { Filters } from '../../../kit/filters.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { Page } from '../../../kit/page.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { Select } from '../../../kit/select.tsx';
import { UnsavedWarning, useUnsaved } from '../../../kit/unsaved.tsx';
import { useWholeStudy, WholeStudyNotice } from '../../../shell/whole-study.tsx';
import { useLanguageName } from '../../../words/use-language-name.ts';
import { useWords } from '../../../words/use-words.ts';
import { NameDialog } from '../editor/name-dialog.tsx';
import { templatesQuery, type Templates } from '../queries.ts';
import { textsRoute } from '../route.ts';
import { FRAME, ShownText } from './shown-text.tsx';
import { TextsWarnings } from './texts-warnings.tsx';
import { textsWords } from './words.ts';

const NewLanguage = lazy(async () => ({ default: (await import('./new-language.tsx')).NewLanguage }));

const SHOWN_CHARACTERS = 50;

const optionsOf = ({ participant }: Templates, language: string) =>
  Object.entries(participant[language]?.templates ?? {}).map(([id, { sms, email, letter }]) => ({
    id,
    label: id,
    description: (sms ?? email?.[0] ?? letter?.[0] ?? '').slice(0, SHOWN_CHARACTERS),
  }));

/** What participants are written, language by language. */
export const TextsPage = () => {
  const say = useWords(textsWords);
  const languageName = useLanguageName();
  const { study } = textsRoute.useParams();
  const search = textsRoute.useSearch();
  const navigate = textsRoute.useNavigate();
  const templates = useQuery(templatesQuery(study));
  const [isNaming, setNaming] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const unsaved = useUnsaved();
  const mayWrite = useWholeStudy();
  const { body: library, etag } = templates.data ?? {};
  const languages = Object.keys(library?.participant ?? {});
  const language = search.language ?? languages[0] ?? '';
  const texts = library ? optionsOf(library, language) : [];
  const options = [{ id: FRAME, label: say('frame') }, ...texts];
  const go = (next: typeof search): void => {
    void navigate({ search: { ...search, ...next }, replace: true });
  };
  return (
    <Page
      title={say('title')}
      actions={
        <>
          <Link className="button" to="/studies/$study/protocol" params={{ study }}>
            {say('back')}
          </Link>
          <Button
            isDisabled={!mayWrite}
            onPress={() => {
              setNaming(true);
            }}
          >
            {say('newText')}
          </Button>
          <Button
            isDisabled={!mayWrite || !library}
            onPress={() => {
              setAdding(true);
            }}
          >
            {say('newLanguage')}
          </Button>
        </>
      }
    >
      <WholeStudyNotice />
      <UnsavedWarning unsaved={unsaved} />
      <ProblemNotice error={templates.error} onTryAgain={() => void templates.refetch()} />
      {templates.isPending ? <Loading /> : null}
      {library ? (
        <>
          <TextsWarnings {...(library.warnings ? { warnings: library.warnings } : {})} />
          <Filters>
            <Select
              label={say('language')}
              options={languages.map((id) => ({ id, label: languageName(id) }))}
              value={language}
              onChange={(next) => {
                go({ language: next });
              }}
            />
            <ComboBox
              label={say('text')}
              options={options}
              value={options.some(({ id }) => id === search.text) ? (search.text ?? null) : null}
              onChange={(text) => {
                if (text !== null) go({ text });
              }}
            />
          </Filters>
          <ShownText
            study={study}
            language={language}
            text={search.text}
            library={library}
            etag={etag}
            unsaved={unsaved}
          />
        </>
      ) : null}
      <Suspense>
        {isAdding && library ? (
          <NewLanguage
            study={study}
            library={library}
            onClose={() => {
              setAdding(false);
            }}
            onAdded={(added) => {
              go({ language: added, text: FRAME });
            }}
          />
        ) : null}
      </Suspense>
      <NameDialog
        title={say('newText')}
        name=""
        taken={texts.map(({ id }) => id)}
        isOpen={isNaming}
        confirm={say('begin')}
        onClose={() => {
          setNaming(false);
        }}
        onName={(text) => {
          go({ text });
        }}
      />
    </Page>
  );
};
