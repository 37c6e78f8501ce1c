import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useMe } from '../../api/queries.ts';
import { DataTable, type Column } from '../../kit/data-table.tsx';
import { Loading } from '../../kit/loading.tsx';
import { Page } from '../../kit/page.tsx';
import { useStudies, type MyStudy } from '../../shell/use-study.ts';
import { roleWords } from '../../words/role-words.ts';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/use-words.ts';
import { studiesWords } from './words.ts';

const useColumns = (): Column<MyStudy>[] => {
  const say = useWords(studiesWords);
  const sayRole = useWords(roleWords);
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'name',
        header: say('name'),
        cell: ({ id, name }) => (
          <Link to="/studies/$study" params={{ study: id }}>
            {name}
          </Link>
        ),
        sortBy: ({ name }) => name,
      },
      { id: 'id', header: say('id'), cell: ({ id }) => <code>{id}</code>, sortBy: ({ id }) => id },
      {
        id: 'roles',
        header: say('roles'),
        cell: ({ roles }) => (roles.length === 0 ? say('operator') : format.list(roles.map((role) => sayRole(role)))),
      },
      { id: 'zone', header: say('zone'), cell: ({ zone }) => zone, isMinor: true },
    ],
    [say, sayRole, format],
  );
};

/** Where somebody with several studies begins, and the operator. */
export const StudiesPage = () => {
  const say = useWords(studiesWords);
  const { user = '', operator: isOperator = false } = useMe() ?? {};
  const studies = useStudies();
  const columns = useColumns();
  if (!studies) return <Loading />;
  return (
    <Page
      title={say('title')}
      actions={
        isOperator ? (
          <Link className="button" data-kind="primary" to="/studies/new">
            {say('newStudy')}
          </Link>
        ) : null
      }
    >
      <DataTable
        label={say('list')}
        columns={columns}
        rows={studies}
        rowId={({ id }) => id}
        empty={isOperator ? say('none') : say('noneOfYours', { user })}
      />
    </Page>
  );
};
