import { useQuery } from '@tanstack/react-query';
import { DownloadButton } from '../../kit/download-button.tsx';
import { Loading } from '../../kit/loading.tsx';
import { Page } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { csvFile } from '../../kit/save-file.ts';
import { useWords } from '../../words/use-words.ts';
import { Assumptions } from './assumptions.tsx';
import { forecastCsv } from './forecast-csv.ts';
import { ForecastRange } from './forecast-range.tsx';
import { Loads } from './loads.tsx';
import { forecastQuery } from './queries.ts';
import { forecastRoute } from './route.ts';
import { forecastWords } from './words.ts';

/** What will have to be sent, printed and called week by week, and what it costs. */
export const ForecastOfStudy = () => {
  const say = useWords(forecastWords);
  const { study } = forecastRoute.useParams();
  const search = forecastRoute.useSearch();
  const navigate = forecastRoute.useNavigate();
  const { data, error, isPending, refetch } = useQuery(forecastQuery(study, search));
  return (
    <Page
      title={say('title')}
      actions={
        data ? (
          <DownloadButton
            label={say('download')}
            files={() => [csvFile(`${study}-forecast-${data.from}-${data.to}.csv`, forecastCsv(data))]}
          />
        ) : undefined
      }
    >
      <ForecastRange
        search={search}
        shown={data}
        onChange={(next) => {
          void navigate({ search: next, replace: true });
        }}
      />
      <ProblemNotice error={error} onTryAgain={() => void refetch()} />
      {isPending ? <Loading /> : null}
      {data ? (
        <>
          <Loads weeks={data.weeks} bound={search.bound ?? 'expected'} />
          <Assumptions {...data} />
        </>
      ) : null}
    </Page>
  );
};
