import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { useWords } from '../../../words/use-words.ts';
import { participantsRoute } from '../route.ts';
import { ExportDialog } from './export-dialog.tsx';
import { officeWords } from './words.ts';

export const OfficeActions = () => {
  const say = useWords(officeWords);
  const { study } = participantsRoute.useParams();
  const [isExporting, setExporting] = useState(false);
  return (
    <>
      <Link to="/studies/$study/enrol" params={{ study }} className="button" data-kind="primary">
        {say('enrol')}
      </Link>
      <Link to="/studies/$study/import" params={{ study }} className="button">
        {say('import')}
      </Link>
      <Button
        onPress={() => {
          setExporting(true);
        }}
      >
        {say('export')}
      </Button>
      {isExporting ? (
        <ExportDialog
          study={study}
          onClose={() => {
            setExporting(false);
          }}
        />
      ) : null}
    </>
  );
};
